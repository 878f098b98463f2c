// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shapes of the names of published models and data sets. */
final class Ids {
  private static final int LONGEST = 150;
  private static final Pattern HUB =
      Pattern.compile("[A-Za-z0-9][\\w.-]{0,95}/[A-Za-z0-9_][\\w.-]{0,95}");
  private static final Pattern BARE = Pattern.compile("[A-Za-z][\\w.-]{1,95}");
  private static final Pattern FOLDER =
      Pattern.compile(
          "(?i)(\\.{0,2}|~|text|image|images|application|audio|video|models?|data|datasets?"
              + "|checkpoints?|ckpts?|outputs?|results?|path|paths|tmp|temp|logs?|docs|src|lib|tests?"
              + "|examples?|assets|configs?|weights|pretrained(_models?)?|cache|scripts?|utils|home"
              + "|root|mnt|workspace|content|runs|exp|experiments?|your[\\w-]*|my[_-]?[\\w-]*|user"
              + "|username|usr|org|org[_-]?name|organization|owner|namespace|some[\\w-]*|foo|bar"
              + "|xxx+|example|hf_user|nonexistent|fake[\\w-]*|dummy|invalid|api|v\\d|https?|static"
              + "|templates|multipart|resources|files|save|saved|local|download(s)?|input|inputs"
              + "|font|message|provider|tokenizers?|corpora|taggers|america|europe|asia|africa|refs"
              + "|origin|feature|train|val|eval|dev|and|or|w|n|tensorboard|inference|training|repo"
              + "|github|actions|node_modules|dist|build|vendor|pages|components|public|metrics"
              + "|loss|losses|acc|rewards?|policy|lr|step|epoch|perf|time|timing|vae|unet"
              + "|transformer|text_encoder|scheduler)");
  private static final Pattern FILE =
      Pattern.compile(
          "(?i).*\\.(py|json|jsonl|txt|md|ya?ml|toml|csv|tsv|parquet|html?|js|ts|tsx|css|sh|png"
              + "|jpe?g|gif|svg|webp|mp4|mp3|wav|flac|zip|gz|tar|tgz|log|cfg|ini|lock|ipynb|java|go"
              + "|rs|c|h|cpp|cu|pdf|xml|jar|so|dll|npy|npz|pkl|pt|pth|bin|safetensors|onnx|h5|ckpt"
              + "|gguf|model|vocab|proto|sql|git|ico|woff2?|ttf|conf|env|template|j2|jinja|db"
              + "|sqlite|exe|com|org|io|net|cn|ai)");
  private static final Pattern LEGACY =
      Pattern.compile(
          "(?i)(distil)?(gpt2(-(medium|large|xl))?|openai-gpt|distilgpt2"
              + "|bert-(base|large)-(un)?cased[\\w-]*|bert-base-(multilingual|chinese|german|japanese)"
              + "[\\w-]*|roberta-(base|large)(-openai-detector|-mnli)?|xlm-roberta-(base|large)[\\w-]*"
              + "|albert-(base|large|xlarge|xxlarge)-v[12]|t5-(small|base|large|3b|11b)"
              + "|xlnet-(base|large)-cased|camembert-base|ctrl|transfo-xl-wt103|xlm-[\\w-]{3,30}"
              + "|distilbert-base-[\\w-]+|distilroberta-base|all-mini?lm-l\\d+-v\\d"
              + "|all-mpnet-base-v\\d|paraphrase-[\\w-]+-v\\d|multi-qa-[\\w-]+)");
  private static final Pattern FAMILY =
      Pattern.compile(
          "(?i)(^|[^a-z])(bert|roberta|gpt|llama|qwen|mistral|mixtral|gemma|phi|falcon|bloom|opt"
              + "|t5|clip|vit|whisper|wav2vec2?|hubert|stable-diffusion|sdxl|flux|deepseek|olmo"
              + "|pythia|mpt|vicuna|alpaca|zephyr|starcoder|codellama|codegen|dinov?2?|sam2?|blip"
              + "|llava|bge|e5|gte|minilm|mpnet|glm|chatglm|yi|baichuan|internlm|internvl|command-r"
              + "|smollm|smolvlm|tinyllama|granite|nemotron|minicpm|florence|siglip|musicgen|bark"
              + "|kokoro|xtts|detr|yolo|resnet|convnext|swin|segformer|deberta|electra|bart|pegasus"
              + "|marian|nllb|m2m100|xlm|speecht5|encodec|mamba|rwkv|jamba|janus|kimi|gpt-oss"
              + "|instruct|chat|causallm|conditionalgeneration)(?![a-z]{3})"
              + "|\\d+(\\.\\d+)?[bm]([^a-z]|$)"
              + "|-(base|large|small|tiny|medium|xl|xxl|instruct|chat|gguf|awq|gptq|fp16|bf16|int4)"
              + "([-.]|$)|For(CausalLM|ConditionalGeneration|SequenceClassification)");
  private static final Pattern WHISPER =
      Pattern.compile(
          "(tiny|base|small|medium|large|turbo)(\\.en)?|large-v[123](-turbo)?|distil-[\\w.-]+");
  private static final Pattern ULTRALYTICS =
      Pattern.compile(
          "(yolov?(\\d{1,2}|world|e)|yolo_nas_|rtdetr|sam2?|mobile_sam|fastsam|yolov?\\d{1,2}-)"
              + "[\\w.-]{0,30}\\.pt",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TORCHAUDIO =
      Pattern.compile(
          "(WAV2VEC2|HUBERT|WAVLM|VOXPOPULI|EMFORMER|TACOTRON2|SQUIM|CONVTASNET|HDEMUCS|MMS)"
              + "_[A-Z0-9_]{3,60}");
  private static final Pattern TAGGED = Pattern.compile("[a-z][\\w.-]{1,60}:[\\w.-]{1,40}");

  private Ids() {}

  /** Whether a text can be the id of a repository of the hub, and is no path or media type. */
  static boolean hub(String text) {
    if (text.length() > LONGEST || !HUB.matcher(text).matches() || text.contains("..")) {
      return false;
    }
    int slash = text.indexOf('/');
    String owner = text.substring(0, slash);
    String name = text.substring(slash + 1);
    return owner.length() > 1
        && name.length() > 1
        && !FOLDER.matcher(owner).matches()
        && !FILE.matcher(name).matches()
        && !owner.matches("(?i).*\\.(com|org|io|net|ai|dev|cn)")
        && !(owner.matches("\\d+") || name.matches("[\\d.]+"));
  }

  /** An id after what some libraries put before it. */
  static String plain(String text) {
    for (String scheme : new String[] {"hf://", "hf-hub:", "hf_hub:", "modelscope://"}) {
      if (text.startsWith(scheme)) {
        return text.substring(scheme.length());
      }
    }
    return text;
  }

  /** Whether a name ends as that of a file. */
  static boolean file(String text) {
    return text.length() < LONGEST && FILE.matcher(text).matches();
  }

  /** Whether a name without an owner is one that the hub had before owners. */
  static boolean legacy(String text) {
    return text.length() < LONGEST && LEGACY.matcher(text).matches();
  }

  /** Whether a word can be a name that a loader is handed. */
  static boolean bare(String text) {
    return text.length() < LONGEST
        && BARE.matcher(text).matches()
        && !FILE.matcher(text).matches()
        && !FOLDER.matcher(text).matches();
  }

  /** Whether a word has a digit or a dash, as names of models do and plain words don't. */
  static boolean numbered(String text) {
    return bare(text) && text.chars().anyMatch(c -> c == '-' || Character.isDigit(c));
  }

  /** Whether a name speaks of a model by a family, a size or an architecture. */
  static boolean modelLike(String text) {
    return text.length() < LONGEST && FAMILY.matcher(text).find();
  }

  static boolean whisper(String text) {
    return text.length() < LONGEST && WHISPER.matcher(text).matches();
  }

  static boolean ultralytics(String text) {
    return text.length() < LONGEST && ULTRALYTICS.matcher(text).matches();
  }

  static boolean torchaudio(String text) {
    return text.length() < LONGEST && TORCHAUDIO.matcher(text).matches();
  }

  /** Whether a name has a tag, as those of Ollama: {@code llama3:8b}. */
  static boolean tagged(String text) {
    return text.length() < LONGEST
        && TAGGED.matcher(text).matches()
        && !text.matches("(cuda|cpu|gpu|mps|npu|xpu|localhost|gs|s3|file).*|.*:\\d{4,5}");
  }

  private static final Pattern ADDRESS =
      Pattern.compile("(https?|gs|s3)://([^\\s\"'<>{}|\\\\^`]{4,400})");
  private static final Pattern WEIGHTS =
      Pattern.compile(
          "(?i).*\\.(pt|pth|bin|safetensors|gguf|ggml|onnx|h5|ckpt|tflite|caffemodel|mlmodel|engine"
              + "|pdparams|keras|task|weights|th|mar)(\\.(zip|gz))?");
  private static final Pattern RECORDS =
      Pattern.compile(
          "(?i).*\\.(jsonl|csv|tsv|parquet|arrow|zip|tar\\.gz|tgz|tar|gz|bz2|zst|txt|json|npz)");
  private static final Pattern HUB_ADDRESS =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?(?:huggingface\\.co|hf\\.co)/(datasets/)?"
              + "([A-Za-z0-9][\\w.-]{0,95}(?:/[A-Za-z0-9_][\\w.-]{0,95})?)(.*)",
          Pattern.DOTALL);
  private static final Pattern NO_REPOSITORY =
      Pattern.compile(
          "(?i)(spaces|docs|blog|papers|collections|models|datasets|learn|chat|join|settings|api"
              + "|tasks|pricing|organizations|posts|course|new|login|enterprise|support|inference"
              + "|resources|buckets|kernels|transformers|welcome|front|terms-of-service|privacy"
              + "|metrics|security|brand|jobs|autotrain|landing|tokens|deep-rl-course|gfs|users"
              + "|optimum|huggingface)");

