// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.AgentHazardKind;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instructions for coding agents hold nothing that is hidden or turns an agent on its user. */
@CheckInfo(
    id = "agent-instructions-safe",
    area = Area.SECURITY,
    question = "Can a coding agent read the project's instructions without being turned on us?",
    severity = Severity.HIGH,
    needs = {
      SecurityFact.AgentInstructions.class,
      SecurityFact.AgentHazard.class,
      SecurityFact.HiddenCharacters.class
    },
    mend =
        "Write instructions in characters that everybody sees, without orders in comments, and"
            + " leave programs from elsewhere for people to install.")
public final class AgentInstructionsSafe implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> files = target.evidence(SecurityFact.AgentInstructions.class);
    if (files.isEmpty()) {
      return Scene.sawFiles(target)
          ? Answer.notApplicable(this, "No instructions for coding agents here.")
          : Scene.unseen(this, target, "instructions for agents");
    }
    Set<String> paths = files.stream().map(Place::of).collect(Collectors.toSet());
    List<Evidence> hidden =
        target.evidence(SecurityFact.HiddenCharacters.class).stream()
            .filter(e -> paths.contains(Place.of(e)))
            .toList();
    List<Evidence> hazards = target.evidence(SecurityFact.AgentHazard.class);
    List<Evidence> grave =
        Stream.concat(hidden.stream(), hazards.stream().filter(e -> !fetches(e))).toList();
    if (!grave.isEmpty()) {
      return Answer.fail(
          this,
          Phrase.count(grave.size(), "place")
              + " in instructions for coding agents "
              + (grave.size() == 1 ? "is" : "are")
              + " hidden or would turn an agent on its user: "
              + places(grave)
              + ".",
          "Let no agent work in this folder before a person has read " + Place.names(grave),
          grave);
    }
    List<Evidence> fetching = hazards.stream().filter(AgentInstructionsSafe::fetches).toList();
    String read = Phrase.count(files.size(), "file") + " of instructions for coding agents";
    if (!fetching.isEmpty()) {
      return Answer.warn(
          this,
          read
              + ", nothing hidden; "
              + Place.names(fetching)
              + (fetching.size() == 1 ? " fetches" : " fetch")
              + " a program and "
              + (fetching.size() == 1 ? "runs" : "run")
              + " it unread.",
          "Let agents ask before they run what " + Place.names(fetching) + " names",
          fetching);
    }
    return Answer.pass(this, read + ", with nothing hidden and no order against the user.", files);
  }

  private static boolean fetches(Evidence evidence) {
    return evidence.value() instanceof SecurityFact.AgentHazard hazard
        && hazard.kind() == AgentHazardKind.FETCH_AND_RUN;
  }

  private static String places(List<Evidence> grave) {
    List<String> words =
        grave.stream()
            .sorted(Place.BY_DEPTH)
            .limit(2)
            .map(e -> Phrase.quoted(e.source().place()) + " (" + kind(e) + ")")
            .toList();
    String more = grave.size() > 2 ? " and " + (grave.size() - 2) + " more" : "";
    return String.join(", ", words) + more;
  }

  private static String kind(Evidence evidence) {
    if (evidence.value() instanceof SecurityFact.HiddenCharacters hidden) {
      return hidden.kind();
    }
    return evidence.value() instanceof SecurityFact.AgentHazard hazard
        ? switch (hazard.kind()) {
          case HIDDEN_ORDER -> "an order in a comment";
          case OVERRIDE -> "sets aside what it was told";
          case SENDS_SECRETS -> "sends secrets";
          case FETCH_AND_RUN -> "fetches and runs";
        }
        : "";
  }
}
