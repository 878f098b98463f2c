// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.FileKind;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Code that trains, measures or uses a model, prepares data or defines an architecture, and files
 * of settings for it. Told by names of files together with the calls in them; a library's functions
 * for training, which nothing starts, are no training code.
 */
final class ModelCodeCollector implements FileCollector {
  private static final int LARGEST_SETTINGS = 256 * 1024;
  private static final int FEWEST_SETTINGS = 2;
  private static final int MOST_SETTINGS = 8;
  private static final Set<String> SYSTEM = Set.of("C", "C++", "CUDA", "Rust", "Julia", "Go");

  private static final Pattern FRAMEWORK =
      Pattern.compile(
          "\\b(import|from) (torch|tensorflow|jax|flax|keras|transformers|lightning|pytorch_lightning"
              + "|mlx|paddle|mindspore|sklearn|onnxruntime|vllm|diffusers|datasets|fairseq|timm|olmo)\\b");
  private static final Pattern STARTED =
      Pattern.compile(
          "__main__|ArgumentParser|argparse|\\bfire\\.Fire|@click|@hydra|\\bapp\\.run\\(|\\btyro\\b"
              + "|HfArgumentParser|typer|sys\\.argv");
  private static final Pattern TRAINS =
      Pattern.compile(
          "\\.backward\\(|\\b\\w*[Tt]rainer\\.(train|fit)\\(|\\bTrainer\\(|\\bmodel\\.fit\\("
              + "|\\bvalue_and_grad\\(|\\bdeepspeed\\.initialize\\(|\\.minimize\\(");
  private static final Pattern NAMED_TRAINING =
      Pattern.compile(
          "(?i)(.*[/_-])?(pre-?|fine-?)?(train|tune|trainer|training)(ing)?([_.-][^/]*|\\d*\\.\\w+)");
  private static final Pattern NAMED_EVALUATION =
      Pattern.compile(
          "(?i)(.*/)?((run|do|model|compute|calc)[_-])?(evals?|evaluate|evaluation|val|validate)"
              + "([_-][^/]*)?\\.(py|sh|ipynb)|(.*/)?(?!add|list|prepare|convert|make)[^/]*[_-](evals?|evaluate|evaluation)\\.(py|ipynb)");
  private static final Pattern NAMED_INFERENCE =
      Pattern.compile(
          "(?i)(.*/)?([^/]*[_-])?(inference|infer|generate|generation|predict|chat|transcribe|detect|demo)"
              + "([_-][^/]*)?\\.(py|ipynb)|(.*/)?sample([_-][^/]*)?\\.py");

  /** What is generated need not be a model's: then a call must say it. */
  private static final Pattern GENERATES_SOMETHING = Pattern.compile("(?i)(.*/)?generate[_-][^/]*");

  private static final Pattern RUNS_A_MODEL =
      Pattern.compile(
          "\\.generate\\(|\\bpipeline\\(|\\.from_pretrained\\(|\\.predict\\(|\\bload_state_dict\\(|\\btorch\\.load\\(");
  private static final Pattern MEASURE =
      Pattern.compile("\\b(import|from) (jiwer|sacrebleu|evaluate|lm_eval|sklearn\\.metrics)\\b");
  private static final Pattern MEASURES =
      Pattern.compile(
          "\\b((jiwer|sacrebleu|lm_eval)\\.\\w{1,60}|evaluate\\.load|wer|cer|corpus_bleu|corpus_chrf"
              + "|simple_evaluate|\\w{1,40}_score|classification_report|confusion_matrix|roc_curve)\\(");
  private static final Pattern USES_A_MODEL =
      Pattern.compile("\\b(InferenceSession|torch\\.jit\\.load)\\(");

  /** A method by which a model's own code makes something of an input. */
  private static final Pattern GENERATES =
      Pattern.compile(
          "(?m)^ {4}def (generate|transcribe|synthesi[sz]e|translate|predict)\\(self, ?\\w");

  /** A class of a measure that a library of measures runs. */
  private static final Pattern OF_MEASURES =
      Pattern.compile(
          "(?m)^class \\w{1,80}\\((?:torchmetrics|evaluate)\\.(?:Metric|\\w{1,40}Metric)\\)");

