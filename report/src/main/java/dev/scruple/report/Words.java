// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Area;
import dev.scruple.model.CircumstanceWords;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.RulingValue;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Untold;
import dev.scruple.model.VerdictValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The contract's words in plain English. */
public final class Words {
  private Words() {}

  /** The verdict, read aloud: {@code GO WITH CONDITIONS}. */
  public static String verdict(VerdictValue value) {
    return value.name().replace('_', ' ');
  }

  static Tone tone(VerdictValue value) {
    return switch (value) {
      case GO -> Tone.GOOD_VERDICT;
      case GO_WITH_CONDITIONS -> Tone.MIXED_VERDICT;
      case NO_GO -> Tone.BAD_VERDICT;
      case CANNOT_TELL -> Tone.OPEN_VERDICT;
    };
  }

  static Tone tone(RulingValue value) {
    return switch (value) {
      case PERMITTED -> Tone.GOOD;
      case CONDITIONAL -> Tone.MIXED;
      case UNCLEAR -> Tone.OPEN;
      case PROHIBITED -> Tone.BAD;
    };
  }

  /** A line of the checklist. */
  public static String area(Area area) {
    return switch (area) {
      case LICENCE -> "licence";
      case ACTIVITY -> "activity";
      case GOVERNANCE -> "governance";
      case DOCUMENTATION -> "documentation";
      case SECURITY -> "security";
      case DATA -> "data handling";
      case INTEROPERABILITY -> "interoperability";
      case OPENNESS -> "openness";
      case MODEL_SAFETY -> "model safety";
      case REPRODUCIBILITY -> "reproducibility";
    };
  }

  public static String role(ComponentRole role) {
    return switch (role) {
      case CODE -> "code";
      case WEIGHTS -> "weights";
      case DATASET -> "data set";
      case DOCUMENTATION -> "documents";
      case PACKAGE -> "package";
      case SERVICE -> "service";
    };
  }

  public static String roles(ComponentRole role) {
    return switch (role) {
      case CODE -> "code";
      case WEIGHTS -> "weights";
      case DATASET -> "data sets";
      case DOCUMENTATION -> "documents";
      case PACKAGE -> "packages";
      case SERVICE -> "services";
    };
  }

  static String kind(TargetDescription target) {
    // A hub's names hold no colon.
    return target.kind() == TargetKind.HUB && target.name().startsWith("service:")
        ? "hosted service, nothing of it seen"
        : kind(target.kind());
  }

  private static String kind(TargetKind kind) {
    return switch (kind) {
      case FOLDER -> "folder without history";
      case REPOSITORY -> "git";
      case ARCHIVE -> "archive";
      case MODEL_FILE -> "model file";
      case PACKAGE -> "package";
      case HUB -> "hub name, files not seen";
      case STACK -> "stack";
      case BOM -> "bill of materials";
    };
  }

  /** An action as the head of a table's column. */
  public static String action(Action action) {
    return action.word().replace('-', ' ').replace("fine tune", "fine-tune");
  }

  /** After «You may» and «You may not». */
  public static String doing(Action action) {
    return switch (action) {
      case RUN -> "run it";
      case SERVE -> "offer it over a network";
      case MODIFY -> "change it";
      case REDISTRIBUTE -> "pass copies on";
      case REDISTRIBUTE_MODIFIED -> "pass changed copies on";
      case LINK -> "link with it";
      case EMBED -> "build it into a device or product";
      case SELL -> "sell it";
      case FINE_TUNE -> "fine-tune it";
      case RELEASE_FINE_TUNE -> "release a fine-tune of it";
      case MERGE -> "merge it with other weights";
      case QUANTISE -> "quantise it";
      case DISTIL -> "distil it";
      case TRAIN_ON -> "train on it";
      case TRAIN_ON_OUTPUTS -> "train on its outputs";
      case USE_NAME -> "use its name";
    };
  }

  /** What a duty asks, as an order. */
  public static String duty(Duty duty) {
    return switch (duty) {
      case ATTRIBUTION -> "credit the authors";
      case NOTICE_FILE -> "ship the NOTICE file";
      case LICENSE_COPY -> "ship a copy of the licence";
      case STATE_CHANGES -> "say what you changed";
      case DISCLOSE_SOURCE -> "offer the source code";
      case SAME_LICENSE -> "put the whole under the same licence";
      case SHARE_ALIKE -> "share adaptations under the same terms";
      case PASS_ON_RESTRICTIONS -> "bind those who get it to the same restrictions";
      case PASS_ON_USE_POLICY -> "pass on the acceptable use policy";
      case NAME_PREFIX -> "begin your model's name as the licence says";
      case BUILT_WITH -> "show the licence's «built with» line";
      case OUTPUT_CONDITIONS -> "keep to the terms for outputs";
      case NO_ENDORSEMENT -> "don't advertise with the authors' names";
      case PUBLISH -> "publish what the licence asks for";
      case REGISTER -> "register with the licensor";
      case ADVERTISING -> "name the authors in advertising";
      case RENAME -> "rename changed versions";
      case INSTALLATION_INFORMATION -> "say how to install changed versions";
      case INDEMNIFY -> "answer for claims";
      case NOTIFY_LICENSOR -> "report to the licensor";
    };
  }

  public static String duties(List<Duty> duties) {
    return String.join("; ", duties.stream().map(Words::duty).toList());
  }

  public static String circumstances(List<String> keys) {
    return list(keys.stream().map(CircumstanceWords::of).toList(), "and");
  }

  /** A licence expression, or what its absence means. */
  public static String license(@Nullable String expression) {
    if (expression == null) {
      return "licence not known";
    }
    return expression.equals("NONE")
        ? "no licence found"
        : Untold.words(expression).orElse(expression);
  }

  /** Readings for a person: two of one question are set against each other. */
  public static List<String> readings(List<String> readings) {
    boolean opposed =
        readings.size() == 2 && readings.stream().allMatch(each -> each.contains("(Held by "));
    return opposed
        ? List.of("one reading: " + readings.getFirst(), "the other: " + readings.getLast())
        : readings;
  }

  /** {@code a, b and c}. */
  public static String list(List<String> parts, String conjunction) {
    int last = parts.size() - 1;
    if (last < 1) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, last)) + " " + conjunction + " " + parts.get(last);
  }

  public static String count(long count, String one, String many) {
    return figure(count) + " " + (count == 1 ? one : many);
  }

  /** {@code 1,234}. */
  public static String figure(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
