// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scruple.report.TermsJson;
import dev.scruple.terms.Terms;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TermsCommandTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TermsJson.schema(), InputFormat.JSON);

  @TempDir Path folder;

  private ByteArrayOutputStream out = new ByteArrayOutputStream();
  private ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private int run(String... arguments) {
    out = new ByteArrayOutputStream();
    errors = new ByteArrayOutputStream();
    List<String> line = new ArrayList<>(List.of("terms"));
    line.addAll(List.of(arguments));
    return new Program(
            new EngineHouse(),
            new Surroundings(
                out,
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                false,
                false,
                StandardCharsets.UTF_8,
                0,
                Map.of(),
                folder,
                () -> Instant.parse("2026-11-23T10:00:00Z")))
        .run(line.toArray(String[]::new));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  /** The document, which must be as its schema says. */
  private JsonNode json(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("--format", "json"));
    assertThat(run(line.toArray(String[]::new))).as("%s", errors()).isZero();
    assertThat(SCHEMA.validate(out(), InputFormat.JSON)).isEmpty();
    return JsonMapper.shared().readTree(out());
  }

  private static JsonNode ruling(JsonNode document, String subject, String action) {
    for (JsonNode ruling : document.at("/licenses/0/rulings")) {
      if (ruling.get("subject").asString().equals(subject)
          && ruling.get("action").asString().equals(action)) {
        return ruling;
      }
    }
    throw new AssertionError("no ruling on " + subject + " " + action);
  }

  @Test
  void saysWhatYouMayMustAndCanNot() {
    assertThat(run("CC-BY-NC-4.0")).isZero();
    assertThat(out())
        .startsWith("Creative Commons Attribution-NonCommercial 4.0 International\nCC-BY-NC-4.0\n")
        .contains(
            "\nYou may, if\n",
            "Not if your use is commercial (§2(a)(1)",
            "\nYou must\n  - credit the authors; ship a copy of the licence (§3(a)(1))",
            "\nYou can't\n  - sell it (§2(a)(1)",
            "\nUnclear\n",
            "\nGood to know\n",
            "\nThe texts\n  - licence: ");
  }

  @Test
  void asksForTheStatedUseOnly() {
    assertThat(run("CC-BY-NC-4.0", "--for", "product")).isZero();
    assertThat(out())
        .contains("for product", "\nYou can't\n")
        .doesNotContain("You may", "fine-tune");
    assertThat(run("llama3.1", "--for", "research")).isZero();
    assertThat(out()).contains("- run it and change it").doesNotContain("sell it", "anything");
  }

  @Test
  void listsWhatAPolicyBarsApart() {
    assertThat(run("llama3.1")).isZero();
    assertThat(out())
        .contains(
            "Not if you had more than 700,000,000 users in the month before the model's",
            "\nYou can't do any of it\n  - if it is used for ",
            "show «Built with Llama» prominently",
            "acceptable use policy: Llama 3.1 Acceptable Use Policy");
  }

  @Test
  void aTextThatWasNotAtHandIsUnclear() {
    String unread =
        Terms.builtIn().ids().stream()
            .filter(id -> Terms.builtIn().find(id).orElseThrow().read() == null)
            .findFirst()
            .orElseThrow();
    assertThat(run(unread)).isZero();
    assertThat(out()).contains("its text was not at hand", "\nUnclear\n").doesNotContain("You may");
  }

  @Test
  void anExpressionTakesTheBranchThatServesBest() {
    assertThat(run("GPL-3.0-only OR MIT")).isZero();
    assertThat(out()).startsWith("GPL-3.0-only OR MIT\n").contains("(MIT §1, §2)");
  }

  @Test
  void anExceptionSaysWhatItLifts() {
    JsonNode document = json("GPL-2.0-only WITH Classpath-exception-2.0");
    JsonNode link = ruling(document, "code", "link");
    assertThat(link.get("value").asString()).isEqualTo("PERMITTED");
    assertThat(link.get("meaning").asString()).isNotBlank();
    assertThat(link.at("/citations/0/license").asString()).isEqualTo("Classpath-exception-2.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MIT", "GPL-3.0-only", "llama3.1", "gemma", "CC-BY-NC-4.0", "openrail", "cc0-1.0"})
  void fitsTheWidth(String license) {
    for (int width : new int[] {60, 80, 120}) {
      assertThat(run(license, "--width", String.valueOf(width))).isZero();
      assertThat(out().lines().filter(line -> !line.contains("://")))
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void theDocumentHasTheContractsEnvelope() {
    JsonNode document = json("MIT", "llama3.1");

    assertThat(document.get("schema").asString()).isEqualTo("scruple/terms/1");
    assertThat(document.get("asOf").asString()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(document.get("target").isNull()).isTrue();
    assertThat(document.get("coverage").size()).isZero();
    assertThat(document.has("requests")).isFalse();
    assertThat(document.get("licenses")).hasSize(2);
    assertThat(document.at("/licenses/0/id").asString())
        .isEqualTo("LicenseRef-scancode-llama-3.1-license-2024");
    assertThat(document.at("/licenses/0/instruments").size()).isEqualTo(3);
  }

  @Test
  void eachSubjectAndActionIsRuledOnce() {
    JsonNode document = json("GPL-3.0-only");
    Set<String> seen = new HashSet<>();
    for (JsonNode ruling : document.at("/licenses/0/rulings")) {
      assertThat(seen.add(ruling.get("subject").asString() + ruling.get("action").asString()))
          .isTrue();
    }
    JsonNode embed = ruling(document, "code", "embed");
    assertThat(embed.get("value").asString()).isEqualTo("CONDITIONAL");
    assertThat(embed.get("when").asString()).isEqualTo("distribution, resultLicense");
    assertThat(embed.get("clause").asString()).isEqualTo("5(c)");
    assertThat(embed.get("meaning").asString()).contains("larger program");
    JsonNode run = ruling(document, "code", "run");
    assertThat(run.get("when").isNull()).isTrue();
    assertThat(run.get("clause").asString()).isEqualTo("2");
  }

  @Test
  void aUseLimitsTheActionsAndStatesItsCircumstances() {
    JsonNode document = json("CC-BY-NC-4.0", "--for", "saas");
    List<String> actions = new ArrayList<>();
    for (JsonNode ruling : document.at("/licenses/0/rulings")) {
      actions.add(ruling.get("action").asString());
    }
    assertThat(actions).containsOnly("serve", "modify");
    assertThat(ruling(document, "code", "serve").get("value").asString()).isEqualTo("PROHIBITED");
    assertThat(ruling(document, "code", "serve").get("when").isNull()).isTrue();
    assertThat(document.at("/use/name").asString()).isEqualTo("saas");
  }

  @Test
  void aReadingDecidesWhatIsUnsettled() throws Exception {
    Files.writeString(
        folder.resolve("use.yaml"),
        """
        use: train
        actions: [train-on]
        circumstances: {resultReleased: true, resultLicense: MIT}
        """);
    assertThat(
            ruling(json("GPL-3.0-only", "--for", "use.yaml"), "data", "train-on")
                .get("value")
                .asString())
        .isEqualTo("UNCLEAR");
    JsonNode cautious = json("GPL-3.0-only", "--for", "use.yaml", "--reading", "cautious");
    assertThat(ruling(cautious, "data", "train-on").get("value").asString())
        .isEqualTo("PROHIBITED");
  }

  @Test
  void theMatrixSaysWhichPartGoesIntoWhichWork() {
    assertThat(run("--matrix", "MIT", "Apache-2.0", "GPL-2.0-only")).isZero();
    assertThat(out())
        .contains(
            "part \\ work       1        2        3",
            "  1 MIT           same     yes      yes",
            "  2 Apache-2.0    yes      same     no",
            "  3 GPL-2.0-only  no       no       same",
            "  no       Apache-2.0 in GPL-2.0-only",
            "Apache-2.0 §4(d), §3");
  }

  @Test
  void theMatrixIsInTheDocumentToo() {
    JsonNode document = json("--matrix", "MIT", "Apache-2.0", "GPL-2.0-only");
    assertThat(document.get("matrix")).hasSize(9);
    JsonNode cell = document.at("/matrix/1");
    assertThat(cell.get("part").asString()).isEqualTo("Apache-2.0");
    assertThat(cell.get("work").asString()).isEqualTo("GPL-2.0-only");
    assertThat(cell.get("value").asString()).isEqualTo("NO");
    assertThat(cell.at("/citations/0/license").asString()).isEqualTo("Apache-2.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense-1.0",
        "MIT nonsense-1.0",
        "LicenseRef-nobody",
        "MIT --for sleeping",
        "MIT --format html",
        "MIT --width 5",
        "MIT --reading wild --for product",
        "MIT --reading cautious",
        "Classpath-exception-2.0"
      })
  void wrongUsageIsOneLineAndTwo(String line) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(errors()).startsWith("scruple: ").hasLineCount(1);
  }

  @Test
  void anUnknownLicenceNamesTheNearest() {
    run("appache-2.0");
    assertThat(errors()).contains("\"appache-2.0\"", "nearest: Apache-2.0", "--licences");
    run("lama3.1");
    assertThat(errors()).contains("nearest: llama3.1");
  }

  @Test
  void aFamilyIsNoSingleLicence() {
    assertThat(run("gpl")).isEqualTo(2);
    assertThat(errors()).contains("\"gpl\" is no single licence", "GPL-3.0-only");
  }
}