  private static final Pattern NAMED_OTHERWISE =
      Pattern.compile("(?i).*(export|convert|quanti[sz]e|bench|check|compare|verify).*");
  private static final Pattern NAMED_PREPARATION =
      Pattern.compile(
          "(?i)(.*/)?(prepare|preprocess|preprocessing|data[_-]prep\\w*)([_-][^/]*)?\\.(py|ipynb|sh)"
              + "|(.*/)?([^/]*[_-])?(prepare|process|tokeni[sz]e|build|clean|dedup\\w*|filter|create|make|resample"
              + "|extract|split|encode|convert)[_-][^/]*(data(?!base)|corpus|shards?)[^/]*\\.(py|ipynb)");
  private static final Pattern ARCHITECTURE =
      Pattern.compile(
          "(?m)^class (\\w{1,80})\\((?:[\\w.]{1,40},[ \\t]{0,8}){0,3}(?:torch\\.)?(?:nn|linen|eqx|hk|layers|keras|tf\\.keras)"
              + "\\.(?:Module|Model|Layer)\\b|(?m)^class (\\w{1,80})\\((?:Pre[Tt]rainedModel|PreTrainedModel|LightningModule)\\b");
  private static final Pattern SETTING =
      Pattern.compile(
          "(?m)^[ \\t]{0,24}[\"']?(?:\\w{1,40}\\.)?(learning_rate|lr|lr0|batch_size|train_batch_size|micro_batch_size"
              + "|max_steps|max_iters|num_epochs|epochs|num_train_epochs|weight_decay|warmup_steps|warmup_ratio"
              + "|warmup_epochs|lr_scheduler|lr_scheduler_type|momentum|per_device_train_batch_size"
              + "|gradient_accumulation_steps|train_iters|train-iters|lr-decay-style|global_train_batch_size"
              + "|max_duration|optimizer)[\"']?[ \\t]{0,16}(?:[:=](?=[ \\t]{0,16}[^\\s#])"
              // To be given elsewhere is not set.
              + "(?![ \\t]{0,16}(?:null|None|~|\\?\\?\\?|TODO|<[^>\\n]{0,80}>)[ \\t]{0,8}(?:[,;#\\r\\n]|$))"
              + "|(?<=optimizer):(?=[ \\t]{0,16}(?:#.{0,80})?$))");
  private static final Pattern IN_SETTINGS =
      Pattern.compile(
          "(?i)(.*/)?(confs?|configs?|configurations?|cfgs?|hparams|hyps|recipes|params|experiments)/.*"
              + "|(.*/)?[^/]*(config|hparams|hyp)[^/]*");

  @Override
  public String name() {
    return "model-code";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Classification what = file.classification();
    if (!file.text() || (what.part() != Part.MAIN && what.part() != Part.DEVELOPMENT)) {
      return false;
    }
    return switch (what.kind()) {
      case SOURCE -> "Python".equals(what.language()) || system(what);
      case NOTEBOOK -> true;
      case CONFIGURATION, OTHER ->
          file.content().size() <= LARGEST_SETTINGS && file.place().indexOf('/') >= 0;
      case TEST,
          DOCUMENTATION,
          EXAMPLE,
          LICENSE,
          GOVERNANCE,
          MANIFEST,
          LOCK_FILE,
          CI,
          CONTAINER,
          MODEL_CARD,
          DATA_CARD,
          WEIGHTS,
          TOKENIZER,
          DATASET,
          GENERATED,
          VENDORED,
          ARCHIVE,
          BINARY,
          MEDIA ->
          false;
    };
  }

  private static boolean system(Classification what) {
    return what.language() != null && SYSTEM.contains(what.language());
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    Classification what = file.classification();
    String place = file.place();
    if (system(what)) {
      if (NAMED_TRAINING.matcher(place.substring(place.lastIndexOf('/') + 1)).matches()) {
        found(file, ModelComponent.TRAINING_CODE, 0, "its name", findings);
      }
      findings.examined(this);
      return;
    }
    String text = file.bytes().decoded();
    boolean code = what.kind() == FileKind.SOURCE || what.kind() == FileKind.NOTEBOOK;
    if (code && FRAMEWORK.matcher(text).find()) {
      code(file, text, findings);
    } else if (code && STARTED.matcher(text).find()) {
      // What prepares data often needs no framework.
      preparation(file, findings);
    }
    if (what.kind() != FileKind.NOTEBOOK && IN_SETTINGS.matcher(place).matches()) {
      settings(file, text, findings);
    }
    findings.examined(this);
  }

