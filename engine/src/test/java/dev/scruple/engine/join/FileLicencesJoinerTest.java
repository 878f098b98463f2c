// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenceFact.BundledWork;
import dev.scruple.model.LicenceFact.CopiedCode;
import dev.scruple.model.LicenceFact.MarkedFiles;
import dev.scruple.model.LicenceFact.MaterialTag;
import dev.scruple.model.LicenceFact.OtherLicence;
import dev.scruple.model.LicenceFact.UnmarkedFile;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileLicencesJoinerTest {
  private final List<SurveyedFile> files = new ArrayList<>();

  private FileLicencesJoinerTest file(String path, Fact... facts) {
    return file(path, 1, facts);
  }

  private FileLicencesJoinerTest file(String path, int line, Fact... facts) {
    List<Evidence> evidence =
        Arrays.stream(facts)
            .map(fact -> Evidence.of(Source.lines(path, line, line), fact))
            .toList();
    files.add(
        new SurveyedFile(
            path,
            path,
            new FileClassifier(new GitAttributes()).classify(path, new byte[0], null),
            100,
            evidence));
    return this;
  }

  private List<Fact> joined(Joiner joiner) {
    return joiner.join(new Tree(files, Set.of())).stream().map(Evidence::value).toList();
  }

  private static Fact tag(String expression) {
    return new Fact.LicenseDetected(LicenseMatchKind.TAG, expression, 1);
  }

  private static Fact text(String expression) {
    return new Fact.LicenseDetected(LicenseMatchKind.TEXT, expression, 1);
  }

  @Test
  void keepsWhatDataSayOfTheirLicence() {
    files.add(
        new SurveyedFile(
            "data/a.tsv",
            "data/a.tsv",
            new FileClassifier(new GitAttributes())
                .classify("data/a.tsv", new byte[0], FileKind.DATASET),
            100,
            List.of(Evidence.of(Source.lines("data/a.tsv", 1, 1), tag("CC-BY-4.0")))));

    assertThat(joined(new FileLicencesJoiner()))
        .containsExactly(new MaterialTag(FileKind.DATASET, "CC-BY-4.0"));
  }

  @Test
  void countsFilesThatSayWhichLicenceHolds() {
    file("LICENSE", text("MIT")).file("a.py", tag("MIT")).file("b.py").file("tests/c.py");

    assertThat(joined(new FileLicencesJoiner())).containsExactly(new MarkedFiles(1, 2));
  }

  @Test
  void takesWordsOfALicenceThatIsNotToldForAMark() {
    file("LICENSE", text("MIT")).file("a.py", new Trace.LicenceWords(true)).file("b.py");

    assertThat(joined(new FileLicencesJoiner())).containsExactly(new MarkedFiles(1, 2));
  }

  @Test
  void namesTheOnesWithoutWhereMostHaveOne() {
    file("LICENSE", text("MIT"));
    for (int i = 0; i < 5; i++) {
      file("a" + i + ".py", tag("MIT"));
    }
    file("b.py");

    assertThat(joined(new FileLicencesJoiner()))
        .containsExactly(new MarkedFiles(5, 6), new UnmarkedFile("Python"));
  }

  @Test
  void namesAnotherLicence() {
    file("LICENSE", text("MIT")).file("src/a.c", tag("GPL-2.0-only"));

    assertThat(joined(new FileLicencesJoiner())).contains(new OtherLicence("GPL-2.0-only", "mit"));
  }

  @Test
  void namesEachOfSeveralLicencesOfAFile() {
    file("LICENSE", text("Apache-2.0")).file("a.py", tag("Apache-2.0"), tag("EUPL-1.2"));

    assertThat(joined(new FileLicencesJoiner()))
        .containsExactly(new OtherLicence("EUPL-1.2", "apache-2.0"), new MarkedFiles(1, 1));
  }

  @Test
  void takesWordsOfALicenceInACopiedFileForOne() {
    String address = "https://github.com/example/scales";
    file("a.py", new Trace.CopyRemark(address), new Trace.LicenceWords(true));

    assertThat(joined(new FileLicencesJoiner())).contains(new CopiedCode(address, true));
  }

  @Test
  void heedsTheLicenceFilesAboveAndBeside() {
    file("LICENSE", text("Apache-2.0"))
        .file("src/part/LICENSE", text("BSD-3-Clause"))
        .file("src/part/deep/a.c", tag("BSD-3-Clause"))
        .file("src/part/b.c", tag("Apache-2.0"))
        .file("src/c.c", tag("MIT OR Apache-2.0"));

    assertThat(joined(new FileLicencesJoiner())).containsExactly(new MarkedFiles(3, 3));
  }

  @Test
  void takesLaterVersionsForTheSame() {
    file("COPYING", text("GPL-3.0-only")).file("a.c", tag("GPL-3.0-or-later"));

    assertThat(joined(new FileLicencesJoiner())).containsExactly(new MarkedFiles(1, 1));
  }

  @Test
  void leavesOutWhatStandsFurtherDown() {
    file("LICENSE", text("MIT")).file("a.py", 300, tag("GPL-2.0-only"));

    assertThat(joined(new FileLicencesJoiner())).containsExactly(new MarkedFiles(0, 1));
  }

  @Test
  void comparesWithNothingWhereNoLicenceFileIs() {
    file("a.py", tag("GPL-2.0-only"));

    assertThat(joined(new FileLicencesJoiner())).containsExactly(new MarkedFiles(1, 1));
  }

  @Test
  void tellsWhetherCopiedCodeNamesALicence() {
    String address = "https://github.com/example/scales";
    file("a.py", new Trace.CopyRemark(address))
        .file("b.py", new Trace.CopyRemark(address), tag("MIT"));

    assertThat(joined(new FileLicencesJoiner()))
        .contains(new CopiedCode(address, false), new CopiedCode(address, true));
  }

  @Test
  void tellsWhetherBundledWorkKeepsItsText() {
    file("third_party/a/LICENSE", text("MIT"))
        .file("third_party/a/a.c")
        .file("third_party/b/b.c")
        .file("vendor/c/c.c", tag("MIT"));

    assertThat(joined(new BundledWorkJoiner()))
        .containsExactly(
            new BundledWork("third_party/a", "MIT", true, 2),
            new BundledWork("third_party/b", "NONE", false, 1),
            new BundledWork("vendor/c", "MIT", false, 1));
  }
}
