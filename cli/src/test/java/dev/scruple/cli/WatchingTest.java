// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scruple.model.difference.DossierDifference;
import dev.scruple.model.plan.OversightPlan;
import dev.scruple.report.RecordDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code scruple diff} and {@code scruple plan}, through the whole program. */
class WatchingTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeProject() throws IOException {
    Files.createDirectories(folder.resolve("sample"));
    write("sample/main.py", "# SPDX-License-Identifier: MIT\nprint('hello')\n");
    write("sample/README.md", "# Sample\n\nA sample of nothing at all, for a test of two days.\n");
    license("MIT");
  }

  @Test
  void sameProjectTwiceIsNoOtherThanItWas() throws IOException {
    dossier("old.json");
    dossier("new.json");

    Shell.Run run = run("diff", "old.json", "new.json", "--fail-on", "worse");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("The answer stays   GO WITH CONDITIONS")
        .contains("Nothing else is other than it was.");
  }

  @Test
  void harsherLicenceChangesTheAnswer() throws IOException {
    dossier("old.json");
    license("CC-BY-NC-4.0");
    dossier("new.json");

    Shell.Run run = run("diff", "old.json", "new.json", "--fail-on", "worse");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("THE ANSWER CHANGES   GO WITH CONDITIONS → NO GO")
        .contains("Worse")
        .contains("PERMITTED")
        .contains("PROHIBITED (CC-BY-NC-4.0");
  }

  @Test
  void actionsThatChangeAlikeComeInTheOrderOfTheUse() throws IOException {
    dossier("old.json");
    license("CC-BY-NC-4.0");
    dossier("new.json");

    List<String> actions = new ArrayList<>();
    JsonMapper.shared()
        .readTree(run("diff", "old.json", "new.json", "--format", "json").out())
        .get("differences")
        .forEach(
            each -> {
              String subject = each.get("subject").stringValue();
              if (each.get("kind").stringValue().equals("RULING")) {
                actions.add(subject.substring(subject.lastIndexOf(' ') + 1));
              }
            });

    assertThat(actions)
        .containsSubsequence("run", "modify")
        .containsSubsequence("redistribute", "sell");
  }

  @Test
  void milderLicenceIsBetterAndNotWorse() throws IOException {
    license("CC-BY-NC-4.0");
    dossier("old.json");
    license("MIT");
    dossier("new.json");

    assertThat(run("diff", "old.json", "new.json", "--fail-on", "worse").code()).isZero();
    assertThat(run("diff", "old.json", "new.json", "--fail-on", "changed").code()).isEqualTo(1);
  }

  @Test
  void differencesAsJsonHoldToTheirSchema() throws IOException {
    dossier("old.json");
    license("CC-BY-NC-4.0");
    dossier("new.json");

    Shell.Run run = run("diff", "old.json", "new.json", "--format", "json");

    assertHolds(run.out(), RecordDocuments.schema("diff", DossierDifference.class));
    JsonNode document = JsonMapper.shared().readTree(run.out());
    assertThat(document.get("schema").stringValue()).isEqualTo("scruple/diff/1");
    assertThat(document.get("answerChanges").booleanValue()).isTrue();
    assertThat(document.get("differences"))
        .anyMatch(
            each ->
                each.get("kind").stringValue().equals("LICENCE")
                    && each.get("after").stringValue().contains("CC-BY-NC-4.0"));
  }

  @Test
  void otherReasonsForADifferenceAreSaid() throws IOException {
    dossier("old.json");
    run("evaluate", "sample", "--for", "research", "--format", "json", "-o", "new.json");

    assertThat(run("diff", "old.json", "new.json").out())
        .contains("the use is another: product, then research");
  }

  @Test
  void whatIsNewlyAskedIsSaid() throws IOException {
    run("evaluate", "sample", "--for", "internal", "--format", "json", "-o", "internal.json");
    dossier("product.json");

    assertThat(run("diff", "internal.json", "product.json", "--width", "200").out())
        .contains("newly asked: redistribute, sell");
    assertThat(run("diff", "product.json", "internal.json", "--width", "200").out())
        .contains("no longer asked: redistribute, sell");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-12T10:00:00Z, 2026-11-12T09:00:00Z, an earlier hour of the same day",
    "2026-11-12T00:30:00Z, 2026-11-11T23:30:00Z, an earlier day",
  })
  void whetherTheSecondIsOlderIsSaidByDays(String first, String second, String told)
      throws IOException {
    dossier("one.json");
    Path one = folder.resolve("one.json");
    String text = Files.readString(one);
    String when = text.replaceFirst("(?s).*?\"asOf\" ?: ?\"([^\"]+)\".*", "$1");
    Files.writeString(one, text.replace(when, first));
    Files.writeString(folder.resolve("two.json"), text.replace(when, second));

    assertThat(run("diff", "one.json", "two.json", "--width", "200").out()).contains(told);
    assertThat(run("diff", "two.json", "one.json", "--width", "200").out())
        .doesNotContain("earlier");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "old.json | name two dossiers",
        "old.json nowhere.json | it does not exist",
        "old.json sample/README.md | not a JSON document",
        "old.json old.json --fail-on no-go | say changed, worse or never",
        "old.json old.json --format html | say text or json",
      })
  void slipsAreRefused(String arguments, String told) throws IOException {
    dossier("old.json");

    List<String> all = new ArrayList<>(List.of("diff"));
    all.addAll(List.of(arguments.split(" ")));
    Shell.Run run = run(all.toArray(String[]::new));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains(told);
  }

  @Test
  void planSaysWhatToWatchHowOftenByWhomAndWithWhat() throws IOException {
    String plan = run("plan", "sample", "--for", "product").out();

    assertThat(plan)
        .contains("What to watch: sample")
        .contains("At each upgrade of it")
        .contains("the answer for product: GO WITH CONDITIONS")
        .contains("act when: ")
        .contains("by: who answers for licences and contracts")
        .contains(
            "scruple evaluate sample --for product --format json -o new.json && scruple diff"
                + " old.json new.json --fail-on worse");
  }

  @Test
  void eachItemHasACommand() throws IOException {
    write("sample/requirements.txt", "requests==2.32.0\n");

    for (String target : List.of("sample", "pkg:huggingface/Qwen/Qwen3-4B")) {
      JsonNode items =
          JsonMapper.shared()
              .readTree(run("plan", target, "--for", "product", "--format", "json").out())
              .get("items");
      assertThat(items)
          .isNotEmpty()
          .allSatisfy(item -> assertThat(item.get("command").asString("")).isNotBlank());
    }
  }

  @Test
  void vulnerabilitiesAreLeftToAScannerAndTheFirstAnswerIsKept() throws IOException {
    write("sample/requirements.txt", "requests==2.32.0\n");

    assertThat(run("plan", "sample", "--for", "product").out())
        .contains("with: osv-scanner scan source -r sample")
        .contains("with: scruple evaluate sample --for product --format json -o old.json");
  }

  @Test
  void whatWasNotSeenIsNotPlannedAsGood() {
    assertThat(run("plan", "pkg:huggingface/Qwen/Qwen3-4B").out())
        .contains("not seen: none of ")
        .doesNotContain("nothing against it in 19 checks");
  }

  @Test
  void planAsJsonHoldsToItsSchema() throws IOException {
    Shell.Run run = run("plan", "sample", "--for", "product", "--format", "json");

    assertHolds(run.out(), RecordDocuments.schema("plan", OversightPlan.class));
    assertThat(JsonMapper.shared().readTree(run.out()).get("items")).isNotEmpty();
  }

  @Test
  void targetWithASpaceIsQuotedInCommands() throws IOException {
    Files.move(folder.resolve("sample"), folder.resolve("my sample"));

    assertThat(run("plan", "my sample").out()).contains("scruple evaluate 'my sample' --for");
  }

  private void license(String id) throws IOException {
    write("sample/LICENSE", "SPDX-License-Identifier: " + id + "\n");
    write("sample/main.py", "# SPDX-License-Identifier: " + id + "\nprint('hello')\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void dossier(String file) {
    assertThat(run("evaluate", "sample", "--for", "product", "--format", "json", "-o", file).code())
        .isZero();
  }

  private static void assertHolds(String document, String schema) {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(document, InputFormat.JSON))
        .isEmpty();
  }

  private Shell.Run run(String... arguments) {
    return new Shell(folder).run(arguments);
  }

  @Test
  void ofTwoUsesNoConditionIsBetterOrWorse() throws IOException {
    dossier("old.json");
    run("evaluate", "sample", "--for", "research", "--format", "json", "-o", "new.json");

    String told = run("diff", "old.json", "new.json", "--width", "200", "--verbose").out();

    assertThat(told)
        .contains("what hangs on the use is neither better nor worse")
        .contains("condition  gone: ")
        .doesNotContain("Better", "Worse");
  }

  @Test
  void planAsMarkdownIsAListToTickOff() {
    String plan = run("plan", "sample", "--for", "product", "--format", "markdown").out();

    assertThat(plan)
        .startsWith("# What to watch: sample\n")
        .contains("## At each upgrade of it\n", "- [ ] **", "\\\n  Act when: ", "\\\n  With: `");
  }
}
