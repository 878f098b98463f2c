// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.ModelWork;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Command lines that train, measure or use a model, by the names of the scripts that they start.
 */
final class Commands {
  private static final Pattern STARTER =
      Pattern.compile(
          "(?m)^[ \\t]{0,16}[$!%>]?[ \\t]{0,4}(?:[A-Z_]{2,40}=\\S{0,80}[ \\t]{1,4}){0,6}(?:sudo |time |uv run |poetry run |srun [^\\n]{0,80} ?)?"
              + "(?:python3?|torchrun|accelerate launch|deepspeed|bash|sh|make|mpirun|lm_eval|lm-eval|olmes|oumi"
              + "|tune run|dora (?:run|grid)|litgpt|fairseq-\\w{1,20}|llamafactory-cli|axolotl|corenet-train|composer|\\./)[^\\n]{0,400}");
  private static final Pattern TRAINING =
      Pattern.compile("(?i)(^|[\\s/_.\"'-])(pre-?|fine-?)?(train|tun(e|ing)|sft|dpo)[\\w-]{0,30}");
  private static final Pattern EVALUATION =
      Pattern.compile(
          "(?i)(^|[\\s/_.-])(eval|evals|evaluate|evaluation|val|validate|benchmark|lm_eval|lm-eval|olmes)([\\s/_.-]|$)");
  private static final Pattern PREPARATION =
      Pattern.compile("(?i)[\\s/_-](prepare|preprocess|tokenize|prep)\\w{0,20}[./_-]?");
  private static final Pattern INFERENCE =
      Pattern.compile(
          "(?i)[\\s/_.-](infer\\w*|(?<=[\\s/])sample|generat\\w+|predict|chat|transcribe|detect|demo)[\\s/_.-]");
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)\\b(pip|pip3|pytest|setup\\.py|unittest|venv|http\\.server|-m (pip|pytest|build|venv))\\b");

  private static final Pattern CONFIGURED_FOR_EVALUATION =
      Pattern.compile(" \\S*/eval\\w*\\.\\w+$");
  private static final Pattern SCRIPT =
      Pattern.compile("^[^\\n]{0,200}?\\.(?:py|sh)\\b(?: [\\w./]{1,80}\\.(?:py|ya?ml|json))?");

  /** Launchers that train unless they are told to measure. */
  private static final Pattern LAUNCHER_OF_TRAINING =
      Pattern.compile("^(?:dora (?:run|grid)|axolotl|composer|corenet-train) [^\\n]*");

  private static final Pattern MEASURES_INSTEAD =
      Pattern.compile("(?i)(^|[\\s/_.])eval(?:s|uate|uation)?(?:[./_=\\s]|$)");
  private static final Pattern TRAINING_FLAG =
      Pattern.compile("--(do_)?train\\b|--stage[ =](sft|pt|dpo)|--mode[ =]train\\b");
  private static final Pattern EVALUATION_FLAG =
      Pattern.compile("--(do_)?(eval|evaluate|evaluation)\\b|--tasks[ =]|--mode[ =]eval");
  private static final Pattern PREFIX =
      Pattern.compile("^[$!%>]?\\s*(?:[A-Z_]{2,40}=\\S{0,80}\\s+){0,6}");

  private Commands() {}

  /**
   * A command.
   *
   * @param arguments whether something follows the name of what is started
   */
  record Command(ModelWork work, String words, boolean arguments, int offset) {}

  /** The commands of a block of code, at most that many. */
  static List<Command> of(String code, int most) {
    List<Command> found = new ArrayList<>();
    Matcher line = STARTER.matcher(code);
    while (found.size() < most && line.find()) {
      String words = PREFIX.matcher(line.group().strip()).replaceFirst("");
      ModelWork work = NONE.matcher(words).find() ? null : work(words);
      if (work != null) {
        String whole = continued(code, line.end(), words);
        boolean arguments = whole.split("\\s+", -1).length > 2;
        found.add(new Command(work, whole, arguments, line.start()));
      }
    }
    return found;
  }

  /** What is started says what it does, and its first argument; then a few flags do. */
  private static @Nullable ModelWork work(String words) {
    if (LAUNCHER_OF_TRAINING.matcher(words).matches()) {
      return MEASURES_INSTEAD.matcher(words).find() ? ModelWork.EVALUATION : ModelWork.TRAINING;
    }
    Matcher script = SCRIPT.matcher(words);
    String started = script.find() ? script.group() : start(words);
    ModelWork work = named(started);
    boolean measures = CONFIGURED_FOR_EVALUATION.matcher(started).find();
    if (work == ModelWork.TRAINING && measures) {
      return ModelWork.EVALUATION;
    }
    if (work != null) {
      return work;
    }
    if (TRAINING_FLAG.matcher(words).find()) {
      return ModelWork.TRAINING;
    }
    return EVALUATION_FLAG.matcher(words).find() ? ModelWork.EVALUATION : null;
  }

  /** The first three words, where no file with an ending is started. */
  private static String start(String words) {
    String[] all = words.split("\\s+", 4);
    return String.join(" ", List.of(all).subList(0, Math.min(3, all.length)));
  }

  private static @Nullable ModelWork named(String words) {
    if (PREPARATION.matcher(words).find()) {
      return ModelWork.DATA_PREPARATION;
    }
    if (TRAINING.matcher(words).find()) {
      return ModelWork.TRAINING;
    }
    if (EVALUATION.matcher(words).find()) {
      return ModelWork.EVALUATION;
    }
    return INFERENCE.matcher(words).find() ? ModelWork.INFERENCE : null;
  }

  /** The command with its first line of continuation. */
  private static String continued(String code, int end, String words) {
    if (!words.endsWith("\\") || end >= code.length()) {
      return words;
    }
    int to = code.indexOf('\n', end + 1);
    return words.substring(0, words.length() - 1)
        + code.substring(end + 1, to < 0 ? code.length() : to).strip();
  }
}
