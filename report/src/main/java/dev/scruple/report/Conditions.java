// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Severity;
import dev.scruple.model.VerdictValue;
import java.util.Comparator;
import java.util.List;

/** The conditions: the harsher what asks for one, the earlier it is read. */
final class Conditions {
  private Conditions() {}

  /** Nobody may think that keeping to the conditions lifts a refusal. */
  static String title(Dossier dossier) {
    return isRefused(dossier) ? "Conditions besides (not enough for a GO)" : "Conditions";
  }

  static boolean isRefused(Dossier dossier) {
    return dossier.verdict().value() == VerdictValue.NO_GO;
  }

  static List<Condition> sorted(Dossier dossier, Index index) {
    return dossier.conditions().stream()
        .sorted(
            Comparator.comparingInt((Condition c) -> -weight(c, index))
                .thenComparing(Condition::text)
                .thenComparing(Condition::id))
        .toList();
  }

  static void write(Page page, Dossier dossier, Index index) {
    List<Condition> conditions = sorted(dossier, index);
    int digits = String.valueOf(conditions.size()).length();
    int number = 0;
    for (Condition condition : conditions) {
      number++;
      String label = "  " + " ".repeat(digits - String.valueOf(number).length()) + number + "  ";
      page.item(List.of(page.span(Tone.STRONG, label)), Tone.PLAIN, condition.text());
    }
  }

  private static int weight(Condition condition, Index index) {
    int weight = 0;
    for (String id : condition.from()) {
      int ruling = index.ruling(id).map(r -> weight(r.value())).orElse(0);
      int outcome = index.outcome(id).map(o -> weight(o.severity())).orElse(0);
      weight = Math.max(weight, Math.max(ruling, outcome));
    }
    return weight;
  }

  private static int weight(RulingValue value) {
    return switch (value) {
      case PERMITTED -> 5;
      case CONDITIONAL -> 6;
      case UNCLEAR -> 7;
      case PROHIBITED -> 8;
    };
  }

  private static int weight(Severity severity) {
    return switch (severity) {
      case LOW -> 1;
      case MEDIUM -> 2;
      case HIGH -> 3;
      case CRITICAL -> 4;
    };
  }
}
