// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.openness;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.DataLicence;
import dev.scruple.checks.reading.Own;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Code, weights and data stand under licences that are approved as open. */
@CheckInfo(
    id = "open-licences",
    area = Area.OPENNESS,
    question = "Are the licences open, as OSI, FSF and the Open Definition use the word?",
    severity = Severity.MEDIUM,
    needs = {
      Fact.LicenseApproval.class,
      Fact.BaseTerms.class,
      Fact.Absence.class,
      Fact.LicenseDeclared.class,
      Fact.LicenseDetected.class,
      LicenceFact.MaterialTag.class
    },
    mend =
        "Put code under an OSI-approved licence, and weights and data under one without limits on"
            + " who may use them or for what.")
public final class OpenLicences implements Check {
  /** What a component is concluded to be under where no licence was found anywhere. */
  private static final String NOTHING = "NONE";

  private static final Fact.LicenseApproval UNAPPROVED =
      new Fact.LicenseApproval(NOTHING, false, false, false);

  /**
   * A part under a licence: its own, or the one of what it was made from.
   *
   * @param inPart whether the licence is one of several, of which others are approved
   */
  private record Standing(
      Component component,
      String license,
      Fact.LicenseApproval approval,
      Fact.@Nullable BaseTerms made,
      boolean inPart) {
    boolean open() {
      return switch (component.role()) {
        case CODE -> approval.osi() || approval.fsf();
        case WEIGHTS, DATASET, DOCUMENTATION, PACKAGE, SERVICE ->
            approval.osi() || approval.fsf() || approval.openDefinition();
      };
    }

    Standing under(String part) {
      return new Standing(component, part, approval, made, true);
    }

    String words() {
      String under =
          license.equals(NOTHING) ? "without a licence" : "under " + Phrase.quoted(license);
      return made == null
          ? role() + " " + under
          : role() + " made from " + Phrase.quoted(made.base()) + " " + under;
    }

    String role() {
      return component.role().name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is known of the parts, what isn't, and what says so. */
  private static final class Findings {
    final List<Standing> known = new ArrayList<>();
    final List<Component> unknown = new ArrayList<>();
    final List<Fact.BaseTerms> unknownBases = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();
    boolean dataUnsaid;

    /** What no statement covers, to end a reason. */
    String unsaid() {
      return dataUnsaid ? "; for the data no licence is stated." : ".";
    }
  }

  @Override
  public Outcome check(Case target) {
    List<Component> own = own(target);
    if (own.isEmpty()) {
      return Scene.sawFiles(target) || Scene.of(target) == Scene.LIST
          ? Answer.notApplicable(this, "No code, weights or data of its own here.")
          : Scene.unseen(this, target, "its licences");
    }
    Findings found = new Findings();
    for (Component component : own) {
      // A licence file in the root, which is for the code, does not say that the data is open.
      if (DataLicence.isOnlyTheCodes(target, component)) {
        found.dataUnsaid = true;
      } else {
        weigh(target, component, found);
      }
    }
    return judged(found);
  }

  private static void weigh(Case target, Component component, Findings found) {
    String license = license(component);
    if (NOTHING.equals(license)) {
      found.evidence.addAll(Scene.absence(target, "license"));
      found.known.add(new Standing(component, NOTHING, UNAPPROVED, null, false));
      return;
    }
    Optional<Standing> itself = standing(target, component, license, null, found);
    if (itself.isEmpty()) {
      found.unknown.add(component);
      return;
    }
    List<Standing> bases = bases(target, component, found);
    // Nobody gives away more than they were given: a closed base closes what was made from it.
    boolean closedByBase = itself.get().open() && bases.stream().anyMatch(each -> !each.open());
    if (closedByBase) {
      bases.stream().filter(each -> !each.open()).forEach(found.known::add);
    } else {
      found.known.add(itself.get());
    }
  }

  /** What a part was made from, where the licence of that is known. */
  private static List<Standing> bases(Case target, Component component, Findings found) {
    List<Standing> bases = new ArrayList<>();
    for (Evidence evidence : target.evidence(Fact.BaseTerms.class)) {
      if (!(evidence.value() instanceof Fact.BaseTerms made)
          || !made.component().equals(component.id())) {
        continue;
      }
      found.evidence.add(evidence);
      if (NOTHING.equals(made.license())) {
        bases.add(new Standing(component, NOTHING, UNAPPROVED, made, false));
        continue;
      }
      standing(target, component, made.license(), made, found)
          .ifPresentOrElse(bases::add, () -> found.unknownBases.add(made));
    }
    return bases;
  }

  private static Optional<Standing> standing(
      Case target,
      Component component,
      @Nullable String license,
      Fact.@Nullable BaseTerms made,
      Findings found) {
    Optional<Evidence> approval = approval(target, license);
    approval.ifPresent(found.evidence::add);
    return approval.map(
        each -> {
          Fact.LicenseApproval fact = (Fact.LicenseApproval) each.value();
          Standing whole = new Standing(component, fact.expression(), fact, made, false);
          return whole.open() ? whole : closedPart(target, whole);
        });
  }

  private Outcome judged(Findings found) {
    List<Standing> known = found.known;
    List<Evidence> evidence = found.evidence;
    List<String> closed =
        known.stream().filter(s -> !s.open()).map(Standing::words).distinct().toList();
    if (!closed.isEmpty()) {
      // One alone is quoted part by part already, and a long licence's id is not to be cut.
      String parts = closed.size() == 1 ? closed.getFirst() : Phrase.list(closed);
      String reason = "Not approved as open: " + parts + found.unsaid();
      String next = next(known.stream().filter(s -> !s.open()).toList());
      return known.stream().anyMatch(each -> each.open() || each.inPart())
          ? Answer.warn(this, reason, next, evidence)
          : Answer.fail(this, reason, next, evidence);
    }
    if (!found.unknown.isEmpty()) {
      return Answer.unknown(
          this,
          "The licence of "
              + Phrase.list(found.unknown.stream().map(Component::name).toList())
              + " is not known, or nobody has judged it"
              + found.unsaid(),
          "Ask the project for the licence of each part",
          evidence);
    }
    if (!found.unknownBases.isEmpty()) {
      return ofUnknownBase(found.unknownBases.getFirst(), evidence);
    }
    return Answer.pass(
        this,
        "Approved as open: "
            + Phrase.list(known.stream().map(Standing::words).toList())
            + found.unsaid(),
        evidence);
  }

  private Outcome ofUnknownBase(Fact.BaseTerms made, List<Evidence> evidence) {
    return Answer.unknown(
        this,
        Phrase.quoted(made.claimed())
            + " is approved as open, but what it is claimed for was made from "
            + made.base()
            + ", whose licence is not known, or nobody has judged it.",
        "Learn the licence of " + made.base() + " from its page, or evaluate it by itself",
        evidence);
  }

  private static String next(List<Standing> closed) {
    List<String> without =
        closed.stream()
            .filter(s -> s.license().equals(NOTHING))
            .map(s -> s.made() == null ? "the " + s.role() : s.made().base())
            .distinct()
            .toList();
    Optional<String> license =
        closed.stream()
            .map(Standing::license)
            .filter(each -> !each.equals(NOTHING))
            .findFirst()
            .map(each -> each.replaceAll("[()]", "").replaceFirst(" .*", ""));
    String ask = "sk the project for a licence of " + Phrase.list(without);
    return license
        .map(
            id ->
                "Read what the licence limits: scruple explain "
                    + Phrase.quoted(id)
                    + (without.isEmpty() ? "" : "; a" + ask))
        .orElse("A" + ask);
  }

  /** Of «A AND B» the licences that nobody approved, where the others are approved. */
  private static Standing closedPart(Case target, Standing whole) {
    if (whole.license().contains("(") || whole.license().contains(" OR ")) {
      return whole;
    }
    List<String> closed = new ArrayList<>();
    for (String license : whole.license().split(" AND ", -1)) {
      boolean open =
          approval(target, license)
              .map(
                  e ->
                      new Standing(
                          whole.component(),
                          license,
                          (Fact.LicenseApproval) e.value(),
                          whole.made(),
                          false))
              .map(Standing::open)
              // What nobody judged is not closed for that.
              .orElse(true);
      if (!open) {
        closed.add(license);
      }
    }
    return closed.isEmpty() || closed.size() == whole.license().split(" AND ", -1).length
        ? whole
        : whole.under(String.join(" AND ", closed));
  }

  /** The parts that the target itself brings; what it depends on answers for itself. */
  private static List<Component> own(Case target) {
    if (Scene.of(target) == Scene.SERVICE) {
      return target.components();
    }
    return Stream.of(ComponentRole.CODE, ComponentRole.WEIGHTS, ComponentRole.DATASET)
        .flatMap(role -> Own.components(target, role).stream())
        .toList();
  }

  private static @Nullable String license(Component component) {
    if (component.concluded() != null) {
      return component.concluded();
    }
    return component.declared() == null ? component.detected() : component.declared();
  }

  private static Optional<Evidence> approval(Case target, @Nullable String license) {
    return target.evidence(Fact.LicenseApproval.class).stream()
        .filter(
            e ->
                e.value() instanceof Fact.LicenseApproval approval
                    && approval.expression().equals(license))
        .findFirst();
  }
}