  private static void code(FileUnderStudy file, String text, Findings findings) {
    String place = file.place();
    boolean notebook = file.classification().kind() == FileKind.NOTEBOOK;
    boolean started = notebook || STARTED.matcher(text).find();
    String name = place.substring(place.lastIndexOf('/') + 1);
    Matcher trains = TRAINS.matcher(text);
    boolean named = NAMED_TRAINING.matcher(name).matches();
    if (trains.find() && (named || (started && steps(text, trains.group())))) {
      found(
          file, ModelComponent.TRAINING_CODE, line(text, trains.start()), trains.group(), findings);
    } else if (named && started && !notebook) {
      found(file, ModelComponent.TRAINING_CODE, 0, "its name", findings);
    }
    boolean training = TRAINS.matcher(text).find();
    Matcher measures = MEASURES.matcher(text);
    if (started && NAMED_EVALUATION.matcher(place).matches()) {
      found(file, ModelComponent.EVALUATION_CODE, 0, "its name", findings);
    } else if (started && !training && MEASURE.matcher(text).find() && measures.find()) {
      found(
          file,
          ModelComponent.EVALUATION_CODE,
          line(text, measures.start()),
          measures.group(),
          findings);
    } else if (!notebook) {
      first(file, ModelComponent.EVALUATION_CODE, OF_MEASURES, text, findings);
    }
    Matcher uses = USES_A_MODEL.matcher(text);
    boolean otherwise = notebook || training || NAMED_OTHERWISE.matcher(name).matches();
    if (namedInference(place, text)) {
      found(file, ModelComponent.INFERENCE_CODE, 0, "its name", findings);
    } else if (file.classification().part() == Part.MAIN && !otherwise && uses.find()) {
      found(file, ModelComponent.INFERENCE_CODE, line(text, uses.start()), uses.group(), findings);
    } else if (file.classification().part() == Part.MAIN && !notebook) {
      first(file, ModelComponent.INFERENCE_CODE, GENERATES, text, findings);
    }
    preparation(file, findings);
    Matcher model = ARCHITECTURE.matcher(text);
    if (!notebook && model.find()) {
      String shown = model.group(1) == null ? model.group(2) : model.group(1);
      int line = line(text, model.start());
      found(file, ModelComponent.MODEL_ARCHITECTURE, line, "class " + shown, findings);
    }
  }

  private static void preparation(FileUnderStudy file, Findings findings) {
    if (NAMED_PREPARATION.matcher(file.place()).matches()) {
      found(file, ModelComponent.DATA_PREPROCESSING_CODE, 0, "its name", findings);
    }
  }

  private static boolean namedInference(String place, String text) {
    return NAMED_INFERENCE.matcher(place).matches()
        && (!GENERATES_SOMETHING.matcher(place).matches() || RUNS_A_MODEL.matcher(text).find());
  }

  /** A gradient alone is as often a test of a layer; a step of an optimiser is training. */
  private static boolean steps(String text, String call) {
    return !call.startsWith(".backward") || text.contains(".step(");
  }

  private static void settings(FileUnderStudy file, String text, Findings findings) {
    Set<String> names =
        SETTING
            .matcher(text)
            .results()
            .limit(200)
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    if (names.size() >= FEWEST_SETTINGS) {
      findings.add(
          Source.file(file.path()),
          new Trace.Settings(names.stream().limit(MOST_SETTINGS).toList()));
    }
  }

  private static void first(
      FileUnderStudy file,
      ModelComponent component,
      Pattern words,
      String text,
      Findings findings) {
    Matcher found = words.matcher(text);
    if (found.find()) {
      found(file, component, line(text, found.start()), found.group().strip(), findings);
    }
  }

  private static int line(String text, int offset) {
    return new Lines(text).of(offset);
  }

  private static void found(
      FileUnderStudy file, ModelComponent component, int line, String shown, Findings findings) {
    Source source = line == 0 ? Source.file(file.path()) : Source.lines(file.path(), line, line);
    findings.add(source, new Trace.ModelCode(component, shown));
  }
}
