// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Coverage;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.VerdictValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalReportTest {
  static Stream<String> names() {
    return Dossiers.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void looksAsTheGoldenFilesShow(String name) throws IOException {
    Golden.holds(Golden.file(name + "-80.txt"), bytes(name, 80, false, Detail.NORMAL));
    Golden.holds(Golden.file(name + "-120.txt"), bytes(name, 120, false, Detail.NORMAL));
    Golden.holds(Golden.file(name + "-quiet.txt"), bytes(name, 80, false, Detail.QUIET));
    Golden.holds(Golden.file(name + "-verbose.txt"), bytes(name, 80, false, Detail.VERBOSE));
  }

  @ParameterizedTest
  @MethodSource("names")
  void onlyCommandsAreWiderThanTheTerminal(String name) throws IOException {
    for (int width : List.of(60, 80, 120)) {
      for (Detail detail : Detail.values()) {
        assertThat(string(bytes(name, width, false, detail)).lines())
            .filteredOn(line -> !line.contains("to close ") && !line.contains("scruple explain "))
            .filteredOn(line -> !line.contains("--verbose "))
            .allSatisfy(
                line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(width));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void colourAddsCodesAndNothingElse(String name) throws IOException {
    String coloured = string(bytes(name, 80, true, Detail.VERBOSE));
    assertThat(coloured).contains("\u001b[1m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(string(bytes(name, 80, false, Detail.VERBOSE)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void fitsAnAsciiTerminal(String name) throws IOException {
    byte[] bytes =
        bytes(name, new TerminalOptions(80, false, StandardCharsets.US_ASCII, Detail.VERBOSE));
    for (byte b : bytes) {
      assertThat(b == '\n' || (b >= 0x20 && b < 0x7F)).isTrue();
    }
    assertThat(string(bytes)).doesNotContain("?modify", "??");
  }

  @Test
  void hostileTextShowsNoControlAndNoInvisibleCharacter() throws IOException {
    for (Detail detail : Detail.values()) {
      String report = string(bytes("hostile", 80, false, detail));
      assertThat(report.codePoints().filter(point -> point != '\n').filter(Escape::isHidden))
          .isEmpty();
    }
    assertThat(string(bytes("hostile", 120, false, Detail.VERBOSE)))
        .contains("ex\\u202eelif\\u2066\\u200b.py");
  }

  @Test
  void quietIsTheVerdictWhyAndTheConditions() throws IOException {
    assertThat(string(bytes("go", 80, false, Detail.QUIET)).lines()).hasSize(1);
    assertThat(string(bytes("no-go", 120, false, Detail.QUIET)).lines())
        .anyMatch(line -> line.startsWith("  You may not") && line.endsWith("§1.a."))
        .contains("Conditions besides (not enough for a GO)");
    assertThat(string(bytes("hub-name", 80, false, Detail.QUIET)))
        .contains("It is not settled whether you may offer it over a network");
  }

  @Test
  void packagesWithoutAKnownLicenceAreSaidWithThePermission() throws IOException {
    assertThat(string(bytes("conditions", 200, false, Detail.NORMAL)))
        .contains(
            "conditions below; of 3 packages the licence is not known, which leaves that part"
                + " open.");
  }

  @Test
  void aFileThatWasNotReadSaysWhyItCanDecide() {
    Unexamined gap = Unexamined.of("files", "src/ear.bin", "its blob is not here", "git fetch");
    Dossiers.Draft draft = new Dossiers.Draft("ear", TargetKind.REPOSITORY, null, Dossiers.PRODUCT);
    draft.coverage.add(new Coverage("files", 1, List.of(gap)));
    draft.because.add(gap.id());

    assertThat(
            new TerminalReport(
                    new TerminalOptions(200, false, StandardCharsets.UTF_8, Detail.NORMAL))
                .text(draft.dossier(VerdictValue.CANNOT_TELL)))
        .contains(
            "src/ear.bin: its blob is not here; it may hold a licence or be loaded, so it can"
                + " change the answer.");
  }

  @Test
  void whereThereIsNoLicenceNoClauseIsCited() throws IOException {
    assertThat(string(bytes("no-history", 120, false, Detail.NORMAL)))
        .contains("no licence")
        .doesNotContain("§default");
  }

  @Test
  void areasThatAreUnknownForTheSameReasonShareALine() throws IOException {
    assertThat(string(bytes("hub-name", 120, false, Detail.NORMAL)))
        .contains("3 areas", "activity, documentation and model safety: Files were not seen.");
  }

  @Test
  void theFirstScreenAnswers() throws IOException {
    String first =
        String.join(
            "\n", string(bytes("no-go", 80, false, Detail.NORMAL)).lines().limit(24).toList());
    assertThat(first).contains("NO GO", "You may not", "May I?", "Should I?", "finetune.py:41");
  }

  @ParameterizedTest
  @MethodSource("names")
  void pointsToSomethingThatDecidesAndThatCanBeExplained(String name) throws IOException {
    Dossier dossier = Dossiers.named(name);
    String report = string(bytes(name, 80, false, Detail.NORMAL));
    Matcher pointer = Pattern.compile("scruple explain (\\S+)").matcher(report);
    if (pointer.find()) {
      assertThat(new Explanation(dossier).of(pointer.group(1), options(80, false, Detail.NORMAL)))
          .isPresent();
      if (!dossier.verdict().because().isEmpty()) {
        assertThat(dossier.verdict().because()).contains(pointer.group(1));
      }
    }
  }

  @Test
  void explainsEachFindingByItsId() {
    Dossier dossier = Dossiers.noGo();
    Explanation explanation = new Explanation(dossier);
    TerminalOptions options = options(80, false, Detail.NORMAL);
    assertThat(explanation.of(dossier.verdict().because().getFirst(), options))
        .hasValueSatisfying(text -> assertThat(text).contains("LicenseRef-scruple-opt-175b §1.a"));
    assertThat(explanation.of(dossier.outcomes().getFirst().id(), options)).isPresent();
    assertThat(explanation.of(dossier.conditions().getFirst().id(), options)).isPresent();
    assertThat(explanation.of(dossier.components().getFirst().id(), options)).isPresent();
    assertThat(explanation.of(dossier.evidence().getFirst().id(), options)).isPresent();
    assertThat(explanation.of("r-000000000000", options)).isEmpty();
    Dossier gaps = Dossiers.conditions();
    String gap = gaps.coverage().getFirst().unexamined().getFirst().id();
    assertThat(new Explanation(gaps).of(gap, options))
        .hasValueSatisfying(text -> assertThat(text).contains("git lfs pull"));
  }

  private static byte[] bytes(String name, int width, boolean colour, Detail detail)
      throws IOException {
    return bytes(name, options(width, colour, detail));
  }

  private static byte[] bytes(String name, TerminalOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Dossier dossier = Dossiers.named(name);
    new TerminalReport(options).render(dossier, out);
    return out.toByteArray();
  }

  private static TerminalOptions options(int width, boolean colour, Detail detail) {
    Charset charset = StandardCharsets.UTF_8;
    return new TerminalOptions(width, colour, charset, detail);
  }

  @Test
  void whatAReaderShouldKnowOfTheTargetIsTold() {
    Dossier go = Dossiers.go();
    List<Evidence> evidence = new ArrayList<>(go.evidence());
    evidence.add(Evidence.of(Source.target(), new Fact.Remark("the clone is 3 days old")));
    Dossier remarked =
        new Dossier(
            go.schema(),
            go.version(),
            go.asOf(),
            go.target(),
            go.coverage(),
            go.requests(),
            go.use(),
            go.verdict(),
            go.conditions(),
            go.changes(),
            go.curations(),
            go.components(),
            go.relations(),
            go.rulings(),
            go.outcomes(),
            evidence);
    TerminalOptions options = new TerminalOptions(80, false, StandardCharsets.UTF_8, Detail.NORMAL);

    assertThat(new TerminalReport(options).text(remarked))
        .contains("Note: the clone is 3 days old.");
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
