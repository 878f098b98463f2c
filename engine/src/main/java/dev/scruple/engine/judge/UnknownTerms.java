// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import dev.scruple.model.Component;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Untold;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Terms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a person can do where no ruling comes of it, for a licence or its terms are not known. */
final class UnknownTerms {
  private static final Set<String> OPERATORS = Set.of("", "AND", "OR", "NONE", "NOASSERTION");

  /** Checks whose next step says which text to read, the most telling first. */
  private static final List<String> CHECKS = List.of("one-clear-licence", "weights-licence-stated");

  private UnknownTerms() {}

  /** What to do about a component's licence; empty where its terms are known. */
  static Optional<String> toDo(Component component, List<Outcome> outcomes) {
    String concluded = component.concluded();
    if (concluded == null) {
      return Optional.of(
          "Learn the licence: none was stated in words that are known, and no text of one was"
              + " recognised"
              + next(component, outcomes));
    }
    Set<String> unknown = new TreeSet<>();
    for (String id : concluded.replaceAll(" WITH [^ )]+", "").split("[ ()]+", -1)) {
      boolean known = Terms.builtIn().find(id).map(LicenseTerms::read).isPresent();
      if (!OPERATORS.contains(id) && !known) {
        unknown.add(id);
      }
    }
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> untold = unknown.stream().filter(Untold::is).findFirst();
    return Optional.of(Untold.toDo(untold.orElseGet(() -> String.join(" and ", unknown))));
  }

  /** The step that a check on the target's own licence names; nothing for what stands elsewhere. */
  private static String next(Component component, List<Outcome> outcomes) {
    if (component.purl() != null) {
      return "";
    }
    return CHECKS.stream()
        .flatMap(check -> outcomes.stream().filter(each -> each.check().equals(check)))
        .filter(each -> isAbout(each, component))
        .filter(
            each ->
                each.value() == OutcomeValue.UNKNOWN
                    || each.value() == OutcomeValue.WARN
                    || each.value() == OutcomeValue.FAIL)
        .flatMap(each -> Optional.ofNullable(each.next()).stream())
        .findFirst()
        .map(next -> " (" + next + ")")
        .orElse("");
  }

  /** Of a stack, each part is asked; otherwise there is but one answer. */
  private static boolean isAbout(Outcome outcome, Component component) {
    return outcome.id().equals(Fingerprint.of("o", outcome.check()))
        || outcome.id().equals(Fingerprint.of("o", outcome.check(), component.id()));
  }
}
