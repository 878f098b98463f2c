// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A function that takes the name of a model or a data set.
 *
 * @param name of the function with its module, as far as it has to be known
 * @param place of the argument, -1 where only keywords tell it
 * @param keywords that may tell it, the first best
 * @param naming how the argument is read
 */
record Loader(Pattern name, int place, List<String> keywords, Naming naming) {
  Loader {
    keywords = List.copyOf(keywords);
  }

  /** How a loader's argument names what it loads. */
  enum Naming {
    /** A repository of the hub with a model. */
    HUB,
    /** A repository of the hub with data, or the kind of a local file. */
    DATASET,
    /** A repository of either kind, as {@code repo_type} tells. */
    REPOSITORY,
    TIMM,
    SPACY,
    NLTK,
    WHISPER,
    ULTRALYTICS,
    GENSIM,
    OLLAMA,
    TORCH_HUB,
    OPEN_CLIP,
    /** An address. */
    ADDRESS,
    /** {@code models/owner/name}. */
    GRADIO,
    /** A model that a service runs. */
    SERVICE
  }

  private static Loader of(String name, int place, Naming naming, String... keywords) {
    return new Loader(Pattern.compile(name), place, List.of(keywords), naming);
  }

  /** The loaders that are known; the first that matches is taken. */
  static final List<Loader> ALL =
      List.of(
          of(
              "(^|\\.)(snapshot_download|hf_hub_download|hf_hub_url|cached_download"
                  + "|try_to_load_from_cache|list_repo_files|repo_info|download_from_hub"
                  + "|list_repo_refs|list_repo_tree|file_exists|repo_exists)$",
              0,
              Naming.REPOSITORY,
              "repo_id"),
          of(
              "(^|\\.)(HfApi\\(\\)|api)\\.model_info$|^huggingface_hub\\.model_info$",
              0,
              Naming.HUB,
              "repo_id"),
          of("(^|\\.)dataset_info$", 0, Naming.DATASET, "repo_id"),
          of(
              "^(?!.*(seaborn|sns\\.|tfds|sklearn)).*(^|\\.)(load_dataset|load_dataset_builder"
                  + "|get_dataset_config_names|get_dataset_split_names|get_dataset_infos"
                  + "|get_dataset_config_info)$",
              0,
              Naming.DATASET,
              "path"),
          of(
              "(^|\\.)(HuggingFacePipeline|HuggingFaceLLM)\\.from_model_id$",
              0,
              Naming.HUB,
              "model_id"),
          of("Peft\\w*\\.from_pretrained$", 1, Naming.HUB, "model_id"),
          of(
              "(^|\\.)from_pretrained$",
              0,
              Naming.HUB,
              "pretrained_model_name_or_path",
              "model_name_or_path",
              "pretrained_model_name",
              "pretrained_model_path",
              "model_name",
              "model_id",
              "repo_id"),
          of("(^|\\.)from_preset$", 0, Naming.GRADIO, "preset"),
          of("(^|\\.)get_peft_model_id$", 0, Naming.HUB),
          of(
              "(transformers|diffusers|^)\\.?pipeline$|^modelscope\\..*pipeline$",
              1,
              Naming.HUB,
              "model"),
          of(
              "(^|\\.)(SentenceTransformer|CrossEncoder|SparseEncoder|AutoAlignmentModel"
                  + "|FlagModel|BGEM3FlagModel|FlagReranker|FlagLLMReranker|TextEmbedding"
                  + "|LateInteractionTextEmbedding|SparseTextEmbedding|GLiNER|KeyBERT|BERTScorer"
                  + "|MLXModel|VLLM|LLM|TransformersModel|HuggingFaceTGIGenerator)$",
              0,
              Naming.HUB,
              "model_name_or_path",
              "model_name",
              "model_id",
              "model"),
          of(
              "(^|\\.)(HuggingFace\\w*Embeddings?|HuggingFaceEmbedding|SentenceTransformer\\w*"
                  + "|HuggingFaceHub|HuggingFaceEndpoint|HuggingFaceLLM|HuggingFaceCrossEncoder"
                  + "|HuggingFaceEmbeddingFunction|HuggingFaceSparseEmbeddingFunction"
                  + "|HFLocalChatGenerator|HuggingFaceLocalGenerator|EngineArgs|AsyncEngineArgs"
                  + "|Seq2SeqTrainer|InferenceClient|AsyncInferenceClient)$",
              -1,
              Naming.HUB,
              "model_name",
              "model_name_or_path",
              "repo_id",
              "model_id",
              "model"),
          of(
              "(^|\\.)(load_lora_weights|load_ip_adapter|load_textual_inversion|load_adapter)$",
              0,
              Naming.HUB,
              "pretrained_model_name_or_path_or_dict"),
          of(
              "mlx_(lm|vlm|whisper|audio)[\\w.]*\\.(load|transcribe)$",
              0,
              Naming.HUB,
              "path_or_hf_repo"),
          of("^(timm|timm\\.models)\\.create_model$", 0, Naming.TIMM, "model_name"),
          of("^spacy\\.(load|cli\\.download|util\\.load_model)$|^en_core", 0, Naming.SPACY, "name"),
          of(
              "^nltk\\.(download|downloader\\.download|data\\.(find|load))$",
              0,
              Naming.NLTK,
              "info_or_id"),
          of("^(whisper|whisperx)\\.load_model$", 0, Naming.WHISPER, "name", "whisper_arch"),
          of(
              "(^|\\.)(faster_whisper\\S*\\.)?(WhisperModel)$|^faster_whisper\\S*\\.download_model$",
              0,
              Naming.WHISPER,
              "model_size_or_path",
              "size_or_id"),
          of("(^|\\.)(YOLO|RTDETR|SAM|FastSAM|YOLOWorld|YOLOE)$", 0, Naming.ULTRALYTICS, "model"),
          of("^gensim\\.downloader\\.(load|info)$", 0, Naming.GENSIM, "name"),
          of(
              "(^|\\.)(ollama\\.(chat|generate|pull|embed|embeddings|show)|ChatOllama|OllamaLLM"
                  + "|Ollama|OllamaEmbeddings?|OllamaEmbeddingFunction|OllamaChatModel"
                  + "|OllamaChatCompletionClient|OllamaMultiModal)$",
              -1,
              Naming.OLLAMA,
              "model",
              "model_name"),
          of("^torch\\.hub\\.load$", 0, Naming.TORCH_HUB, "repo_or_dir"),
          of(
              "^torch\\.hub\\.(load_state_dict_from_url|download_url_to_file)$",
              0,
              Naming.ADDRESS,
              "url"),
          of(
              "(^|\\.)load_(state_dict|file)_from_url$|(^|\\.)from_single_file$",
              0,
              Naming.ADDRESS,
              "url"),
          of("^tensorflow_hub\\.(load|KerasLayer|Module|resolve)$", 0, Naming.ADDRESS, "handle"),
          of(
              "(^|[._])open_clip\\.(create_model_and_transforms|create_model|create_model_from_pretrained)$",
              0,
              Naming.OPEN_CLIP,
              "model_name"),
          of("^gradio\\.(load|Interface\\.load)$", 0, Naming.GRADIO, "name"),
          of(
              "(completions|embeddings|messages|responses|transcriptions|translations|speech"
                  + "|chat\\.completions)\\.(create|parse|stream)$|images\\.(generate|edit)$"
                  + "|models\\.(generate_content|generate_content_stream|embed_content"
                  + "|generate_images)$|(chats?)\\.create$|\\.(acompletion|chat_stream)$"
                  + "|^litellm\\.(completion|acompletion|embedding|aembedding)$",
              -1,
              Naming.SERVICE,
              "model",
              "model_name",
              "engine"),
          of(
              "(^|\\.)(GenerativeModel|TextEmbeddingModel|ChatOpenAI|AzureChatOpenAI"
                  + "|OpenAIEmbeddings|AzureOpenAIEmbeddings|ChatAnthropic|ChatGoogleGenerativeAI"
                  + "|ChatVertexAI|VertexAI|VertexAIEmbeddings|GoogleGenerativeAIEmbeddings"
                  + "|ChatGroq|ChatMistralAI|MistralAIEmbeddings|ChatCohere|CohereEmbeddings"
                  + "|CohereRerank|ChatBedrock|ChatBedrockConverse|BedrockLLM|BedrockEmbeddings"
                  + "|ChatTogether|ChatFireworks|ChatDeepSeek|ChatXAI|ChatPerplexity|ChatNVIDIA"
                  + "|ChatTongyi|ChatZhipuAI|QianfanChatEndpoint|ChatLiteLLM|LiteLLMModel"
                  + "|OpenAIModel|AnthropicModel|GeminiModel|OpenAIChatModel|OpenAIServerModel"
                  + "|OpenAIChatCompletionClient|init_chat_model|QianfanChatModelQianfan)$",
              0,
              Naming.SERVICE,
              "model",
              "model_name",
              "model_id",
              "deployment_name"));
}
