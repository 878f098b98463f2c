// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Own;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.CircumstanceWords;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is claimed for a thing says no less than the terms of what it was made from. */
@CheckInfo(
    id = "claims-cover-bases",
    area = Area.LICENCE,
    question = "Does its licence say as much as the licences of what it was made from?",
    severity = Severity.HIGH,
    needs = {Fact.BaseTerms.class},
    mend =
        "State the base's licence too, as license: other with license_name and license_link, and"
            + " ship its text: what you add can stand under yours.")
public final class ClaimsCoverBases implements Check {
  /** Duties that bind others to limits, so that a claim without them gives what it hasn't. */
  private static final Set<Duty> BINDING =
      EnumSet.of(
          Duty.PASS_ON_RESTRICTIONS, Duty.PASS_ON_USE_POLICY, Duty.SAME_LICENSE, Duty.SHARE_ALIKE);

  private enum Finding {
    COVERED,
    DUTIES,
    UNKNOWN,
    RESTRICTED
  }

  @Override
  public Outcome check(Case target) {
    if (Scene.of(target) == Scene.LIST) {
      return Answer.notApplicable(this, "A list of components; each is weighed on its own.");
    }
    List<Evidence> all = own(target);
    if (all.isEmpty()) {
      return Answer.notApplicable(
          this, "Nothing here has a licence of its own and a base whose terms reach it.");
    }
    List<Evidence> restricted = of(all, Finding.RESTRICTED);
    if (!restricted.isEmpty()) {
      return Answer.fail(
          this,
          says(restricted.getFirst()) + more(restricted) + ".",
          "Keep to the base's terms whatever the claim says, and ask the publisher to state them",
          restricted);
    }
    List<Evidence> unknown = of(all, Finding.UNKNOWN);
    if (!unknown.isEmpty()) {
      return Answer.unknown(this, unknown(terms(unknown.getFirst())), next(unknown), unknown);
    }
    List<Evidence> duties = of(all, Finding.DUTIES);
    if (!duties.isEmpty()) {
      return Answer.warn(
          this,
          says(duties.getFirst()) + more(duties) + ".",
          "Fulfil the base's duties beside those of the claimed licence",
          duties);
    }
    List<String> covered =
        all.stream()
            .map(each -> terms(each).base() + " (" + terms(each).license() + ")")
            .distinct()
            .toList();
    return Answer.pass(
        this,
        Phrase.quoted(terms(all.getFirst()).claimed())
            + " asks for all that the terms of "
            + Phrase.list(covered)
            + " ask for.",
        all);
  }

  private static List<Evidence> own(Case target) {
    Set<String> ids = new HashSet<>();
    for (ComponentRole role :
        List.of(ComponentRole.WEIGHTS, ComponentRole.DATASET, ComponentRole.CODE)) {
      Own.components(target, role).stream().map(Component::id).forEach(ids::add);
    }
    return target.evidence(Fact.BaseTerms.class).stream()
        .filter(evidence -> ids.contains(terms(evidence).component()))
        .toList();
  }

  private static Fact.BaseTerms terms(Evidence evidence) {
    return (Fact.BaseTerms) evidence.value();
  }

  private static List<Evidence> of(List<Evidence> all, Finding finding) {
    return all.stream().filter(each -> finding(terms(each)) == finding).toList();
  }

  private static Finding finding(Fact.BaseTerms terms) {
    boolean restricted =
        !terms.bars().isEmpty()
            || !terms.limits().isEmpty()
            || terms.duties().stream().anyMatch(BINDING::contains);
    if (restricted) {
      return Finding.RESTRICTED;
    }
    if (!terms.claimKnown() || !terms.baseKnown()) {
      return Finding.UNKNOWN;
    }
    return terms.duties().isEmpty() ? Finding.COVERED : Finding.DUTIES;
  }

  private static String says(Evidence evidence) {
    Fact.BaseTerms terms = terms(evidence);
    List<String> more = new ArrayList<>();
    if (!terms.bars().isEmpty()) {
      more.add("bar " + Phrase.list(terms.bars().stream().map(PlainTerms::doing).toList()));
    }
    if (!terms.limits().isEmpty()) {
      more.add(
          "limit "
              + Phrase.list(terms.limits().stream().map(PlainTerms::doing).toList())
              + ", depending on "
              + Phrase.list(terms.when().stream().map(CircumstanceWords::of).toList()));
    }
    if (!terms.duties().isEmpty()) {
      more.add(
          "ask you to "
              + Phrase.list(bindingFirst(terms.duties()).stream().map(PlainTerms::duty).toList()));
    }
    return Phrase.quoted(terms.claimed())
        + " is claimed, but the terms of the base "
        + terms.base()
        + " ("
        + (terms.license() == null ? "licence not known" : terms.license())
        + ") "
        + String.join("; they ", more);
  }

  private static List<Duty> bindingFirst(List<Duty> duties) {
    return duties.stream().sorted(Comparator.comparing(duty -> !BINDING.contains(duty))).toList();
  }

  private static String more(List<Evidence> found) {
    return found.size() == 1 ? "" : " (and " + Phrase.count(found.size() - 1, "base") + " more)";
  }

  private static String unknown(Fact.BaseTerms terms) {
    if (terms.license() == null) {
      return "The licence of the base " + terms.base() + " is not known.";
    }
    return "The terms of "
        + Phrase.list(
            Stream.of(
                    terms.baseKnown() ? "" : terms.license() + ", under which its base stands",
                    terms.claimKnown() ? "" : terms.claimed() + ", which is claimed")
                .filter(each -> !each.isEmpty())
                .toList())
        + ", are not known here.";
  }

  private static String next(List<Evidence> unknown) {
    Fact.BaseTerms terms = terms(unknown.getFirst());
    return terms.license() == null
        ? "Learn the licence of " + terms.base() + " from its page, or evaluate it by itself"
        : "Read the texts and compare them: what the base bars, the claim can't give";
  }
}
