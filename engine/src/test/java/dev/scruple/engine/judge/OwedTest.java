// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Duty;
import dev.scruple.model.Form;
import dev.scruple.model.How;
import dev.scruple.model.Relation;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Use;
import dev.scruple.terms.Rulings;
import dev.scruple.terms.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwedTest {
  private static final Component APP = component("app", ComponentRole.CODE, "MIT");

  private static Component component(String id, ComponentRole role, String license) {
    return new Component(id, role, id, null, List.of(id), license, null, license);
  }

  private static Component library(String id, String license) {
    return component(id, ComponentRole.CODE, license);
  }

  private static Use use(@Nullable Boolean modified, @Nullable String result, Action... actions) {
    Circumstances circumstances =
        new Circumstances(
            true,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Form.BINARY,
            true,
            true,
            modified,
            null,
            null,
            null,
            null,
            result,
            null,
            null);
    return new Use("ship", List.of(actions), circumstances);
  }

  /** What is to be done for a stack whose application links its libraries. */
  private static List<Condition> conditions(Use use, Component app, Component... libraries) {
    return conditions(use, How.LINKS, app, libraries);
  }

  private static List<Condition> conditions(
      Use use, How how, Component app, Component... libraries) {
    List<Component> all = Stream.concat(Stream.of(app), Arrays.stream(libraries)).toList();
    List<Relation> relations =
        Arrays.stream(libraries)
            .map(each -> new Relation(app.id(), how, each.id(), List.of()))
            .toList();
    List<Ruling> rulings = Rulings.onAStack(Terms.builtIn()).rule(all, relations, use);
    return judged(all, rulings);
  }

  private static List<Condition> judged(List<Component> all, List<Ruling> rulings) {
    Set<String> needed = all.stream().map(Component::id).collect(Collectors.toSet());
    return new Judge(
            all,
            needed,
            (citation, duty) ->
                !Terms.builtIn().asking(citation.license(), citation.clause(), duty).isEmpty())
        .judge(rulings, List.of(), List.of())
        .conditions();
  }

  private static List<String> texts(List<Condition> conditions) {
    assertThat(conditions).extracting(Condition::id).doesNotHaveDuplicates();
    return conditions.stream().map(Condition::text).toList();
  }

  @Test
  void eachLicenceOfALinkedPartIsSaidToReachAsFarAsItDoes() {
    List<String> texts =
        texts(
            conditions(
                use(false, "LicenseRef-own", Action.REDISTRIBUTE),
                APP,
                library("a", "MPL-2.0"),
                library("c", "LGPL-3.0-only")));

    assertThat(texts)
        .contains(
            "Offer the source of these files, with your changes, to those who get it: a; app,"
                + " through a (MPL-2.0 §3.2(b))")
        .noneMatch(text -> text.contains("the whole"))
        .noneMatch(text -> text.startsWith("Give what you build"))
        .anyMatch(text -> text.startsWith("Offer the library's source, with your changes"));
  }

  @Test
  void aLibraryThatMayBeChangedIsKeptUnderItsLicenceIfItIs() {
    List<String> texts =
        texts(
            conditions(
                use(null, "LicenseRef-own", Action.REDISTRIBUTE),
                APP,
                library("c", "LGPL-3.0-only")));

    assertThat(texts)
        .contains(
            "If you change it: say what you changed: c (LGPL-3.0-only §GPL.5(a))",
            "If you change it: keep the library and your changes to it under its licence, and let"
                + " users replace it: c (LGPL-3.0-only §2)");
  }

  @Test
  void anUnchangedLibraryUnderTheClasspathExceptionAsksNothingOfTheWhole() {
    Component library = library("c", "GPL-2.0-only WITH Classpath-exception-2.0");

    assertThat(texts(conditions(use(null, "LicenseRef-own", Action.REDISTRIBUTE), APP, library)))
        .contains(
            "If you change it: keep all of it, with your changes, under its licence; what only"
                + " links to it may have another: c (GPL-2.0-only §2(b))",
            "Offer its source, with your changes, to those who get it: c (GPL-2.0-only §3)")
        .noneMatch(text -> text.contains("the whole"));
    assertThat(texts(conditions(use(false, "LicenseRef-own", Action.REDISTRIBUTE), APP, library)))
        .noneMatch(text -> text.contains("under its licence") || text.contains("the whole"));
  }

  @Test
  void aProgramThatLinksWhatIsUnderTheGplGoesOutAsAWhole() {
    Component app = component("app", ComponentRole.CODE, "GPL-2.0-only");

    assertThat(
            texts(
                conditions(
                    use(null, "GPL-2.0-only", Action.REDISTRIBUTE),
                    app,
                    library("c", "GPL-2.0-only"))))
        .contains(
            "Give the whole that holds it under the same licence: app (GPL-2.0-only §2(b))",
            "If you change it: give the whole that holds it under the same licence: c"
                + " (GPL-2.0-only §2(b))");
  }

  @Test
  void aToolThatAProgramShipsWithAsksNothingOfTheProgram() {
    assertThat(
            texts(
                conditions(
                    use(null, "LicenseRef-own", Action.REDISTRIBUTE),
                    How.SHIPS_WITH,
                    APP,
                    library("tool", "GPL-3.0-only"))))
        .contains(
            "If you change it: give the whole that holds it under the same licence: tool"
                + " (GPL-3.0-only §5(c))")
        .noneMatch(text -> text.contains("through tool"))
        .noneMatch(text -> text.startsWith("Give the whole"));
  }

  @Test
  void whatIsServedUnderTheAfferoGplOffersItsSourceIfItIsChanged() {
    Component app = component("app", ComponentRole.CODE, "AGPL-3.0-only");
    String offer =
        "ffer the source code, with your changes, to all who use it over the network: app"
            + " (AGPL-3.0-only §13)";

    assertThat(texts(conditions(use(null, null, Action.SERVE), app)))
        .contains("If you change it: o" + offer);
    assertThat(texts(conditions(use(true, null, Action.SERVE), app))).contains("O" + offer);
    assertThat(texts(conditions(use(false, null, Action.SERVE), app))).isEmpty();
  }

  @Test
  void whatHoldsAPartUnderTheAfferoGplIsOwedToUsersOverTheNetwork() {
    List<Condition> conditions =
        judged(
            List.of(APP),
            List.of(
                new Ruling(
                    "r-embed",
                    "app",
                    Action.EMBED,
                    RulingValue.PERMITTED,
                    List.of(Duty.SAME_LICENSE),
                    List.of(),
                    List.of(),
                    List.of(
                        new Citation("AGPL-3.0-only", "5(c)"), new Citation("AGPL-3.0-only", "13")),
                    List.of())));

    assertThat(texts(conditions))
        .containsExactly(
            "Give the whole that holds it under the same licence: app (AGPL-3.0-only §5(c))",
            "Give the whole that holds it under the same licence, and offer its source to all who"
                + " use it over the network: app (AGPL-3.0-only §13)");
  }

  @Test
  void onlyApacheHasAFileOfNotices() {
    Component model =
        component("m", ComponentRole.WEIGHTS, "LicenseRef-scancode-tongyi-qianwen-2023");

    assertThat(
            texts(
                judged(
                    List.of(APP, model),
                    new Rulings(Terms.builtIn())
                        .rule(
                            List.of(component("app", ComponentRole.CODE, "Apache-2.0"), model),
                            List.of(),
                            use(false, null, Action.REDISTRIBUTE)))))
        .filteredOn(text -> text.contains("NOTICE"))
        .allMatch(text -> text.contains("(Apache-2.0 §"))
        .isNotEmpty();
  }
}
