// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.cards.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures of a model's quality: tables that name a metric or a benchmark, and sentences with one.
 */
final class Results {
  private static final String METRICS =
      "accuracy|bleu|rouge(?:-?\\d|-?l)?|f1|wer|cer|perplexity|ppl|val(?:idation)? loss|test loss|mmlu|gsm-?8k"
          + "|humaneval|mbpp|hellaswag|top-?[15]|auc|fid|clip score|psnr|ssim|m?iou|mse|mae|pass@\\d{1,3}"
          + "|elo|eer|si-sdr|imagenet|lpips|recall(?:@\\d{1,3})?|precision|lambada|winogrande|piqa|boolq|truthfulqa"
          + "|ceval|c-eval|cmmlu|bbh|spearman|ndcg(?:@\\d{1,3})?";
  private static final Pattern METRIC =
      Pattern.compile(
          "(?<![\\w-])((?i:"
              + METRICS
              + ")|MATH|ARC(?:-[CE])?|[mA]AP|AP(?:50|75)?|MOS|KLD?|FAD|mAP)(?![\\w-])");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.-])\\d{1,3}\\.\\d{1,4}(?![\\w.]*\\w*/)");
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?<![\\w-])(loss|"
              + METRICS
              + ")(?![\\w-])[^.\\n|\\d]{0,40}?(?:of|is|:|=|~|≈|to|reach\\w*|achiev\\w*|at|about|around|from)[ ~≈*`]{0,4}"
              + "(?:(?:only|just|as low as|nearly|roughly|approximately)[ ~≈*`]{1,4})?(\\d{1,3}\\.\\d{1,4})(?!\\w|\\.\\d)");
  private static final Pattern OF_PEOPLE =
      Pattern.compile("(?i)\\b(human|crowdsourced|random (guess|chance|baseline))\\b");
  private static final int FEWEST_NUMBERS = 3;
  private static final int MOST_NUMBERS = 100;

  private Results() {}

  /** A figure. */
  record Result(String metric, String words, int offset) {}

  /** The figures of a passage: one for a table, each for sentences. */
  static List<Result> of(Passage passage) {
    String text = passage.text();
    List<Result> found = new ArrayList<>();
    if (passage.kind() == Passage.Kind.TABLE || text.contains("<td")) {
      Matcher metric = METRIC.matcher(text);
      Matcher above = METRIC.matcher(passage.heading());
      boolean names = metric.find();
      if ((names || above.find())
          && NUMBER.matcher(text).results().limit(FEWEST_NUMBERS).count() == FEWEST_NUMBERS) {
        int at = figure(text);
        found.add(new Result(names ? metric.group(1) : above.group(1), row(text, at), at));
      }
      return found;
    }
    Matcher said = SAID.matcher(text);
    while (said.find()) {
      if (row(text, said.start()).toLowerCase(Locale.ROOT).contains("default")) {
        continue;
      }
      found.add(new Result(said.group(1), row(text, said.start()), said.start()));
    }
    return found;
  }

  /** Where the first figure of a table stands that is a model's: people are there to compare. */
  private static int figure(String table) {
    int first = NUMBER.matcher(table).results().mapToInt(MatchResult::start).findFirst().orElse(0);
    return NUMBER
        .matcher(table)
        .results()
        .limit(MOST_NUMBERS)
        .mapToInt(MatchResult::start)
        .filter(at -> !OF_PEOPLE.matcher(row(table, at)).find())
        .findFirst()
        .orElse(first);
  }

  /** The figures of a line that a run printed; a loss on the way is none to come near. */
  static List<Result> printed(String line) {
    Matcher said = SAID.matcher(line);
    List<Result> found = new ArrayList<>();
    while (said.find()) {
      if (!said.group(1).equalsIgnoreCase("loss")) {
        found.add(new Result(said.group(1), line.strip(), said.start()));
      }
    }
    return found;
  }

  private static String row(String text, int at) {
    int from = text.lastIndexOf('\n', at) + 1;
    int to = text.indexOf('\n', at);
    return text.substring(from, to < 0 ? text.length() : to)
        .replaceAll("<[^<>]{0,200}>", " ")
        .strip();
  }
}
