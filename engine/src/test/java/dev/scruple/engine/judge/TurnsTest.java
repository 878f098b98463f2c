// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.Change;
import dev.scruple.model.Change.Kind;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.How;
import dev.scruple.model.Relation;
import dev.scruple.model.Ruling;
import dev.scruple.model.Unexamined;
import dev.scruple.model.Use;
import dev.scruple.model.VerdictValue;
import dev.scruple.terms.Circumstance;
import dev.scruple.terms.Rulings;
import dev.scruple.terms.Terms;
import dev.scruple.terms.use.Uses;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Rulings RULINGS = new Rulings(Terms.builtIn());

  private static Component part(String id, ComponentRole role, String license) {
    return new Component(id, role, id, null, List.of(id), license, null, license);
  }

  private static Use proprietary(String preset) {
    return Uses.stating(
        Uses.preset(preset).orElseThrow(), Circumstance.RESULT_LICENSE, "LicenseRef-proprietary");
  }

  private static Turns.Weighing weighing(List<Unexamined> unread) {
    return new Turns.Weighing() {
      @Override
      public List<Ruling> rulings(Turns.Situation situation) {
        return RULINGS.rule(situation.components(), situation.relations(), situation.use());
      }

      @Override
      public VerdictValue verdict(Turns.Situation situation, List<Ruling> rulings) {
        return new Judge(situation.components(), situation.needed(), (citation, duty) -> true)
            .judge(rulings, List.of(), situation.still(unread))
            .verdict()
            .value();
      }
    };
  }

  private static List<Change> find(Turns.Situation now, List<Unexamined> unread) {
    Turns.Weighing weighing = weighing(unread);
    return new Turns(now, weighing.weigh(now), weighing).find(weighing.rulings(now));
  }

  private static List<Change> changes(Use use, List<Component> components, Relation... relations) {
    Set<String> needed =
        components.stream()
            .filter(each -> each.role() != ComponentRole.DATASET)
            .map(Component::id)
            .collect(Collectors.toSet());
    Turns.Situation now =
        new Turns.Situation(components, List.of(relations), needed, use, Set.of());
    return find(now, List.of());
  }

  private static List<Kind> kinds(Change change) {
    return change.steps().stream().map(Change.Step::kind).toList();
  }

  private static Component code(String license) {
    return part("code", ComponentRole.CODE, license);
  }

  private static Relation links(String to) {
    return new Relation("code", How.LINKS, to, List.of());
  }

  @Test
  void aLibraryThatStandsInTheWayMayBeLeftOutReplacedOrNotHandedOut() {
    List<Change> changes =
        changes(
            proprietary("product"),
            List.of(code("MIT"), part("library", ComponentRole.PACKAGE, "GPL-3.0-only")),
            links("library"));

    assertThat(changes)
        .extracting(change -> change.steps().getFirst().kind())
        .contains(Kind.LEAVE_OUT, Kind.REPLACE, Kind.CHANGE_USE);
    assertThat(changes)
        .allMatch(change -> change.steps().size() == 1)
        .allMatch(change -> change.value() == VerdictValue.GO_WITH_CONDITIONS);
    assertThat(changes.getFirst().steps().getFirst())
        .isEqualTo(new Change.Step(Kind.LEAVE_OUT, "library", "Leave out library"));
  }

  @Test
  void whereOneStepIsNotEnoughTwoAreFound() {
    List<Change> changes =
        changes(
            proprietary("product"),
            List.of(
                code("MIT"),
                part("one", ComponentRole.PACKAGE, "CC-BY-NC-4.0"),
                part("two", ComponentRole.PACKAGE, "CC-BY-NC-SA-4.0")),
            links("one"),
            links("two"));

    assertThat(changes).isNotEmpty();
    assertThat(kinds(changes.getFirst())).containsExactly(Kind.LEAVE_OUT, Kind.LEAVE_OUT);
    assertThat(changes.getFirst().steps())
        .extracting(Change.Step::subject)
        .containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void whereTwoAreNotEnoughAsFewAsNeededAreFound() {
    List<Change> changes =
        changes(
            proprietary("product"),
            List.of(
                code("MIT"),
                part("one", ComponentRole.PACKAGE, "CC-BY-NC-4.0"),
                part("two", ComponentRole.PACKAGE, "CC-BY-NC-SA-4.0"),
                part("three", ComponentRole.PACKAGE, "GPL-3.0-only"),
                part("fine", ComponentRole.PACKAGE, "MIT")),
            links("one"),
            links("two"),
            links("three"),
            links("fine"));

    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().steps())
        .extracting(Change.Step::subject)
        .containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void onesOwnWorkMayGoOutUnderTheLibrarysLicence() {
    List<Change> changes =
        changes(
            proprietary("saas"),
            List.of(
                part("app", ComponentRole.CODE, "LicenseRef-proprietary"),
                part("library", ComponentRole.PACKAGE, "AGPL-3.0-only")),
            new Relation("app", How.LINKS, "library", List.of()));

    assertThat(changes)
        .filteredOn(change -> change.steps().getFirst().subject().equals("resultLicense"))
        .isNotEmpty()
        .allMatch(change -> change.value() == VerdictValue.GO_WITH_CONDITIONS);
  }

  @Test
  void onesOwnWorkIsNeitherLeftOutNorReplaced() {
    List<Change> changes =
        changes(
            proprietary("product"),
            List.of(
                part("app", ComponentRole.CODE, "LicenseRef-proprietary"),
                part("library", ComponentRole.PACKAGE, "GPL-3.0-only")),
            new Relation("app", How.LINKS, "library", List.of()));

    assertThat(changes).isNotEmpty();
    assertThat(changes)
        .flatExtracting(Change::steps)
        .extracting(Change.Step::subject)
        .doesNotContain("app");
  }

  @Test
  void aBaseCanNotBeLeftOutOfWhatIsMadeOfItButAnotherMayBeChosen() {
    List<Change> changes =
        changes(
            Uses.preset("saas").orElseThrow(),
            List.of(
                part("tuned", ComponentRole.WEIGHTS, "MIT"),
                part("base", ComponentRole.WEIGHTS, "CC-BY-NC-4.0")),
            new Relation("tuned", How.FINE_TUNE, "base", List.of()));

    assertThat(changes).flatExtracting(TurnsTest::kinds).doesNotContain(Kind.LEAVE_OUT);
    assertThat(changes)
        .flatExtracting(Change::steps)
        .anyMatch(
            step ->
                step.kind() == Kind.REPLACE
                    && step.text().startsWith("Choose another base than base"));
    assertThat(changes)
        .flatExtracting(Change::steps)
        .anyMatch(
            step ->
                step.kind() == Kind.CHANGE_USE
                    && step.subject().equals("commercial")
                    && step.text().contains("not commercial"));
  }

  @Test
  void whatIsUnsettledMayBeReadAsMostDo() {
    List<Change> changes =
        changes(
            Uses.preset("saas").orElseThrow(),
            List.of(
                part("model", ComponentRole.WEIGHTS, "MIT"),
                part("data", ComponentRole.DATASET, "CC-BY-NC-4.0")),
            new Relation("model", How.TRAINED_ON, "data", List.of()));

    assertThat(changes).flatExtracting(TurnsTest::kinds).contains(Kind.CHOOSE_READING);
  }

  @Test
  void anActionThatAloneIsBarredMayBeDropped() {
    Use use =
        new Use(
            "u",
            List.of(Action.RUN, Action.TRAIN_ON_OUTPUTS),
            Uses.preset("train-on-outputs").orElseThrow().circumstances());
    List<Change> changes = changes(use, List.of(part("model", ComponentRole.WEIGHTS, "llama2")));

    assertThat(changes)
        .flatExtracting(Change::steps)
        .contains(new Change.Step(Kind.DROP_ACTION, "train-on-outputs", "Don't train on outputs"));
  }

  @Test
  void whatIsLeftOutNeedsNoExamining() {
    Component weights = part("weights.pt", ComponentRole.WEIGHTS, "CC-BY-NC-4.0");
    Turns.Situation now =
        new Turns.Situation(
            List.of(code("MIT"), weights),
            List.of(),
            Set.of("code", "weights.pt"),
            Uses.preset("saas").orElseThrow(),
            Set.of());
    List<Unexamined> unread =
        List.of(Unexamined.of("files", "weights.pt", "it can run code", "look inside"));

    List<Change> changes = find(now, unread);

    assertThat(changes.getFirst().value()).isEqualTo(VerdictValue.GO);
    assertThat(kinds(changes.getFirst())).containsExactly(Kind.LEAVE_OUT);
  }

  @Test
  void aGoNeedsNoTurn() {
    assertThat(changes(Uses.preset("internal").orElseThrow(), List.of(code("MIT")))).isEmpty();
  }

  @Test
  void theSameSituationIsTurnedInTheSameWay() {
    List<Component> components =
        List.of(code("MIT"), part("library", ComponentRole.PACKAGE, "AGPL-3.0-only"));
    assertThat(changes(proprietary("product"), components, links("library")))
        .isEqualTo(changes(proprietary("product"), components.reversed(), links("library")));
  }
}
