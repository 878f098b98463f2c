// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The shapes of names of the Hugging Face hub and of files of weights. */
final class HubNames {
  private static final int LONGEST = 200;
  private static final Pattern OWNED =
      Pattern.compile("[A-Za-z0-9][\\w.-]{0,95}/[A-Za-z0-9][\\w.-]{0,95}");

  /** Models that the hub serves without an owner, as loaders have them. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?:distil)?(?:bert|roberta)-(?:base|large)(?:-[a-z0-9-]+)?"
              + "|distilbert-base[a-z0-9-]*"
              + "|(?:gpt2|distilgpt2)(?:-medium|-large|-xl)?|openai-gpt"
              + "|t5-(?:small|base|large|3b|11b)|xlm-[a-z0-9-]+|xlnet-(?:base|large)-cased"
              + "|albert-(?:base|large|xlarge|xxlarge)-v[12]|camembert-base"
              + "|all-(?:MiniLM|mpnet|distilroberta)-[\\w-]+"
              + "|(?:multi-qa|paraphrase)-[\\w-]+-v\\d|bge-(?:small|base|large)-(?:en|zh)[\\w.-]*");

  private static final Pattern FILE =
      Pattern.compile(
          ".*\\.(?:py|js|ts|sh|json|jsonl|ya?ml|toml|txt|csv|tsv|md|html?|xml|ini|cfg|conf|log|png"
              + "|jpe?g|gif|svg|mp[34]|wav|flac|zip|gz|tar|tgz|parquet|arrow|java|go|rs|ipynb|pdf|lock"
              + "|pt|pth|ckpt|bin|safetensors|onnx|gguf|h5|pkl|npz|npy|tflite|pb|git|exe|so|jar|cc?|h)",
          Pattern.CASE_INSENSITIVE);

  /** First parts of relative paths, and of placeholders, that are no owners. */
  private static final Set<String> FOLDERS =
      Set.of(
          "application",
          "assets",
          "audio",
          "bin",
          "build",
          "cache",
          "checkpoint",
          "checkpoints",
          "ckpt",
          "ckpts",
          "conf",
          "config",
          "configs",
          "content",
          "data",
          "dataset",
          "datasets",
          "dist",
          "docs",
          "etc",
          "evals",
          "example",
          "examples",
          "exp",
          "experiments",
          "file",
          "home",
          "image",
          "images",
          "lib",
          "local",
          "logs",
          "me",
          "media",
          "mnt",
          "model",
          "models",
          "multipart",
          "my",
          "my-org",
          "n",
          "node_modules",
          "opt",
          "org",
          "out",
          "output",
          "outputs",
          "owner",
          "path",
          "pkg",
          "pretrained",
          "results",
          "root",
          "run",
          "runs",
          "save",
          "saved",
          "scripts",
          "src",
          "test",
          "tests",
          "text",
          "tmp",
          "usr",
          "user",
          "username",
          "var",
          "video",
          "weights",
          "workspace",
          "your",
          "your-org",
          "your-username",
          "your_username",
          "refs",
          "actions",
          "api",
          "v1",
          "embeddings",
          "chat",
          "v2",
          "train",
          "valid",
          "val",
          "dev",
          "and",
          "or",
          "i",
          "w");

  private static final Pattern YOLO =
      Pattern.compile("(?:rtdetr|yolo|yolov|yolo_nas|FastSAM|sam|mobile_sam)[\\w-]*\\.pt");

  /** Owners whose names stand for models of the hub wherever they are written as a whole value. */
  private static final Set<String> KNOWN =
      Set.of(
          "01-ai",
          "BAAI",
          "EleutherAI",
          "FacebookAI",
          "Helsinki-NLP",
          "HuggingFaceTB",
          "Qwen",
          "THUDM",
          "TheBloke",
          "Xenova",
          "baichuan-inc",
          "bartowski",
          "bigscience",
          "black-forest-labs",
          "codellama",
          "cross-encoder",
          "deepseek-ai",
          "distilbert",
          "google-bert",
          "google-t5",
          "hf-internal-testing",
          "internlm",
          "intfloat",
          "jinaai",
          "lmsys",
          "meta-llama",
          "mistralai",
          "mlx-community",
          "nomic-ai",
          "onnx-community",
          "openai-community",
          "openbmb",
          "sentence-transformers",
          "stabilityai",
          "thenlper",
          "tiiuae",
          "trl-internal-testing",
          "unsloth");

  private HubNames() {}

  /** Whether an owned name is one of an owner that is known for models. */
  static boolean isOfKnownOwner(String text) {
    return KNOWN.contains(text.substring(0, text.indexOf('/')));
  }

  /** Whether a text is {@code owner/name}, rather than a path, a file or a placeholder. */
  static boolean isOwned(String text) {
    if (text.length() > LONGEST || !OWNED.matcher(text).matches()) {
      return false;
    }
    int slash = text.indexOf('/');
    String owner = text.substring(0, slash);
    String name = text.substring(slash + 1);
    return !FOLDERS.contains(owner.toLowerCase(Locale.ROOT))
        && !FILE.matcher(name).matches()
        && hasLetter(owner)
        && hasLetter(name)
        && !name.contains("..")
        && !owner.contains("..")
        && !name.equals("embeddings")
        && !name.equals("completions")
        && !isHost(owner);
  }

  /** A host's name has a dot and a usual end: owners hardly ever have. */
  private static boolean isHost(String owner) {
    return owner.matches(".*\\.(?:com|org|net|io|ai|dev|gov|edu|app|cn|de|co)");
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }

  /** Whether a text is the name of a well-known model that has no owner. */
  static boolean isBare(String text) {
    return text.length() <= LONGEST && BARE.matcher(text).matches();
  }

  /** Whether a text is a file of weights that the ultralytics library fetches by its name. */
  static boolean isUltralytics(String text) {
    return text.length() <= LONGEST && YOLO.matcher(text).matches();
  }
}
