// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scruple.model.Area;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.Dossiers;
import dev.scruple.report.Escape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
  private static final List<CheckQuestion> QUESTIONS =
      List.of(
          new CheckQuestion(
              "weights-load-without-code",
              Area.MODEL_SAFETY,
              Severity.HIGH,
              "Can loading the weights run code?",
              "Publish safetensors."));

  static Stream<String> names() {
    return Dossiers.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isValidByTheSchemaOfTheStandard(String name) throws IOException {
    String log = log(Dossiers.named(name));
    assertThat(schema().validate(log, InputFormat.JSON)).isEmpty();
    assertThat(log.codePoints().filter(point -> point != '\n').filter(Escape::isHidden)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoLog() throws IOException {
    String log = log(Dossiers.noGo()).replace("\"2.1.0\"", "\"9\"");
    assertThat(schema().validate(log, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void whatPassedIsNoResult() throws IOException {
    Dossier dossier = Dossiers.noGo();
    List<String> rules = new ArrayList<>();
    JsonMapper.shared()
        .readTree(log(dossier))
        .at("/runs/0/results")
        .forEach(result -> rules.add(result.get("ruleId").stringValue()));
    assertThat(rules)
        .containsExactlyInAnyOrder(
            "may-i-redistribute", "may-i-sell", "packages-are-fixed", "weights-load-without-code");
  }

  @Test
  void aRulingStandsWhereThePartIsNamed() throws IOException {
    JsonNode ruling = result(Dossiers.noGo(), "may-i-sell");
    assertThat(ruling.get("level").stringValue()).isEqualTo("error");
    assertThat(ruling.at("/message/text").stringValue())
        .contains("You may not sell it: facebook/opt-350m", "§1.a", "scruple explain r-");
    JsonNode place = ruling.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").stringValue())
        .isEqualTo("examples/int8_training/finetune.py");
    assertThat(place.at("/region/startLine").intValue()).isEqualTo(41);
  }

  @Test
  void eachPlaceOfACheckIsAResultWithAFingerprintOfItsOwn() throws IOException {
    Dossier dossier = Dossiers.large(30);
    List<String> fingerprints = new ArrayList<>();
    for (JsonNode result : JsonMapper.shared().readTree(log(dossier)).at("/runs/0/results")) {
      if (result.get("ruleId").stringValue().equals("links-lead-somewhere")) {
        fingerprints.add(result.at("/partialFingerprints/scrupleFinding~1v1").stringValue());
        assertThat(result.get("level").stringValue()).isEqualTo("note");
      }
    }
    Outcome outcome =
        dossier.outcomes().stream()
            .filter(each -> each.check().equals("links-lead-somewhere"))
            .findFirst()
            .orElseThrow();
    assertThat(fingerprints)
        .hasSize(30)
        .doesNotHaveDuplicates()
        .allMatch(each -> each.startsWith(outcome.id() + "/e-"));
  }

  @Test
  void aRuleSaysWhatIsAskedAndHowToMendIt() throws IOException {
    JsonNode rule =
        JsonMapper.shared().readTree(log(Dossiers.noGo())).at("/runs/0/tool/driver/rules/0");
    assertThat(rule.get("id").stringValue()).isEqualTo("weights-load-without-code");
    assertThat(rule.at("/shortDescription/text").stringValue())
        .isEqualTo("Can loading the weights run code?");
    assertThat(rule.at("/help/text").stringValue()).startsWith("Publish safetensors.");
    assertThat(rule.get("helpUri").stringValue())
        .endsWith("/docs/checks/weights-load-without-code.md");
  }

  @Test
  void whatWasNotSeenIsANotification() throws IOException {
    assertThat(
            JsonMapper.shared()
                .readTree(log(Dossiers.conditions()))
                .at("/runs/0/invocations/0/toolExecutionNotifications/0/message/text")
                .stringValue())
        .contains("is a git-LFS pointer", "git lfs pull");
  }

  @Test
  void correctionsByPeopleAreShown() throws IOException {
    assertThat(
            JsonMapper.shared()
                .readTree(log(Dossiers.corrected()))
                .at("/runs/0/properties/correctedByPeople/0")
                .stringValue())
        .contains("actions-are-pinned", "ada");
  }

  @ParameterizedTest
  @CsvSource({
    "a/b.py, a/b.py",
    "a.whl!/b/c.py, a.whl",
    "with space/#1?.md, with%20space/%231%3F.md",
    "http://x, http%3A//x",
    "模.bin, %E6%A8%A1.bin"
  })
  void aPathIsARelativeReference(String path, String uri) {
    assertThat(SarifResults.uri(path)).isEqualTo(uri);
  }

  @Property
  void everyPathIsAReferenceWithoutScheme(@ForAll String path) {
    URI uri = URI.create(SarifResults.uri(path));
    assertThat(uri.getScheme()).isNull();
    assertThat(uri.getQuery()).isNull();
  }

  private static JsonNode result(Dossier dossier, String rule) throws IOException {
    for (JsonNode result : JsonMapper.shared().readTree(log(dossier)).at("/runs/0/results")) {
      if (result.get("ruleId").stringValue().equals(rule)) {
        return result;
      }
    }
    throw new AssertionError("No result of " + rule);
  }

  private static String log(Dossier dossier) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SarifReport(QUESTIONS).render(dossier, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }
}
