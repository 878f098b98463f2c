// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.checks.Selection;
import dev.scruple.engine.curate.Curations;
import dev.scruple.model.Action;
import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.How;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.VerdictValue;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import dev.scruple.terms.use.Uses;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackEvaluationTest {
  private static final String PRODUCT =
      """
      stack: shop
      builds: {form: binary, license: LicenseRef-proprietary}
      components:
        - {id: app, role: CODE, license: LicenseRef-proprietary}
        - {id: counter, role: CODE, target: ./counter}
      relations:
        - {from: app, how: links, to: counter}
      use: product
      """;

  @TempDir Path temporary;

  private Dossier evaluate(String yaml) throws TargetException {
    return evaluate(yaml, asStated());
  }

  private Dossier evaluate(String yaml, Options options) throws TargetException {
    Twins.write(temporary.resolve("counter"), Twins.library());
    Path file = Twins.write(temporary.resolve("stack.yaml"), Twins.bytes(yaml));
    return new Scruple().evaluate(new Target.Stack(file), options);
  }

  /** Without a use that was asked for. */
  private Options asStated() {
    return new Options(
        Uses.preset("internal").orElseThrow(),
        false,
        Twins.AS_OF,
        true,
        null,
        true,
        temporary.resolve("cache"),
        words -> {},
        Selection.ALL,
        Curations.NONE,
        null);
  }

  private static Component component(Dossier dossier, String id) {
    return dossier.components().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Ruling ruling(Dossier dossier, String component, Action action) {
    return dossier.rulings().stream()
        .filter(each -> each.component().equals(component) && each.action() == action)
        .findFirst()
        .orElseThrow();
  }

  private static List<Unexamined> gaps(Dossier dossier) {
    return dossier.coverage().stream().flatMap(each -> each.unexamined().stream()).toList();
  }

  @Test
  void aHostedServiceIsAPartByItsName() throws TargetException {
    Dossier dossier =
        evaluate(
            """
            stack: student
            components:
              - {id: student, role: WEIGHTS, license: Apache-2.0}
              - {id: teacher, role: SERVICE, target: "service:openai"}
            relations:
              - {from: student, how: trained-on-outputs, to: teacher}
            use: train-on-outputs
            """);

    Component teacher = component(dossier, "teacher");
    assertThat(teacher.role()).isEqualTo(ComponentRole.SERVICE);
    assertThat(teacher.concluded()).contains("openai");
    assertThat(ruling(dossier, "teacher", Action.TRAIN_ON_OUTPUTS).value())
        .isEqualTo(RulingValue.PROHIBITED);
  }

  @Test
  void aTargetTakesThePartsIdAndWhatItHoldsComesUnderIt() throws TargetException {
    Dossier dossier = evaluate(PRODUCT);

    assertThat(dossier.target().kind()).isEqualTo(TargetKind.STACK);
    assertThat(dossier.target().name()).isEqualTo("shop");
    assertThat(dossier.components())
        .extracting(Component::id)
        .contains("app", "counter", "counter/pkg:pypi/numpy")
        .doesNotContain("code");
    Component counter = component(dossier, "counter");
    assertThat(counter.concluded()).isEqualTo("MIT");
    assertThat(counter.name()).isEqualTo("counter");
    assertThat(dossier.relations())
        .contains(new Relation("app", How.LINKS, "counter", List.of()))
        .anyMatch(
            each ->
                each.type() == RelationType.DEPENDS_ON
                    && each.from().equals("counter")
                    && each.to().equals("counter/pkg:pypi/numpy"));
    assertThat(dossier.evidence())
        .extracting(each -> each.source().path())
        .contains("counter/LICENSE");
  }

  @Test
  void idsOfEvidenceStandWhereTheyAreNamed() throws TargetException {
    Dossier dossier = evaluate(PRODUCT);

    Set<String> known = new HashSet<>();
    dossier.evidence().stream().map(Evidence::id).forEach(id -> assertThat(known.add(id)).isTrue());
    assertThat(dossier.relations()).allSatisfy(e -> assertThat(known).containsAll(e.evidence()));
    assertThat(dossier.outcomes()).allSatisfy(e -> assertThat(known).containsAll(e.evidence()));
    assertThat(dossier.outcomes()).extracting(Outcome::id).doesNotHaveDuplicates();
    assertThat(dossier.conditions()).extracting(Condition::id).doesNotHaveDuplicates();
  }

  @Test
  void checksAskOfEachTargetAndSayWhich() throws TargetException {
    Dossier dossier =
        evaluate(
            PRODUCT.replace(
                "relations:", "  - {id: other, role: CODE, target: ./counter}\nrelations:"));

    assertThat(dossier.outcomes())
        .allMatch(
            each -> each.reason().startsWith("counter: ") || each.reason().startsWith("other: "))
        .filteredOn(each -> each.check().equals("one-clear-licence"))
        .hasSize(2);
  }

  @Test
  void rulingsReachOverTheParts() throws TargetException {
    Twins.write(
        temporary.resolve("viewer"),
        Map.of("view.py", "# SPDX-License-Identifier: GPL-3.0-only\nx = 1\n"));
    Dossier dossier = evaluate(PRODUCT.replace("./counter", "./viewer"));

    Ruling sell = ruling(dossier, "app", Action.SELL);
    assertThat(sell.value()).isEqualTo(RulingValue.PROHIBITED);
    assertThat(sell.via()).containsExactly("app", "counter");
    assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.NO_GO);
    assertThat(dossier.verdict().because()).contains(sell.id());
  }

  @Test
  void aPackageOfUnknownLicenceIsAConditionAsItIsForTheTargetByItself() throws TargetException {
    Map<String, String> files = Twins.library();
    files.computeIfPresent(
        "pyproject.toml", (path, text) -> text.replace("['numpy']", "['nobody-knows-this-one']"));
    Path service = Twins.write(temporary.resolve("service"), files);

    Dossier alone =
        new Scruple()
            .evaluate(
                new Target.Folder(service), Twins.options("product", temporary.resolve("cache")));
    Dossier stack = evaluate(PRODUCT.replace("./counter", "./service"));

    assertThat(alone.verdict().value()).isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
    assertThat(stack.verdict().value()).isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
    assertThat(stack.conditions())
        .extracting(Condition::text)
        .anyMatch(text -> text.contains("nobody-knows-this-one"));
  }

  @Test
  void aTargetThatCantBeReadIsUnclearAndTheRunGoesOn() throws TargetException {
    Dossier dossier = evaluate(PRODUCT.replace("./counter", "./missing"));

    assertThat(component(dossier, "counter").concluded()).isNull();
    assertThat(ruling(dossier, "counter", Action.RUN).value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.CANNOT_TELL);
    Unexamined gap =
        gaps(dossier).stream()
            .filter(each -> "counter".equals(each.path()))
            .findFirst()
            .orElseThrow();
    assertThat(gap.reason()).contains("missing");
    assertThat(gap.remedy()).isNotNull();
    assertThat(dossier.verdict().because()).contains(gap.id());
  }

  @Test
  void aLicenceThatIsStatedDoesNotStandForATargetThatCantBeRead() throws TargetException {
    Dossier dossier = evaluate(PRODUCT.replace("target: ./counter", "target: ./no, license: MIT"));

    assertThat(component(dossier, "counter").declared()).isEqualTo("MIT");
    assertThat(component(dossier, "counter").concluded()).isNull();
  }

  @Test
  void aNameThatTheCatalogueDoesNotKnowNamesTheCommandThatFetchesIt() throws TargetException {
    Dossier dossier =
        evaluate(PRODUCT.replace("./counter", "\"pkg:huggingface/nobody/nothing-at-all\""));

    assertThat(gaps(dossier))
        .filteredOn(each -> "counter".equals(each.path()))
        .singleElement()
        .satisfies(each -> assertThat(each.remedy()).startsWith("hf download nobody/nothing"))
        .satisfies(each -> assertThat(each.reason()).doesNotContain("\n"));
  }

  @Test
  void aStackInsideAStackIsNotRead() throws TargetException {
    Dossier dossier = evaluate(PRODUCT.replace("./counter", "./stack.yaml"));

    assertThat(gaps(dossier))
        .filteredOn(each -> "counter".equals(each.path()))
        .extracting(Unexamined::reason)
        .containsExactly("a stack inside a stack is not read; name its parts one by one");
  }

  @Test
  void aLicenceBesideATargetIsWhatIsDeclared() throws TargetException {
    Dossier agreed =
        evaluate(PRODUCT.replace("target: ./counter", "target: ./counter, license: MIT"));
    assertThat(component(agreed, "counter"))
        .extracting(Component::declared, Component::detected, Component::concluded)
        .containsExactly("MIT", "MIT", "MIT");

    Dossier contradicted =
        evaluate(PRODUCT.replace("target: ./counter", "target: ./counter, license: 0BSD"));
    assertThat(component(contradicted, "counter"))
        .extracting(Component::declared, Component::detected, Component::concluded)
        .containsExactly("0BSD", "MIT", "0BSD AND MIT");
  }

  @Test
  void aTargetWithoutThatRoleIsUnderAllThatItHolds() throws TargetException {
    Dossier dossier = evaluate(PRODUCT.replace("role: CODE, target", "role: DATASET, target"));

    Component counter = component(dossier, "counter");
    assertThat(counter.role()).isEqualTo(ComponentRole.DATASET);
    assertThat(counter.concluded()).isEqualTo("MIT");
    assertThat(dossier.relations())
        .contains(new Relation("counter", RelationType.CONTAINS, "counter/code", List.of()));
  }

  @Test
  void theStacksUseHoldsUnlessAnotherIsAskedFor() throws TargetException {
    assertThat(evaluate(PRODUCT).use().name()).isEqualTo("product");
    Options asked = Twins.options("research", temporary.resolve("cache"));
    Dossier research = evaluate(PRODUCT, asked);
    assertThat(research.use().name()).isEqualTo("research");
    assertThat(research.use().circumstances().resultLicense()).isEqualTo("LicenseRef-proprietary");
    assertThat(evaluate(PRODUCT.replace("use: product\n", "")).use().name()).isEqualTo("internal");
  }

  @Test
  void whatSomethingWasMadeOfCountsOnlyByWhatWasMade() throws TargetException {
    String stack =
        """
        stack: tuned
        components:
          - {id: model, role: WEIGHTS, license: MIT}
          - {id: data, role: DATASET, license: CC-BY-NC-4.0}
        relations:
          - {from: model, how: trained-on, to: data}
        use: {use: u, actions: [%s], circumstances: {commercial: true}}
        """;

    Dossier sold = evaluate(stack.formatted("run"));
    assertThat(ruling(sold, "data", Action.RUN).value()).isEqualTo(RulingValue.PROHIBITED);
    assertThat(ruling(sold, "model", Action.RUN).value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(sold.verdict().value()).isEqualTo(VerdictValue.CANNOT_TELL);

    Dossier trained = evaluate(stack.formatted("train-on"));
    assertThat(trained.verdict().value()).isEqualTo(VerdictValue.NO_GO);
    assertThat(trained.verdict().because()).contains(ruling(trained, "data", Action.TRAIN_ON).id());
  }

  @Test
  void partsInACircleAreAllNeeded() throws TargetException {
    Dossier dossier =
        evaluate(
            """
            stack: circle
            components:
              - {id: a, role: CODE, license: MIT}
              - {id: b, role: CODE, license: NONE}
            relations:
              - {from: a, how: links, to: b}
              - {from: b, how: links, to: a}
            """);
    assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.NO_GO);
  }

  @Test
  void whatIsMadeOfEachOtherCountsAsWell() throws TargetException {
    Dossier dossier =
        evaluate(
            """
            stack: ring
            use: product
            components:
              - {id: app, role: CODE, license: MIT}
              - {id: m, role: WEIGHTS, license: MIT}
              - {id: n, role: WEIGHTS, license: CC-BY-NC-4.0}
            relations:
              - {from: m, how: fine-tune, to: n}
              - {from: n, how: distillation, to: m}
            """);
    assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.NO_GO);
  }

  @Test
  void theOrderInTheFileMakesNoDifference() throws TargetException {
    Dossier one = evaluate(PRODUCT);
    Dossier other =
        evaluate(
            """
            stack: shop
            use: product
            relations: [{to: counter, from: app, how: links}]
            components:
              - {id: counter, role: CODE, target: ./counter}
              - {id: app, role: CODE, license: LicenseRef-proprietary}
            builds: {license: LicenseRef-proprietary, form: binary}
            """);
    assertThat(other)
        .usingRecursiveComparison()
        .ignoringFields("target.digest", "target.value")
        .isEqualTo(one);
    assertThat(evaluate(PRODUCT)).isEqualTo(one);
  }

  @Test
  void aFileThatIsNoStackIsRefusedWithItsLine() {
    assertThatThrownBy(() -> evaluate("stack: s\ncomponent: []\n"))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("stack.yaml:2: ")
        .hasMessageContaining("did you mean «components»?");
  }

  @Test
  void aStackHasNoRevision() {
    Options options =
        new Options(
            Uses.preset("internal").orElseThrow(),
            Twins.AS_OF,
            true,
            "v1",
            true,
            temporary.resolve("cache"),
            words -> {});
    assertThatThrownBy(() -> evaluate(PRODUCT, options))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("no revision");
  }

  @Test
  void whatANamedPartLeavesUnseenIsOpen() throws TargetException {
    Dossier dossier =
        evaluate(
            """
            stack: named
            components:
              - {id: base, role: WEIGHTS, target: "pkg:huggingface/Qwen/Qwen3-4B"}
            use: internal
            """);

    assertThat(dossier.outcomes())
        .filteredOn(each -> each.value() == OutcomeValue.UNKNOWN)
        .extracting(Outcome::area)
        .contains(Area.SECURITY, Area.GOVERNANCE, Area.DATA, Area.MODEL_SAFETY);
    assertThat(dossier.outcomes()).allMatch(each -> each.reason().startsWith("base: "));
  }
}
