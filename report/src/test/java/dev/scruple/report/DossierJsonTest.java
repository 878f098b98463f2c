// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scruple.model.Dossier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DossierJsonTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(DossierJson.schema(), InputFormat.JSON);

  static Stream<String> names() {
    return Dossiers.all().keySet().stream();
  }

  @Test
  void theSchemaIsPublished() throws IOException {
    Golden.holds(
        Path.of("..", "docs", "schema", "evaluate-1.json"),
        DossierJson.schema().getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsAsTheGoldenFilesShowAndAsTheSchemaSays(String name) throws IOException {
    byte[] bytes = new DossierJson().bytes(Dossiers.named(name));
    Golden.holds(Golden.file(name + ".json"), bytes);
    assertThat(SCHEMA.validate(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void theSchemaRefusesWhatTheContractRefuses() {
    String document = json("go");
    assertThat(errors(document.replace("\"GO\"", "\"MAYBE\""))).isPositive();
    assertThat(errors(document.replace("\"modify\"", "\"MODIFY\""))).isPositive();
    assertThat(errors(document.replace("\"file-count\"", "\"document\""))).isPositive();
    assertThat(errors(document.replace("\"because\"", "\"why\""))).isPositive();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsWrittenReadsBackTheSame(String name) throws IOException {
    byte[] once = new DossierJson().bytes(Dossiers.named(name));
    Dossier read = new DossierJson().read(new ByteArrayInputStream(once));
    assertThat(new DossierJson().bytes(read)).isEqualTo(once);
  }

  @Test
  void theOrderOfTheEngineDoesNotMatter() {
    Dossier one = Dossiers.conditions();
    Dossier other =
        new Dossier(
            one.schema(),
            one.version(),
            one.asOf(),
            one.target(),
            one.coverage().reversed(),
            one.requests(),
            one.use(),
            one.verdict(),
            one.conditions().reversed(),
            one.changes(),
            one.curations(),
            one.components().reversed(),
            one.relations().reversed(),
            one.rulings().reversed(),
            one.outcomes().reversed(),
            one.evidence().reversed());
    assertThat(new DossierJson().bytes(other)).isEqualTo(new DossierJson().bytes(one));
  }

  @Test
  void nullsAreWrittenExceptInSourcesAndRequests() {
    JsonNode document = JsonMapper.shared().readTree(json("no-history"));
    assertThat(document.has("requests")).isFalse();
    assertThat(document.at("/target/revision").isNull()).isTrue();
    assertThat(document.at("/use/circumstances/monthlyUsers").isNull()).isTrue();
    assertThat(document.at("/evidence/0/source").size()).isZero();
    assertThat(JsonMapper.shared().readTree(json("no-go")).at("/requests/0/status").asInt())
        .isEqualTo(200);
  }

  @Test
  void severalDossiersAreLinesEachADocumentOfItsOwn() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Dossier> dossiers = List.of(Dossiers.noGo(), Dossiers.hostile(), Dossiers.go());
    new DossierJson().renderLines(dossiers, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(errors(lines.get(i))).isZero();
      assertThat(JsonMapper.shared().readTree(lines.get(i)))
          .isEqualTo(JsonMapper.shared().readTree(new DossierJson().bytes(dossiers.get(i))));
    }
  }

  @Test
  void hostileTextIsEscapedAndKept() {
    String document = json("hostile");
    assertThat(document.codePoints().filter(point -> point != '\n'))
        .noneMatch(point -> Escape.isHidden(point) && Character.getType(point) != Character.FORMAT);
    assertThat(document).doesNotContain("\u202e", "\u2066", "\u200b", "\u009b", "\ufeff");
    JsonNode tree = JsonMapper.shared().readTree(document);
    assertThat(tree.at("/target/name").stringValue()).isEqualTo(Dossiers.hostile().target().name());
  }

  @Test
  void saysWhatIsWrongWithAnotherDocument() {
    assertThatThrownBy(() -> read("{}")).hasMessage("not a dossier: document.schema is missing");
    assertThatThrownBy(() -> read("{")).hasMessageContaining("not a JSON document");
    assertThatThrownBy(() -> read(json("go").replace("\"GO\"", "\"MAYBE\"")))
        .hasMessage("not a dossier: document.verdict.value has the unknown word MAYBE");
  }

  @Property(tries = 300)
  void brokenDocumentsAreDescribedNotCrashedOn(
      @ForAll @IntRange(max = 6) int which, @ForAll int place, @ForAll byte replacement) {
    byte[] bytes = new DossierJson().bytes(List.copyOf(Dossiers.all().values()).get(which));
    bytes[Math.floorMod(place, bytes.length)] = replacement;
    fuzzerTestOneInput(bytes);
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("{\"schema\":" + "{\"a\":".repeat(100_000)))
        .isInstanceOf(IOException.class);
  }

  /** For Jazzer, too. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      assertThat(new DossierJson().read(new ByteArrayInputStream(bytes))).isNotNull();
    } catch (IOException described) {
      assertThat(described).hasMessageMatching("(?s).+");
    }
  }

  private static Dossier read(String text) throws IOException {
    return new DossierJson().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static int errors(String document) {
    return SCHEMA.validate(document, InputFormat.JSON).size();
  }

  private static String json(String name) {
    return new String(new DossierJson().bytes(Dossiers.named(name)), StandardCharsets.UTF_8);
  }
}
