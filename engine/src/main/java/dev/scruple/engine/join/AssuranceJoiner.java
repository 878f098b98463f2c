// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.AssuranceTopic;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Source;
import dev.scruple.model.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What no page and no manifest promises, though all that could were read. */
final class AssuranceJoiner implements Joiner {
  private static final List<String> PAGES =
      List.of("README*", "CONTRIBUTING*", "SUPPORT*", "SECURITY*", "CHANGELOG*", "docs/");
  private static final List<String> PLATFORMS =
      List.of(
          "README*",
          "docs/",
          "pyproject.toml",
          "setup.py",
          "package.json",
          "pom.xml",
          ".github/workflows/");
  private static final Pattern MANIFEST =
      Pattern.compile(
          "(.*/)?(pyproject\\.toml|setup\\.(py|cfg)|package\\.json|pom\\.xml|cargo\\.toml|go\\.mod|build\\.gradle.*)");

  @Override
  public List<Evidence> join(Tree tree) {
    List<Evidence> absent = new ArrayList<>();
    boolean pages = tree.unseen().stream().noneMatch(GovernanceJoiner::couldSay);
    boolean manifests =
        tree.unseen().stream()
            .noneMatch(path -> MANIFEST.matcher(path.toLowerCase(Locale.ROOT)).matches());
    if (!pages) {
      return absent;
    }
    Set<AssuranceTopic> said = EnumSet.noneOf(AssuranceTopic.class);
    for (Evidence each : tree.evidence(InteroperabilityFact.Assurance.class)) {
      if (each.value() instanceof InteroperabilityFact.Assurance assurance) {
        said.add(assurance.topic());
      }
    }
    for (AssuranceTopic topic : AssuranceTopic.values()) {
      if (!said.contains(topic)) {
        absent.add(absence("assurance-" + Word.kebab(topic), PAGES));
      }
    }
    if (manifests && tree.evidence(InteroperabilityFact.PlatformStated.class).isEmpty()) {
      absent.add(absence("platforms", PLATFORMS));
    }
    if (manifests && tree.evidence(InteroperabilityFact.Standard.class).isEmpty()) {
      absent.add(absence("standards", PLATFORMS));
    }
    return absent;
  }

  private static Evidence absence(String what, List<String> places) {
    return Evidence.of(Source.target(), new Fact.Absence(what, places));
  }
}
