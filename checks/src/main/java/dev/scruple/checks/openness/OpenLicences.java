// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.openness;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Own;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
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
    needs = {Fact.LicenseApproval.class, Fact.Absence.class},
    mend =
        "Put code under an OSI-approved licence, and weights and data under one without limits on"
            + " who may use them or for what.")
public final class OpenLicences implements Check {
  /** What a component is concluded to be under where no licence was found anywhere. */
  private static final String NOTHING = "NONE";

  private static final Fact.LicenseApproval UNAPPROVED =
      new Fact.LicenseApproval(NOTHING, false, false, false);

  private record Standing(Component component, String license, Fact.LicenseApproval approval) {
    boolean open() {
      return switch (component.role()) {
        case CODE -> approval.osi() || approval.fsf();
        case WEIGHTS, DATASET, DOCUMENTATION, PACKAGE, SERVICE ->
            approval.osi() || approval.fsf() || approval.openDefinition();
      };
    }

    String words() {
      return component.role().name().toLowerCase(Locale.ROOT)
          + (license.equals(NOTHING) ? " without a licence" : " under " + Phrase.quoted(license));
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
    List<Standing> known = new ArrayList<>();
    List<Component> unknown = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Component component : own) {
      if (NOTHING.equals(license(component))) {
        evidence.addAll(Scene.absence(target, "license"));
        known.add(new Standing(component, NOTHING, UNAPPROVED));
        continue;
      }
      Optional<Evidence> approval = approval(target, license(component));
      approval.ifPresent(evidence::add);
      if (approval.isPresent() && approval.get().value() instanceof Fact.LicenseApproval fact) {
        Standing whole = new Standing(component, fact.expression(), fact);
        known.add(whole.open() ? whole : closedPart(target, whole));
      } else {
        unknown.add(component);
      }
    }
    return judged(known, unknown, evidence);
  }

  private Outcome judged(List<Standing> known, List<Component> unknown, List<Evidence> evidence) {
    List<String> closed =
        known.stream().filter(s -> !s.open()).map(Standing::words).distinct().toList();
    if (!closed.isEmpty()) {
      String reason = "Not approved as open: " + Phrase.list(closed) + ".";
      String next = next(known.stream().filter(s -> !s.open()).toList());
      return known.stream().anyMatch(Standing::open)
          ? Answer.warn(this, reason, next, evidence)
          : Answer.fail(this, reason, next, evidence);
    }
    if (!unknown.isEmpty()) {
      return Answer.unknown(
          this,
          "The licence of "
              + Phrase.list(unknown.stream().map(Component::name).toList())
              + " is not known, or nobody has judged it.",
          "Ask the project for the licence of each part",
          evidence);
    }
    return Answer.pass(
        this,
        "Approved as open: " + Phrase.list(known.stream().map(Standing::words).toList()) + ".",
        evidence);
  }

  private static String next(List<Standing> closed) {
    List<String> without =
        closed.stream()
            .filter(s -> s.license().equals(NOTHING))
            .map(s -> s.component().role().name().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    Optional<String> license =
        closed.stream()
            .map(Standing::license)
            .filter(each -> !each.equals(NOTHING))
            .findFirst()
            .map(each -> each.replaceAll("[()]", "").replaceFirst(" .*", ""));
    String ask = "sk the project for a licence of the " + Phrase.list(without);
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
              .map(e -> new Standing(whole.component(), license, (Fact.LicenseApproval) e.value()))
              .map(Standing::open)
              .orElse(false);
      if (!open) {
        closed.add(license);
      }
    }
    return closed.isEmpty()
        ? whole
        : new Standing(whole.component(), String.join(" AND ", closed), whole.approval());
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
