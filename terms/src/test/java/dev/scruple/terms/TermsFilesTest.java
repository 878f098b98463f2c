// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.scruple.model.Action;
import dev.scruple.model.Duty;
import dev.scruple.model.Subject;
import dev.scruple.terms.yaml.YamlNode;
import dev.scruple.terms.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every licence's file must have. */
class TermsFilesTest {
  private static final Terms TERMS = Terms.builtIn();

  static List<LicenseTerms> all() {
    return TERMS.ids().stream().map(id -> TERMS.find(id).orElseThrow()).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void answersEveryActionThatTheVocabularyAsksOfItsSubjects(LicenseTerms terms) {
    List<String> missing = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      for (Action action : Asked.of(subject)) {
        if (terms.rules(subject, action).isEmpty()) {
          missing.add(subject.word() + " " + action.word());
        }
      }
    }
    if (terms.read() != null && !terms.isException()) {
      assertThat(missing).as(terms.id()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void givesEachRuleAClauseAndAMeaning(LicenseTerms terms) {
    for (Rule rule : terms.rules()) {
      assertThat(rule.clauses()).isNotEmpty().noneMatch(String::isBlank);
      assertThat(rule.clauses()).noneMatch(clause -> clause.contains("§") || clause.contains(" "));
      assertThat(rule.meaning()).isNotBlank().endsWith(".");
      assertThat(rule.ifStated() && rule.effect() != Effect.PROHIBIT).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void standsInTheIndexUnderAllItsNames(LicenseTerms terms) {
    List<String> names = new ArrayList<>(terms.aliases());
    names.add(terms.id());
    for (String name : names) {
      assertThat(TERMS.find(name.toUpperCase(Locale.ROOT)).orElseThrow().id())
          .isEqualTo(terms.id());
    }
  }

  /** With {@code -Dscruple.update=true} the index is written anew. */
  @Test
  void theIndexNamesEveryFileAndNothingElse() throws Exception {
    Path folder = Path.of("src/main/resources/dev/scruple/terms");
    List<String> lines = new ArrayList<>();
    lines.add("# SPDX-License-Identifier: Apache-2.0");
    lines.add("# A licence a line: its id, which is its file in licenses/, then its other names.");
    try (var paths = Files.list(folder.resolve("licenses"))) {
      for (Path path : paths.sorted().toList()) {
        lines.add(names(path));
      }
    }
    String index = String.join("\n", lines) + "\n";
    if (Boolean.getBoolean("scruple.update")) {
      Files.writeString(folder.resolve("index.tsv"), index);
    }
    assertThat(Files.readString(folder.resolve("index.tsv"))).isEqualTo(index);
  }

  @Test
  void noNameStandsForTwoLicences() throws Exception {
    Set<String> seen = new TreeSet<>();
    List<String> twice = new ArrayList<>();
    Path index = Path.of("src/main/resources/dev/scruple/terms/index.tsv");
    for (String line : Files.readAllLines(index)) {
      if (!line.startsWith("#")) {
        for (String name : line.split("\t", -1)) {
          if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            twice.add(name);
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  /** A file's id and aliases, read without its rules, which may rest on another's. */
  private static String names(Path path) throws Exception {
    YamlNode.Mapping root =
        new YamlReader(1 << 20).read(Files.readAllBytes(path)).mapping(path.toString());
    List<String> names = new ArrayList<>();
    String id = Objects.requireNonNull(root.entries().get("id")).text("id");
    assertThat(path.getFileName()).hasToString(id + ".yaml");
    names.add(id);
    YamlNode aliases = root.entries().get("aliases");
    if (aliases != null) {
      for (YamlNode alias : aliases.list("aliases")) {
        if (!alias.text("alias").equalsIgnoreCase(id)) {
          names.add(alias.text("alias"));
        }
      }
    }
    return String.join("\t", names);
  }

  @Test
  void anUnknownLicenceHasNoTerms() {
    assertThat(TERMS.find("LicenseRef-nobody")).isEmpty();
  }

  private static final String HEAD =
      """
      id: X
      name: X
      version: "1"
      read: 2026-11-23
      source: here
      instruments:
        - {kind: licence, name: X, read: 2026-11-23}
      rules:
      """;

  private static LicenseTerms read(String text) throws InvalidTermsException {
    return new TermsReader("x.yaml", id -> null).read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String rule(String text) {
    return HEAD + "  - {" + text + "}\n";
  }

  @Test
  void aWholeRuleIsRead() throws Exception {
    LicenseTerms terms =
        read(
            rule(
                "subjects: code, actions: [run, sell], effect: permit, clause: 1, meaning: Yes.,"
                    + " when: {not: {commercial: true}, any: [{domicile: EU},"
                    + " {monthlyUsers: {over: 5}}]}"));
    assertThat(terms.rules()).hasSize(1);
    assertThat(terms.rules().getFirst().when())
        .hasToString("(not (commercial is true) and (domicile is EU or monthlyUsers over 5))");
  }

  @Test
  void aRuleWithoutAClauseIsRefused() {
    assertThatThrownBy(
            () -> read(rule("subjects: code, actions: run, effect: permit, meaning: Yes.")))
        .hasMessage("x.yaml:9: a rule must cite its clause");
    assertThatThrownBy(
            () ->
                read(rule("subjects: code, actions: run, effect: permit, clause: [], meaning: A.")))
        .hasMessage("x.yaml:9: a rule must cite its clause");
  }

  @Test
  void anUnknownWordIsRefusedNamingTheNearest() {
    assertThatThrownBy(
            () ->
                read(rule("subjects: code, actions: serv, effect: permit, clause: 1, meaning: A.")))
        .hasMessage("x.yaml:9: unknown action «serv», did you mean «serve»?");
    assertThatThrownBy(
            () ->
                read(
                    rule(
                        "subjects: code, actions: run, effect: permit, duties: [atribution],"
                            + " clause: 1, meaning: A.")))
        .hasMessageContaining("did you mean «attribution»?");
    assertThatThrownBy(
            () ->
                read(
                    rule(
                        "subjects: code, actions: run, effect: permit, clause: 1, meaning: A.,"
                            + " when: {comercial: true}")))
        .hasMessageContaining("did you mean «commercial»?");
    assertThatThrownBy(
            () ->
                read(
                    rule(
                        "subjects: code, actions: run, effect: permit, clause: 1, meaning: A.,"
                            + " when: {purpose: reserch}")))
        .hasMessageContaining("did you mean «research»?");
    assertThatThrownBy(() -> read(HEAD.replace("source:", "sauce:")))
        .hasMessageContaining("x.yaml:5: unknown key «sauce», did you mean «source»?");
  }

  @Test
  void whatIsUnsettledNeedsBothReadings() {
    assertThatThrownBy(
            () ->
                read(
                    rule(
                        "subjects: code, actions: run, effect: unsettled, clause: 1, meaning: A.,"
                            + " readings: [{reading: One., effect: permit, held-by: some}]")))
        .hasMessageContaining("readings");
    assertThatThrownBy(
            () ->
                read(
                    rule(
                        "subjects: code, actions: run, effect: permit, clause: 1, meaning: A.,"
                            + " readings: [{reading: One., effect: permit, held-by: some},"
                            + " {reading: Two., effect: prohibit, held-by: others}]")))
        .hasMessageContaining("readings");
  }

  @Test
  void onlyAPermissionHasDuties() {
    assertThatThrownBy(
            () ->
                read(
                    rule(
                        "subjects: code, actions: run, effect: prohibit, clause: 1, meaning: A.,"
                            + " duties: [publish]")))
        .hasMessageContaining("only a permission has duties");
  }

  @Test
  void whatADutyAsksForIsSaidOnlyOfDutiesThatTheRuleHas() throws Exception {
    String permit = "subjects: code, actions: run, effect: permit, clause: 1, meaning: A.,";
    LicenseTerms terms = read(rule(permit + " duties: [built-with], words: {built-with: Show it}"));

    assertThat(terms.rules().getFirst().words()).containsExactly(entry(Duty.BUILT_WITH, "Show it"));
    assertThatThrownBy(
            () -> read(rule(permit + " duties: [built-with], words: {name-prefix: Begin}")))
        .hasMessageStartingWith("x.yaml:9: unknown key «name-prefix»");
  }

  @Test
  void dutiesOfALicencesOwnSayWhatItAsksFor() {
    assertThat(TERMS.words("llama3.1", "1.b.i", Duty.NAME_PREFIX))
        .contains("Begin the name of your model with «Llama»");
    assertThat(TERMS.words("llama3.1", "1.b.i", Duty.BUILT_WITH))
        .get()
        .asString()
        .contains("«Built with Llama»");
    assertThat(TERMS.words("llama3.1", "1.b.i", Duty.LICENSE_COPY)).isEmpty();
    assertThat(TERMS.words("AGPL-3.0-or-later", "13", Duty.DISCLOSE_SOURCE))
        .get()
        .asString()
        .contains("over the network");
    assertThat(TERMS.words("AGPL-3.0-or-later", "6", Duty.DISCLOSE_SOURCE)).isEmpty();
  }

  @Test
  void aTextThatWasNotReadNeedsNoRules() throws Exception {
    LicenseTerms terms =
        read(HEAD.replace("read: 2026-11-23\nsource", "read: no\nsource") + "  []");
    assertThat(terms.read()).isNull();
    assertThat(terms.rules()).isEmpty();
  }
}
