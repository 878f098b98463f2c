// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Source;
import dev.scruple.model.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What no page of a project says of how it is run, though all that could were read. */
final class GovernanceJoiner implements Joiner {
  private static final List<String> PLACES =
      List.of(
          "README*",
          "CONTRIBUTING*",
          "GOVERNANCE*",
          "MAINTAINERS*",
          "RELEASE*",
          ".github/",
          "docs/");
  private static final Pattern PAGE =
      Pattern.compile(
          "[^/.]+|[^/]+\\.(md|markdown|mdx|rst|txt|adoc|html)"
              + "|(\\.github|\\.gitlab|docs?|community|governance)(/.*)?");

  @Override
  public List<Evidence> join(Tree tree) {
    Set<GovernanceTopic> said = EnumSet.noneOf(GovernanceTopic.class);
    for (Evidence each : tree.evidence(GovernanceFact.GovernanceStatement.class)) {
      if (each.value() instanceof GovernanceFact.GovernanceStatement statement) {
        said.add(statement.topic());
      }
    }
    List<Evidence> absent = new ArrayList<>();
    if (tree.unseen().stream().noneMatch(GovernanceJoiner::couldSay)) {
      for (GovernanceTopic topic : GovernanceTopic.values()) {
        if (!said.contains(topic)) {
          absent.add(absence(Word.kebab(topic)));
        }
      }
      if (tree.evidence(GovernanceFact.NamedPeople.class).isEmpty()) {
        absent.add(absence("named-people"));
      }
    }
    return absent;
  }

  static boolean couldSay(String path) {
    return path.isEmpty() || PAGE.matcher(path.toLowerCase(Locale.ROOT)).matches();
  }

  private static Evidence absence(String what) {
    return Evidence.of(Source.target(), new Fact.Absence(what, PLACES));
  }
}