  /** A repository of the hub by its address. */
  record Linked(String id, boolean dataset) {}

  /** The repository of the hub that an address leads to. */
  static Optional<Linked> linked(String address) {
    Matcher hub = HUB_ADDRESS.matcher(address.length() > 500 ? address.substring(0, 500) : address);
    if (!hub.lookingAt()) {
      return Optional.empty();
    }
    boolean dataset = hub.group(1) != null;
    String id = hub.group(2).replaceAll("[.]+$", "");
    int slash = id.indexOf('/');
    String owner = slash < 0 ? id : id.substring(0, slash);
    boolean other = NO_REPOSITORY.matcher(owner).matches() && !dataset;
    if (other || (slash < 0 && !dataset && !legacy(id))) {
      return Optional.empty();
    }
    return Optional.of(new Linked(id, dataset));
  }

  /** What is fetched by an address, as far as its ending tells. */
  static Optional<ReferenceKind> fetched(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String path = address.replaceFirst("[?#].*$", "");
    if (path.indexOf('/', 8) < 0) {
      return Optional.empty();
    }
    if (WEIGHTS.matcher(path).matches()) {
      return Optional.of(ReferenceKind.MODEL);
    }
    return RECORDS.matcher(path).matches() ? Optional.of(ReferenceKind.DATASET) : Optional.empty();
  }

  /** An address without its scheme. */
  static String withoutScheme(String address) {
    int scheme = address.indexOf("://");
    return scheme < 0 ? address : address.substring(scheme + 3);
  }

  /** A word for comparing, in small letters. */
  static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
