// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scruple.report.DossierJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code scruple compare} and {@code service:NAME} with the whole house behind them. */
class CompareTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(DossierJson.schema(), InputFormat.JSON);
  private static final String LLAMA = "pkg:huggingface/meta-llama/Meta-Llama-3.1-8B-Instruct";

  @TempDir Path folder;

  private ByteArrayOutputStream out = new ByteArrayOutputStream();
  private ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @BeforeEach
  void makeTwoProjects() throws IOException {
    Files.createDirectories(folder.resolve("ours"));
    Files.writeString(folder.resolve("ours/LICENSE"), MIT);
    Files.writeString(folder.resolve("ours/a.py"), "print(1)\n");
    Files.createDirectories(folder.resolve("theirs"));
    Files.writeString(folder.resolve("theirs/a.py"), "print(1)\n");
  }

  private static final String MIT =
      """
      MIT License

      Copyright (c) 2026 Example

      Permission is hereby granted, free of charge, to any person obtaining a copy
      of this software and associated documentation files (the "Software"), to deal
      in the Software without restriction, including without limitation the rights
      to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
      copies of the Software, and to permit persons to whom the Software is
      furnished to do so, subject to the following conditions:

      The above copyright notice and this permission notice shall be included in all
      copies or substantial portions of the Software.

      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
      OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
      SOFTWARE.
      """;

  private int run(String... arguments) {
    out = new ByteArrayOutputStream();
    errors = new ByteArrayOutputStream();
    Surroundings here =
        new Surroundings(
            out,
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            false,
            false,
            StandardCharsets.UTF_8,
            0,
            Map.of("SCRUPLE_CACHE", folder.resolve("cache").toString()),
            folder,
            () -> Instant.parse("2026-11-23T10:00:00Z"));
    return new Program(new EngineHouse(), here).run(arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  private static List<JsonNode> documents(String lines) {
    return lines
        .lines()
        .peek(line -> assertThat(SCHEMA.validate(line, InputFormat.JSON)).isEmpty())
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }

  @Test
  void aHostedServiceStandsBesideAnOpenModel() {
    assertThat(run("compare", LLAMA, "service:openai", "--for", "train-on-outputs")).isZero();
    assertThat(errors()).isEmpty();
    assertThat(out())
        .contains(
            "  A  meta-llama/Meta-Llama-3.1-8B-Instruct · hub name, files not seen",
            "  B  service:openai · hosted service, nothing of it seen",
            "  B  You may not train on its outputs: service openai");
  }

  @Test
  void aServiceIsATargetOfEvaluateToo() {
    assertThat(run("evaluate", "service:openai", "--for", "product", "--format", "json")).isZero();
    JsonNode document = JsonMapper.shared().readTree(out());
    assertThat(SCHEMA.validate(out(), InputFormat.JSON)).isEmpty();
    assertThat(document.at("/target/kind").stringValue()).isEqualTo("HUB");
    assertThat(document.at("/components/0/role").stringValue()).isEqualTo("SERVICE");
    assertThat(out()).contains("hosted: nothing of it can be examined");
    assertThat(run("evaluate", "service:openai", "--verbose")).isZero();
    assertThat(out())
        .contains("hosted service, nothing of it seen", "what is ruled on are its outputs")
        .doesNotContain("git clone", "<git URL>");
  }

  @Test
  void aServiceThatIsNotKnownIsThreeAndNamesTheNearest() {
    assertThat(run("evaluate", "service:opnai")).isEqualTo(3);
    assertThat(errors()).contains("nearest: openai", "anthropic").hasLineCount(1);
    assertThat(run("evaluate", "service:")).isZero();
    assertThat(out()).contains("service:gemini-api\n", "service:openai\n");
    assertThat(run("evaluate", "service:openai", "--revision", "4")).isEqualTo(3);
    assertThat(errors()).contains("has no revision");
  }

  @Test
  void foldersWithAndWithoutALicenceStandApart() {
    assertThat(run("compare", "ours", "theirs", "--for", "product")).isZero();
    assertThat(out())
        .contains("  B  You may not run it, change it, pass copies on or sell it")
        .contains("licence found (copyright's default: no licence, no permission)")
        .contains("None is a plain GO; only A is a go, with 2 conditions.");
  }

  @Test
  void aBrokenTargetIsAColumnAndTheOthersAreJsonLines() {
    String[] line = {"compare", "ours", "nowhere/at-all", "service:openai", "--for", "product"};
    assertThat(run(line)).isEqualTo(3);
    assertThat(out()).contains("  B  nowhere/at-all · can't be read", "pkg:huggingface/nowhere");
    assertThat(errors()).contains("1 of 3 targets can't be read");
    assertThat(run(append(line, "--format", "json"))).isEqualTo(3);
    assertThat(documents(out()))
        .extracting(document -> document.at("/target/name").stringValue())
        .containsExactly("ours", "service:openai");
  }

  @Test
  void eachLineIsWhatEvaluateSays() {
    String[] options = {"--for", "saas", "--as-of", "2026-11-23", "--format", "json"};
    run(append(new String[] {"compare", "theirs", "ours"}, options));
    List<JsonNode> lines = documents(out());
    run(append(new String[] {"evaluate", "ours"}, options));
    assertThat(lines.get(1)).isEqualTo(JsonMapper.shared().readTree(out()));
  }

  @Test
  void aStackIsComparedForTheUseThatIsAskedFor() throws IOException {
    Files.writeString(
        folder.resolve("stack.yaml"),
        """
        stack: shop
        components:
          - {id: app, role: CODE, license: GPL-3.0-only}
        use: product
        """);
    assertThat(run("compare", "stack.yaml", "ours", "--format", "json")).isZero();
    assertThat(documents(out()))
        .allSatisfy(
            document -> assertThat(document.at("/use/name").stringValue()).isEqualTo("internal"));
  }

  @Test
  void thePageShowsWhatIsPrinted() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "compare.md"));
    Matcher shown =
        Pattern.compile("```text\\n\\$ scruple ([^\\n]*)\\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(shown.find()).isTrue();
    assertThat(run(shown.group(1).split(" "))).isZero();
    // Clauses and their numbers move with the data; verdicts and answers do not.
    List<String> printed = answers(out());
    assertThat(answers(shown.group(2))).hasSizeGreaterThan(3).allMatch(printed::contains);
  }

  private static List<String> answers(String report) {
    return report
        .lines()
        .filter(line -> line.matches(".*\\bGO\\b.*| {2}(run|train on outputs) .*"))
        .map(line -> line.replaceAll("\\(\\d+\\)", "").replaceAll(" +", " "))
        .toList();
  }

  private static String[] append(String[] words, String... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(words), java.util.Arrays.stream(more))
        .toArray(String[]::new);
  }

  @Test
  void conditionSaysWhatIsToBeDone() throws IOException {
    Files.writeString(folder.resolve("theirs/LICENSE"), "SPDX-License-Identifier: MPL-2.0\n");

    assertThat(run("compare", "ours", "theirs", "--for", "product", "--width", "300")).isZero();
    assertThat(out()).contains("If the form that reaches others is binary: offer the source");
  }

  @Test
  void helpNamesOnlyTheFormatsThatItHas() {
    assertThat(run("compare", "--help")).isZero();
    assertThat(out()).contains("text, json or csv").doesNotContain("sarif", "html");
  }
}
