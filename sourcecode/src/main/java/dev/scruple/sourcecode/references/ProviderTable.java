// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.List;

/** The providers that are known, sorted by name. */
final class ProviderTable {
  private ProviderTable() {}

  static final List<Provider> ALL =
      List.of(
          Provider.of("ai21")
              .hosts("api.ai21.com")
              .models("j2-(?:ultra|mid|light|grande|jumbo).*", "jamba-(?:large|mini|instruct).*"),
          Provider.of("aleph-alpha").hosts("api.aleph-alpha.com").models("luminous-[a-z]+.*"),
          Provider.of("anthropic")
              .hosts("api.anthropic.com")
              .clients("anthropic", "claude")
              .models("claude-.+"),
          Provider.of("assemblyai").hosts("api.assemblyai.com"),
          Provider.of("azure-openai")
              .hosts("openai.azure.com", "cognitiveservices.azure.com", "models.ai.azure.com")
              .clients("azureopenai", "azurechatopenai", "openaiazure", "azureai"),
          Provider.of("baichuan").hosts("api.baichuan-ai.com").models("Baichuan\\d+-Turbo.*"),
          Provider.of("bedrock")
              .clients("bedrock")
              .models(
                  "(?:(?:us|eu|apac|global)\\.)?(?:ai21|amazon|anthropic|cohere|deepseek|meta"
                      + "|mistral|stability)\\.[a-z][\\w.:-]+"),
          Provider.of("cerebras").hosts("api.cerebras.ai"),
          Provider.of("cohere")
              .hosts("api.cohere.ai", "api.cohere.com")
              .models(
                  "command-(?:a|r|r7b|r-plus|light|nightly|xlarge)(?:-.+)?",
                  "embed-(?:v\\d|english|multilingual).*",
                  "rerank-(?:v\\d|english|multilingual).*",
                  "c4ai-aya-.+"),
          Provider.of("cometapi").hosts("api.cometapi.com"),
          Provider.of("dashscope")
              .hosts("dashscope.aliyuncs.com", "dashscope-intl.aliyuncs.com")
              .clients("dashscope", "tongyi", "qwenchatmodel", "bailian")
              .models(
                  "qwen-(?:max|plus|turbo|long|flash|vl-max|vl-plus|coder-plus|mt-plus).*",
                  "qwen-vl-(?:max|plus|ocr).*",
                  "qwen3?-coder-(?:plus|flash).*",
                  "qwen3?-(?:max|omni-turbo).*",
                  "text-embedding-v\\d",
                  "wanx-?[\\w.-]+"),
          Provider.of("databricks").hosts("cloud.databricks.com"),
          Provider.of("deepgram").hosts("api.deepgram.com"),
          Provider.of("deepinfra").hosts("api.deepinfra.com"),
          Provider.of("deepseek")
              .hosts("api.deepseek.com")
              .models("deepseek-(?:chat|reasoner|coder)"),
          Provider.of("elevenlabs").hosts("api.elevenlabs.io").models("eleven_[a-z]+_v\\d.*"),
          Provider.of("fal").hosts("fal.run").clients("falai", "falclient"),
          Provider.of("fireworks")
              .hosts("api.fireworks.ai")
              .clients("fireworks")
              .models("accounts/fireworks/models/.+"),
          Provider.of("google")
              .hosts("generativelanguage.googleapis.com")
              .clients(
                  "gemini",
                  "googlegenerativeai",
                  "googlegenai",
                  "googleai",
                  "genai",
                  "googlepalm",
                  "palm",
                  "googleapi")
              .models(
                  "(?:models/)?gemini-.+",
                  "(?:models/)?(?:chat|text|code|codechat)-bison.*",
                  "(?:models/)?(?:embedding|textembedding|text-embedding)-gecko.*",
                  "(?:models/)?embedding-001",
                  "(?:models/)?text-embedding-00[45]",
                  "(?:models/)?text-multilingual-embedding-\\d+",
                  "(?:imagen|veo)-\\d.*"),
          Provider.of("google-vertex")
              .hosts("aiplatform.googleapis.com")
              .clients("vertexai", "vertex"),
          Provider.of("groq").hosts("api.groq.com"),
          Provider.of("huggingface")
              .hosts("api-inference.huggingface.co", "router.huggingface.co")
              .clients(
                  "huggingfacehub",
                  "inferenceclient",
                  "hfinference",
                  "huggingfaceapi",
                  "huggingfaceendpoint",
                  "huggingfaceinference"),
          Provider.of("jina")
              .hosts("api.jina.ai")
              .models(
                  "jina-embeddings-v\\d.*", "jina-reranker-.+", "jina-clip-.+", "jina-colbert-.+"),
          Provider.of("lambda").hosts("api.lambdalabs.com").clients("lambdalabs"),
          Provider.of("minimax")
              .hosts("api.minimax.chat", "api.minimaxi.com", "api.minimax.io")
              .models("abab\\d.*", "minimax-text-.+"),
          Provider.of("mistral")
              .hosts("api.mistral.ai")
              .clients("mistralai", "mistral")
              .models(
                  "mistral-(?:tiny|small|medium|large|saba|embed|moderation|ocr)(?:-(?:latest|\\d+))?",
                  "open-(?:mistral|mixtral|codestral)-.+",
                  "(?:codestral|pixtral|ministral|magistral|devstral)-(?:[\\w]+-)*(?:latest|\\d{4})",
                  "pixtral-(?:large|12b)-.+",
                  "codestral-embed"),
          Provider.of("modelscope").hosts("api-inference.modelscope.cn").clients("modelscopeapi"),
          Provider.of("moonshot")
              .hosts("api.moonshot.cn", "api.moonshot.ai")
              .clients("moonshot", "kimi")
              .models("moonshot-v\\d.*", "kimi-(?:latest|thinking).*"),
          Provider.of("morph").hosts("api.morphllm.com").models("morph-(?:v\\d|embedding-).*"),
          Provider.of("nomic").hosts("api-atlas.nomic.ai"),
          Provider.of("novita").hosts("api.novita.ai"),
          Provider.of("nvidia")
              .hosts("integrate.api.nvidia.com", "ai.api.nvidia.com", "api.nvcf.nvidia.com")
              .clients("nvidia", "chatnvidia"),
          Provider.of("ollama").hosts("ollama.com").clients("ollama"),
          Provider.of("openai")
              .hosts("api.openai.com")
              .models(
                  "gpt-(?:[3-9](?![a-z]*all)|image|audio|realtime)[\\w.:-]*",
                  "chatgpt-[\\w.-]+",
                  "(?:o1|o3|o4)(?:-(?:mini|pro|preview|deep-research)[\\w.-]*)?",
                  "ft:(?:gpt|davinci|babbage)-.+",
                  "text-embedding-(?:3-(?:small|large)|ada-00\\d)",
                  "text-(?:davinci|curie|babbage|ada|moderation)-(?:\\d+|latest|stable)",
                  "code-(?:davinci|cushman)-\\d+",
                  "(?:davinci|babbage)-002",
                  "whisper-1",
                  "tts-1(?:-hd)?[\\w.-]*",
                  "dall-e-\\d",
                  "(?:omni|text)-moderation-.+",
                  "computer-use-preview[\\w.-]*",
                  "codex-mini-latest",
                  "sora-\\d.*"),
          Provider.of("openrouter").hosts("openrouter.ai"),
          Provider.of("ovhai").hosts("ai.cloud.ovh.net").clients("ovhai", "ovhcloud"),
          Provider.of("perplexity")
              .clients("perplexity", "pplxapikey")
              .hosts("api.perplexity.ai")
              .models("sonar(?:-(?:pro|reasoning|deep-research|small|medium).*)?"),
          Provider.of("qianfan")
              .hosts("qianfan.baidubce.com", "aip.baidubce.com")
              .clients("qianfan", "wenxin", "ernie")
              .models("ernie-(?:\\d|speed|lite|tiny|bot|x1|char).*"),
          Provider.of("regolo").hosts("api.regolo.ai"),
          Provider.of("reka").hosts("api.reka.ai").models("reka-(?:core|flash|edge|spark).*"),
          Provider.of("replicate").hosts("api.replicate.com"),
          Provider.of("runway").hosts("api.dev.runwayml.com").clients("runwayml"),
          Provider.of("sambanova").hosts("api.sambanova.ai"),
          Provider.of("siliconflow")
              .hosts("api.siliconflow.cn", "api.siliconflow.com")
              .clients("siliconflow", "siliconcloud"),
          Provider.of("stability")
              .hosts("api.stability.ai")
              .clients("stabilityai", "stability")
              .models("stable-diffusion-(?:xl-)?(?:beta-)?(?:\\d+-)?v\\d(?:-\\d)+"),
          Provider.of("stepfun").hosts("api.stepfun.com").models("step-\\d[a-z.-]*\\d*k"),
          Provider.of("tencent")
              .hosts("hunyuan.tencentcloudapi.com", "api.hunyuan.cloud.tencent.com")
              .clients("hunyuan", "tencentcloud", "tencent")
              .models("hunyuan-(?:pro|standard|lite|turbo|large|role|code|functioncall|vision).*"),
          Provider.of("together")
              .hosts("api.together.xyz", "api.together.ai")
              .clients("together", "togetherai"),
          Provider.of("upstage").hosts("api.upstage.ai").models("solar-(?:pro|mini|1-mini).*"),
          Provider.of("volcengine")
              .hosts("volces.com")
              .clients("volcengine", "volcenginemaas", "volcanicengine", "doubao")
              .models("doubao-.+"),
          Provider.of("voyage")
              .hosts("api.voyageai.com")
              .clients("voyageai", "voyage")
              .models(
                  "voyage-(?:\\d|large|code|law|finance|multilingual|lite|multimodal|context).*"),
          Provider.of("watsonx").hosts("ml.cloud.ibm.com").clients("watsonx", "watsonxai"),
          Provider.of("xai").hosts("api.x.ai").clients("xai", "grok").models("grok-.+"),
          Provider.of("xinference").clients("xinference"),
          Provider.of("yandex")
              .hosts("llm.api.cloud.yandex.net")
              .clients("yandexgpt", "yandex")
              .models("yandexgpt.*"),
          Provider.of("yi")
              .hosts("api.01.ai", "api.lingyiwanwu.com")
              .clients("lingyiwanwu")
              .models("yi-(?:large|medium|spark|vision|lightning).*"),
          Provider.of("zhipu")
              .hosts("open.bigmodel.cn", "api.z.ai")
              .clients("zhipu", "zhipuai", "bigmodel")
              .models(
                  "glm-(?:3-turbo|4(?:-(?:plus|air|airx|flash|flashx|long|0520)|v(?:-plus)?)?)",
                  "cogview-\\d.*",
                  "charglm-.+"));
}
