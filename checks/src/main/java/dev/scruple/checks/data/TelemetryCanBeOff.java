// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.CodeRead;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.model.Area;
import dev.scruple.model.CodeFact;
import dev.scruple.model.DataFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is sent about its users can be turned off, and the documentation says how. */
@CheckInfo(
    id = "telemetry-can-be-off",
    area = Area.DATA,
    question = "Does it report about its users, and can that be turned off?",
    severity = Severity.MEDIUM,
    needs = {DataFact.Telemetry.class, DataFact.TelemetrySwitch.class, CodeFact.PythonRead.class},
    mend =
        "Send nothing unless it is turned on; or read one variable, DO_NOT_TRACK among those, and"
            + " document what is sent, where, and how to turn it off.")
public final class TelemetryCanBeOff implements Check {
  @Override
  public Outcome check(Case target) {
    List<Evidence> everywhere = target.evidence(DataFact.Telemetry.class);
    List<Evidence> all = Place.notAside(everywhere);
    List<Evidence> sent = all.stream().filter(e -> fact(e).fixed()).sorted(Place.BY_DEPTH).toList();
    if (!sent.isEmpty()) {
      return sends(sent, target);
    }
    return CodeRead.of(target)
        .map(code -> sendsNothing(code, all, inExamples(everywhere)))
        .orElseGet(() -> CodeRead.none(this, target));
  }

  private Outcome sends(List<Evidence> sent, Case target) {
    List<Evidence> switches = target.evidence(DataFact.TelemetrySwitch.class);
    List<Evidence> inCode =
        switches.stream().filter(e -> !off(e).documented() && !Place.aside(Place.of(e))).toList();
    List<Evidence> documented =
        switches.stream()
            .filter(e -> off(e).documented())
            .filter(e -> inCode.stream().anyMatch(it -> off(it).name().equals(off(e).name())))
            .toList();
    List<Evidence> evidence = Stream.of(sent, inCode, documented).flatMap(List::stream).toList();
    String what = what(sent);
    if (inCode.isEmpty()) {
      return Answer.fail(
          this,
          what + ", and no variable or option that turns it off was found.",
          "Ask for a way to turn it off, or block that host where it runs",
          evidence);
    }
    String names = Phrase.list(inCode.stream().map(e -> off(e).name()).toList());
    if (documented.isEmpty()) {
      return Answer.warn(
          this,
          what
              + "; "
              + names
              + " ("
              + Place.names(inCode)
              + ") seems to turn it off, which no document says.",
          "Set " + names + " where it runs, and look whether it is heeded",
          evidence);
    }
    return Answer.pass(
        this,
        what
            + "; "
            + Phrase.list(documented.stream().map(e -> off(e).name()).toList())
            + " turns it off, as documented in "
            + Place.names(documented)
            + ".",
        evidence);
  }

  private static String what(List<Evidence> sent) {
    List<String> events =
        sent.stream().map(e -> fact(e).event()).filter(Objects::nonNull).distinct().toList();
    return "It reports to "
        + Phrase.list(sent.stream().map(e -> fact(e).service()).toList())
        + " ("
        + Place.names(sent)
        + ")"
        + (events.isEmpty() ? "" : ", events such as " + Phrase.list(events));
  }

  private static List<Evidence> inExamples(List<Evidence> everywhere) {
    return everywhere.stream()
        .filter(e -> fact(e).fixed() && Place.aside(Place.of(e)))
        .sorted(Place.BY_DEPTH)
        .toList();
  }

  private Outcome sendsNothing(CodeRead code, List<Evidence> optional, List<Evidence> examples) {
    if (code.hasGaps()) {
      return Answer.unknown(
          this,
          "Nothing that was read reports about users, but " + code.gaps() + ".",
          "Search them for hosts and for analytics packages",
          code.evidence());
    }
    if (!examples.isEmpty()) {
      return Answer.warn(
          this,
          "The package itself reports about its users by no service that is known, but what stands"
              + " beside it does, to "
              + Phrase.list(examples.stream().map(e -> fact(e).service()).distinct().toList())
              + " ("
              + Place.names(examples)
              + ").",
          "Read these lines before you run them",
          examples);
    }
    if (!optional.isEmpty()) {
      return Answer.pass(
          this,
          "It reports to "
              + Phrase.list(optional.stream().map(e -> fact(e).service()).toList())
              + " only where whoever runs it sets an address or key ("
              + Place.names(optional)
              + ").",
          optional);
    }
    return Answer.pass(
        this,
        "Nothing in "
            + code.words()
            + " was seen to report about its users by a service that is known; of other"
            + " languages only packages of npm were looked at.",
        code.evidence());
  }

  private static DataFact.Telemetry fact(Evidence evidence) {
    return (DataFact.Telemetry) evidence.value();
  }

  private static DataFact.TelemetrySwitch off(Evidence evidence) {
    return (DataFact.TelemetrySwitch) evidence.value();
  }
}
