// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.report.DossierJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final List<String> COMMANDS =
      List.of(
          "evaluate", "compare", "notice", "deps", "terms", "uses", "checks", "explain", "help");

  @TempDir Path folder;

  private final SmallHouse house = new SmallHouse();
  private final Map<String, String> environment = new HashMap<>();
  private ByteArrayOutputStream out = new ByteArrayOutputStream();
  private ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private boolean terminal;
  private Charset charset = StandardCharsets.UTF_8;

  @BeforeEach
  void cacheInTheFolder() {
    environment.put("SCRUPLE_CACHE", "cache");
  }

  private int run(String... arguments) {
    out = new ByteArrayOutputStream();
    errors = new ByteArrayOutputStream();
    return new Program(
            house,
            new Surroundings(
                out,
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                charset,
                0,
                environment,
                folder,
                () -> NOW))
        .run(arguments);
  }

  private String out() {
    return out.toString(charset);
  }

  private String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  @Test
  void evaluatesThisFolderForInternalUseWhenNothingIsSaid() {
    assertThat(run("evaluate")).isZero();
    assertThat(out()).startsWith(".   folder").contains("for  internal: run", "GO");
    assertThat(errors()).isEmpty();
    EvaluateOptions asked = house.asked.getFirst();
    assertThat(asked.asOf()).isEqualTo(NOW);
    assertThat(asked.cache()).isTrue();
    assertThat(asked.offline()).isFalse();
    assertThat(asked.cacheFolder()).isEqualTo(folder.resolve("cache"));
  }

  @Test
  void handsOptionsOn() {
    assertThat(
            run(
                "evaluate",
                "x",
                "--offline",
                "--no-cache",
                "--revision",
                "v1",
                "--as-of",
                "2026-01-02"))
        .isZero();
    EvaluateOptions asked = house.asked.getFirst();
    assertThat(asked.offline()).isTrue();
    assertThat(asked.cache()).isFalse();
    assertThat(asked.revision()).isEqualTo("v1");
    assertThat(asked.asOf()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "no-go, internal, 0",
    "no-go, product, 1",
    "no-go, saas, 0",
    "no-go, research, 0",
    "conditions, internal, 0",
    "conditions, product, 1",
    "conditions, saas, 1",
    "conditions, research, 0",
    "unknown, internal, 0",
    "unknown, product, 1",
    "unknown, saas, 0",
    "unknown, research, 1",
    "never, product, 0"
  })
  void endsWithOneWhenTheLevelIsReached(String level, String use, int code) {
    assertThat(run("evaluate", "--for", use, "--fail-on", level)).isEqualTo(code);
    assertThat(out()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate --fail-on maybe",
        "evaluate --format pdf",
        "evaluate --format html=a.html,pdf",
        "evaluate --format html=",
        "evaluate --format html,sarif",
        "evaluate --format html=a.html,sarif=./a.html",
        "evaluate --format html=a.html -o b.html",
        "evaluate --format html=nowhere/at/all.html",
        "compare a b --format html",
        "compare a b -o both.sarif",
        "terms MIT --format html",
        "notice --format json",
        "notice -o notices.xml",
        "notice --output=",
        "notice --for nothing-like-it",
        "notice a b",
        "notice -o nowhere/at/all.txt",
        "notice -o a.txt -o b.txt",
        "notice --fail-on no-go",
        "evaluate --format text --format json",
        "evaluate -o a.json -o b.txt --format json",
        "evaluate -o a.xml",
        "evaluate -o a.json -o ./a.json",
        "evaluate -o - -o -",
        "evaluate -o - --format text --format json",
        "evaluate --output=",
        "--quiet evaluate",
        "-V",
        "evaluate --for nothing-like-it",
        "evaluate --as-of yesterday",
        "evaluate --width 5",
        "evaluate --width wide",
        "evaluate --color blue",
        "evaluate --quiet --verbose",
        "evaluate --for",
        "evaluate --quite",
        "evaluate a b",
        "compare",
        "compare a",
        "compare a a",
        "compare a b c d e f g h i",
        "compare a b --revision v1",
        "compare a b --fail-on maybe",
        "compare a b --reading bold",
        "compare a b -o a.xml",
        "compare a b --for nothing-like-it",
        "evaluate -o nowhere/at/all.json",
        "explain",
        "explain o-ffffffffffff",
        "explain x --in missing.json",
        "uses sleeping",
        "help sleeping",
        "sleeping",
        "--verison"
      })
  void wrongUsageIsOneLineAndTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(errors()).startsWith("scruple: ").hasLineCount(1);
  }

  @Test
  void namesTheNearestOption() {
    run("evaluate", "--fromat", "json");
    assertThat(errors()).contains("\"--fromat\"", "--format", "See scruple evaluate --help");
    run("evalaute");
    assertThat(errors()).contains("nearest: evaluate");
  }

  @Test
  void saysWhatWasMeantByAnOptionThatIsNotThere() {
    run("-V");
    assertThat(errors()).contains("nearest: --version");
    run("evaluate", "-q");
    assertThat(errors()).contains("nearest: --quiet");
    run("--quiet", "evaluate");
    assertThat(errors()).contains("options come after it: scruple evaluate --quiet");
  }

  @Test
  void namesTheOptionOnlyWhereOneWasGiven() {
    run("evaluate", "--for", "sleeping");
    assertThat(errors()).startsWith("scruple: --for: no use is called \"sleeping\"");
    run("uses", "sleeping");
    assertThat(errors()).startsWith("scruple: no use is called \"sleeping\"");
  }

  @Test
  void aDashIsStandardOutput() {
    assertThat(run("evaluate", "--format", "json", "-o", "-")).isZero();
    assertThat(out()).startsWith("{");
    assertThat(folder.resolve("-")).doesNotExist();
    assertThat(run("evaluate", "-o", "a.json", "-o", "-")).isZero();
    assertThat(out()).contains("May I?");
    assertThat(folder.resolve("a.json")).exists();
  }

  @Test
  void goesOnWithoutACacheThatCanNotBeUsed() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file");
    assertThat(run("evaluate")).isZero();
    assertThat(out()).contains("May I?");
    assertThat(errors())
        .contains("without a cache", "is no folder", "SCRUPLE_CACHE")
        .hasLineCount(1);
    assertThat(house.asked.getFirst().cache()).isFalse();
    assertThat(run("evaluate", "--no-cache")).isZero();
    assertThat(errors()).isEmpty();
  }

  @Test
  void anUnreadableTargetIsThree() {
    assertThat(run("evaluate", "missing")).isEqualTo(3);
    assertThat(out()).isEmpty();
    assertThat(errors())
        .isEqualTo("scruple: missing: no such folder; name a folder or an address\n");
  }

  @ParameterizedTest
  @CsvSource({
    "memory, the memory was not enough, -Xmx2g",
    "depth, nested too deeply, -Xss16m",
    "fault, IllegalArgumentException: two lines, SCRUPLE_DEBUG=1"
  })
  void aBreakdownIsOneLineAndThree(String target, String what, String toDo) {
    assertThat(run("evaluate", target)).isEqualTo(3);
    assertThat(out()).isEmpty();
    assertThat(errors()).startsWith("scruple: ").contains(what, toDo).hasLineCount(1);
    environment.put("SCRUPLE_DEBUG", "1");
    assertThat(run("evaluate", target)).isEqualTo(3);
    assertThat(errors()).contains("\tat dev.scruple.cli.");
  }

  @Test
  void standardOutputHoldsTheDocumentAndNothingElse() throws IOException {
    terminal = true;
    assertThat(run("evaluate", "--format", "json")).isZero();
    assertThat(new DossierJson().read(new ByteArrayInputStream(out.toByteArray())).use().name())
        .isEqualTo("internal");
    assertThat(errors()).isEmpty();
  }

  @Test
  void writesEachFormatToItsFile() throws IOException {
    assertThat(run("evaluate", "--format", "json", "-o", "a.json", "--format", "text")).isZero();
    assertThat(out()).contains("May I?");
    assertThat(folder.resolve("a.json")).content().startsWith("{");
    assertThat(run("evaluate", "-o", "b.json", "-o", "b.txt")).isZero();
    assertThat(out()).isEmpty();
    assertThat(folder.resolve("b.json")).hasSameTextualContentAs(folder.resolve("a.json"));
    assertThat(folder.resolve("b.txt")).content().contains("May I?");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
    }
  }

  @Test
  void severalFormatsInOneWordNameTheirFiles() throws IOException {
    assertThat(run("evaluate", "--format", "html=a,b.html,sarif=out.sarif,text")).isZero();
    assertThat(out()).contains("May I?").doesNotContain("<html");
    assertThat(folder.resolve("a,b.html")).content().startsWith("<!doctype html>");
    assertThat(folder.resolve("out.sarif")).content().contains("\"version\" : \"2.1.0\"");
    assertThat(run("evaluate", "--format", "json=-,csv", "-o", "c")).isZero();
    assertThat(out()).startsWith("{");
    assertThat(folder.resolve("c")).content().startsWith("target,kind,");
  }

  @ParameterizedTest
  @CsvSource({
    "r.html, <!doctype html>",
    "r.HTML, <!doctype html>",
    "r.md, '## '",
    "r.sarif, {",
    "r.sarif.json, {",
    "r.csv, 'target,'",
    "r.json, {"
  })
  void theEndingOfAFileTellsTheFormat(String name, String start) {
    assertThat(run("evaluate", "-o", name)).isZero();
    assertThat(out()).isEmpty();
    assertThat(folder.resolve(name)).content().startsWith(start);
  }

  @Test
  void theRowsOfSeveralTargetsStandInOneTable() {
    assertThat(run("compare", "a", "b", "--format", "csv")).isZero();
    assertThat(out().lines()).hasSize(3);
    assertThat(out().lines().skip(1)).allMatch(row -> row.matches("[ab],FOLDER,.*"));
  }

  @Test
  void aFileThatCanNotBeWrittenStaysAsItWas() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    assertThat(run("evaluate", "-o", "there")).isEqualTo(2);
    assertThat(errors()).contains("is a folder");
    assertThat(there).isEmptyDirectory();
  }

  @Test
  void coloursOnlyATerminalThatWantsIt() {
    run("evaluate");
    assertThat(out()).doesNotContain("\u001b");
    terminal = true;
    run("evaluate");
    assertThat(out()).contains("\u001b[1;32m");
    run("evaluate", "-o", "a.txt");
    assertThat(folder.resolve("a.txt")).content().doesNotContain("\u001b");
    run("evaluate", "--color", "never");
    assertThat(out()).doesNotContain("\u001b");
    environment.put("NO_COLOR", "1");
    run("evaluate");
    assertThat(out()).doesNotContain("\u001b");
    run("evaluate", "--color", "always");
    assertThat(out()).contains("\u001b[1;32m");
  }

  @Test
  void takesTheWidthFromTheLineThenFromTheEnvironment() {
    environment.put("COLUMNS", "120");
    run("evaluate");
    assertThat(out().lines().findFirst().orElseThrow()).hasSize(120);
    run("evaluate", "--width", "100");
    assertThat(out().lines().findFirst().orElseThrow()).hasSize(100);
    environment.put("COLUMNS", "nonsense");
    run("evaluate");
    assertThat(out().lines().findFirst().orElseThrow()).hasSize(80);
  }

  @Test
  void keepsToTheCharsetOfTheTerminal() {
    charset = StandardCharsets.US_ASCII;
    run("evaluate", "모델");
    assertThat(out()).contains("\\ubaa8\\ub378").doesNotContain("?modify", "\ufffd");
  }

  @Test
  void quietAndVerboseTellLessAndMore() {
    run("evaluate", "--quiet");
    assertThat(out().lines()).hasSize(2);
    run("evaluate", "--verbose");
    assertThat(out()).contains("Rulings", "Answers");
  }

  @Test
  void explainsAChecksThenALicenceThenAFinding() {
    assertThat(run("explain", "license-is-stated")).isZero();
    assertThat(out()).contains("Is there one?");
    assertThat(run("explain", "Apache-2.0")).isZero();
    assertThat(out()).contains("Apache License 2.0");
    assertThat(run("explain", SmallHouse.OUTCOME)).isEqualTo(2);
    assertThat(errors()).contains("no evaluation was kept");
    run("evaluate", "x");
    assertThat(run("explain", SmallHouse.OUTCOME)).isZero();
    assertThat(out()).contains("license-is-stated: pass", "One licence");
    run("evaluate", "y", "--no-cache", "-o", "y.json");
    assertThat(run("explain", SmallHouse.OUTCOME, "--in", "y.json")).isZero();
    assertThat(out()).contains("of y.");
  }

  @Test
  void derivesARuling() {
    run("evaluate", "x");
    assertThat(run("explain", "r-1")).isZero();
    assertThat(out()).contains("x: may I run it? yes", "How it comes about", "=  x: may I run it?");
  }

  @Test
  void namesWhatCouldBeExplained() {
    run("explain");
    assertThat(errors()).contains("scruple checks", "scruple explain --licences");
    run("explain", "licence-is-stated");
    assertThat(errors()).contains("nearest: license-is-stated");
    run("explain", "apache-2");
    assertThat(errors()).contains("nearest: Apache-2.0");
    assertThat(run("explain", "--licences")).isZero();
    assertThat(out()).contains("Apache-2.0").doesNotContain("license-is-stated");
  }

  @Test
  void saysWhatIsWrongWithADossier() throws IOException {
    Files.writeString(folder.resolve("bad.json"), "[1");
    assertThat(run("explain", "o-1", "--in", "bad.json")).isEqualTo(2);
    assertThat(errors()).contains("bad.json", "not a JSON document");
  }

  @Test
  void writesNotices() throws IOException {
    assertThat(run("notice")).isZero();
    assertThat(out()).startsWith("THIRD-PARTY NOTICES OF .\n").contains("Copyright (c) 2026 Ada");
    assertThat(errors()).isEmpty();
    EvaluateOptions asked = house.asked.getFirst();
    assertThat(asked.use().name()).isEqualTo("product");
    assertThat(asked.cache()).isFalse();
    assertThat(asked.offline()).isFalse();
    assertThat(house.packages).isNull();
    assertThat(folder.resolve("cache")).doesNotExist();
    assertThat(
            run(
                "notice",
                "x",
                "--packages",
                "pk",
                "--for",
                "saas",
                "--offline",
                "--revision",
                "v1"))
        .isZero();
    assertThat(house.packages).isEqualTo("pk");
    assertThat(house.asked.getLast().use().name()).isEqualTo("saas");
    assertThat(house.asked.getLast().offline()).isTrue();
    assertThat(house.asked.getLast().revision()).isEqualTo("v1");
  }

  @Test
  void writesNoticesInTheFormatThatTheNameTells() throws IOException {
    assertThat(run("notice", "-o", "THIRD_PARTY_NOTICES")).isZero();
    assertThat(out()).isEmpty();
    assertThat(folder.resolve("THIRD_PARTY_NOTICES")).content().startsWith("THIRD-PARTY");
    assertThat(run("notice", "-o", "n.md")).isZero();
    assertThat(folder.resolve("n.md")).content().startsWith("# Third-party notices");
    assertThat(run("notice", "-o", "n.html")).isZero();
    assertThat(folder.resolve("n.html")).content().startsWith("<!doctype html>");
    assertThat(run("notice", "-o", "n.txt", "--format", "html")).isZero();
    assertThat(folder.resolve("n.txt")).content().startsWith("<!doctype html>");
    assertThat(run("notice", "-o", "-", "--format", "markdown")).isZero();
    assertThat(out()).startsWith("# Third-party notices");
  }

  @Test
  void noticesOfWhatCanNotBeReadAreThree() {
    assertThat(run("notice", "missing", "-o", "n.txt")).isEqualTo(3);
    assertThat(out()).isEmpty();
    assertThat(errors()).startsWith("scruple: missing: no such folder");
    assertThat(folder.resolve("n.txt")).doesNotExist();
  }

  @Test
  void listsUsesAndChecks() {
    assertThat(run("uses")).isZero();
    assertThat(out()).contains("internal", "product", "does: run it");
    assertThat(run("uses", "product")).isZero();
    assertThat(out()).contains("Shipped").doesNotContain("internal");
    assertThat(run("checks")).isZero();
    assertThat(out()).contains("model safety", "weights-load-without-code");
  }

  @Test
  void saysItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out()).startsWith("scruple ");
  }

  @Test
  void helpFitsEightyColumns() {
    assertThat(run()).isZero();
    String help = out();
    run("--help");
    assertThat(out()).isEqualTo(help);
    run("help");
    assertThat(out()).isEqualTo(help);
    for (String command : COMMANDS) {
      assertThat(run("help", command)).isZero();
      String page = out();
      assertThat(page).contains("Usage: scruple " + command, "Examples:");
      assertThat(run(command, "--help")).isZero();
      assertThat(out()).isEqualTo(page);
      assertThat(page.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
  }

  @Test
  void comparesInTheOrderNamedWithTheSameOptions() {
    assertThat(run("compare", "b", "a", "c", "--for", "saas", "--as-of", "2026-01-02", "--offline"))
        .isZero();
    assertThat(errors()).isEmpty();
    assertThat(out())
        .contains("3 side by side", "  A  b · ", "  B  a · ", "  C  c · ")
        .containsSubsequence("Verdict", "What decides", "May I?", "Should I?");
    assertThat(house.asked)
        .hasSize(3)
        .allSatisfy(
            asked -> {
              assertThat(asked.use().name()).isEqualTo("saas");
              assertThat(asked.asOf()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
              assertThat(asked.offline()).isTrue();
            });
  }

  @Test
  void theUseOfAComparisonHoldsForStacksToo() {
    assertThat(run("compare", "a", "b")).isZero();
    assertThat(house.asked).allMatch(EvaluateOptions::useHolds);
    assertThat(out()).contains("for  internal: run");
  }

  @Test
  void oneTargetThatCanNotBeReadIsThreeAfterTheOthersAreShown() {
    assertThat(run("compare", "a", "missing", "--for", "product", "--fail-on", "no-go"))
        .isEqualTo(3);
    assertThat(out()).contains("B  missing · can't be read", "NO GO", "no such folder");
    assertThat(errors())
        .isEqualTo(
            "scruple: 1 of 2 targets can't be read: missing: no such folder; name a folder or an"
                + " address\n");
  }

  @Test
  void severalDossiersAreJsonLinesInTheOrderNamed() throws IOException {
    assertThat(run("compare", "b", "missing", "a", "--format", "json", "-o", "both.jsonl"))
        .isEqualTo(3);
    assertThat(out()).isEmpty();
    List<String> lines = Files.readAllLines(folder.resolve("both.jsonl"));
    assertThat(lines).hasSize(2);
    for (int i = 0; i < 2; i++) {
      byte[] line = lines.get(i).getBytes(StandardCharsets.UTF_8);
      assertThat(new DossierJson().read(new ByteArrayInputStream(line)).target().name())
          .isEqualTo(i == 0 ? "b" : "a");
    }
  }

  @Test
  void whereNothingCanBeReadNothingIsWritten() {
    assertThat(run("compare", "missing", "./missing", "-o", "x.txt")).isEqualTo(3);
    assertThat(out()).isEmpty();
    assertThat(folder.resolve("x.txt")).doesNotExist();
    assertThat(errors()).startsWith("scruple: 2 of 2 targets can't be read:\n  missing: ");
  }

  @ParameterizedTest
  @CsvSource({"product, no-go, 1", "saas, no-go, 0", "saas, conditions, 1", "research, unknown, 1"})
  void aComparisonEndsWithOneWhenAnyReachesTheLevel(String use, String level, int code) {
    assertThat(run("compare", "a", "b", "--for", use, "--fail-on", level)).isEqualTo(code);
    assertThat(out()).contains("side by side");
  }

  @Test
  void aComparisonIsNotWhatExplainLooksInto() {
    run("evaluate", "x");
    run("compare", "y", "z");
    assertThat(run("explain", SmallHouse.OUTCOME)).isZero();
    assertThat(out()).contains("of x.");
  }

  @Test
  void aComparisonKeepsToWidthAndColour() {
    terminal = true;
    run("compare", "a", "b");
    assertThat(out()).contains("\u001b[1;32m");
    run("compare", "a", "b", "--color", "never", "--width", "100", "-o", "a.txt", "-o", "-");
    assertThat(out()).doesNotContain("\u001b");
    assertThat(out().lines().findFirst().orElseThrow()).hasSize(100);
    assertThat(folder.resolve("a.txt")).content().isEqualTo(out());
  }

  static Stream<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (String command : COMMANDS) {
      String page = Grammar.commandLine(80).getSubcommands().get(command).getUsageMessage();
      page.lines().filter(line -> line.startsWith("  scruple ")).forEach(examples::add);
    }
    Grammar.commandLine(80)
        .getUsageMessage()
        .lines()
        .filter(line -> line.startsWith("  scruple "))
        .forEach(examples::add);
    Pattern example = Pattern.compile("^(?:\\./)?scruple [^#\\n]*", Pattern.MULTILINE);
    for (Path page :
        List.of(
            Path.of("..", "README.md"),
            Path.of("..", "docs", "cli.md"),
            Path.of("..", "docs", "reports.md"),
            Path.of("..", "docs", "notice.md"),
            Path.of("..", "docs", "deps.md"))) {
      Matcher matcher = example.matcher(Files.readString(page));
      while (matcher.find()) {
        examples.add(matcher.group());
      }
    }
    return examples.stream().map(String::strip).filter(line -> !line.contains("[")).distinct();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleRuns(String example) {
    for (String file : List.of("dossier.json", "old.json", "new.json")) {
      run("evaluate", "-o", file);
    }
    String[] words = example.replaceFirst("^(\\./)?scruple ", "").strip().split(" +");
    int code = run(words);
    assertThat(errors()).isEmpty();
    // Nothing changed between the two that are compared.
    boolean reached = example.contains("--fail-on") && !words[0].equals("diff");
    assertThat(code).isEqualTo(reached ? 1 : 0);
  }

  @Test
  void quietWithChosenChecksHasALineForEachAnswer() {
    assertThat(run("evaluate", "x", "--area", "licence", "--quiet")).isZero();
    assertThat(out()).contains("GO  x, for internal", "pass  license-is-stated  One licence");
  }

  @Test
  void findingOfTheWholeReportIsExplainedAfterAPartOfItWasAsked() {
    run("evaluate", "whole");
    run("evaluate", "part", "--area", "licence");

    assertThat(run("explain", SmallHouse.OUTCOME)).isZero();
    assertThat(out()).contains("of part");
    assertThat(run("explain", "o-ffffffffffff")).isEqualTo(2);
    assertThat(errors()).contains("part and whole", "--in");
  }
}
