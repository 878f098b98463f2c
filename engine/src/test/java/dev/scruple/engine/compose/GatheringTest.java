// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import static dev.scruple.engine.compose.SurveyedFiles.declared;
import static dev.scruple.engine.compose.SurveyedFiles.tag;
import static dev.scruple.engine.compose.SurveyedFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenseMatchKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatheringTest {
  private static List<Evidence> gather(SurveyedFiles files, String... unseen) {
    return new Gathering(files.list(), Set.of(unseen)).gather();
  }

  private static <F extends Fact> List<F> facts(List<Evidence> evidence, Class<F> kind) {
    return evidence.stream().map(Evidence::value).filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> absent(SurveyedFiles files, String... unseen) {
    return facts(gather(files, unseen), Fact.Absence.class).stream()
        .map(Fact.Absence::what)
        .toList();
  }

  private static Fact document(DocumentKind kind, DocumentFeature... features) {
    return new Fact.Document(kind, List.of(features));
  }

  @Test
  void whatIsNowhereIsAbsentWithThePlacesThatWereSearched() {
    List<Fact.Absence> absences =
        facts(gather(new SurveyedFiles().file("main.py")), Fact.Absence.class);

    assertThat(absences)
        .allSatisfy(absence -> assertThat(absence.searched()).isNotEmpty())
        .extracting(Fact.Absence::what)
        .containsAll(
            Arrays.stream(DocumentKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList())
        .contains("tests-in-ci", "lock-file", "package-definition");
  }

  @Test
  void whatIsThereIsNotAbsent() {
    SurveyedFiles files =
        new SurveyedFiles()
            .file("README.md")
            .file("LICENSE")
            .file(".github/SECURITY.md")
            .file("uv.lock", new Fact.LockFile("uv.lock", 3))
            .file("pyproject.toml", new Fact.PackageDefined("pkg:pypi/a", "a", null))
            .file(".github/workflows/ci.yml", new Fact.Workflow("github-actions", "pytest", 1, 0));

    assertThat(absent(files))
        .contains("contributing")
        .doesNotContain(
            "readme", "license", "security", "lock-file", "package-definition", "tests-in-ci");
  }

  @Test
  void whatMayStandWhereNothingWasSeenIsNotCalledAbsent() {
    SurveyedFiles files = new SurveyedFiles().file("main.py");

    assertThat(absent(files, "SECURITY.md")).contains("contributing").doesNotContain("security");
    assertThat(absent(files, "SECURITY"))
        .as("a folder of that name, unread")
        .doesNotContain("security");
    assertThat(absent(files, "src/big.bin")).contains("security", "contributing");
  }

  @Test
  void nothingIsCalledAbsentWhereAFolderThatForgesKnowWasNotSeen() {
    List<String> absent = absent(new SurveyedFiles().file("main.py"), ".github");

    assertThat(absent).doesNotContain("security", "contributing", "code-of-conduct", "tests-in-ci");
  }

  @Test
  void nothingIsCalledAbsentWhereTheWholeWasNotSeen() {
    assertThat(absent(new SurveyedFiles().file("main.py"), "")).isEmpty();
  }

  @Test
  void aLicenceInASubFolderIsNoLicenceOfTheProject() {
    assertThat(absent(new SurveyedFiles().file("third_party/x/LICENSE", text("MIT"))))
        .contains("license");
    assertThat(absent(new SurveyedFiles().file("LICENSES/MIT.txt", text("MIT"))))
        .doesNotContain("license");
  }

  @Test
  void aWorkflowThatRunsNoTestsIsNoTestInCi() {
    SurveyedFiles files =
        new SurveyedFiles()
            .file(".github/workflows/a.yml", new Fact.Workflow("github-actions", null, 1, 0));

    assertThat(absent(files)).contains("tests-in-ci");
  }

  @Test
  void theLockFileOfATestIsNoneOfTheProject() {
    SurveyedFiles files =
        new SurveyedFiles().file("tests/uv.lock", new Fact.LockFile("uv.lock", 3));

    assertThat(absent(files)).contains("lock-file");
    assertThat(facts(gather(files), Fact.LockFile.class)).isEmpty();
  }

  @Test
  void filesAreCountedByKindAndLanguageWithTheirBytes() {
    SurveyedFiles files =
        new SurveyedFiles()
            .file("a.py")
            .file("b.py")
            .file("c.java")
            .file("tests/test_a.py")
            .file("model.safetensors");

    assertThat(facts(gather(files), Fact.FileCount.class))
        .containsExactly(
            new Fact.FileCount(FileKind.SOURCE, "Java", 1, 100),
            new Fact.FileCount(FileKind.SOURCE, "Python", 2, 200),
            new Fact.FileCount(FileKind.TEST, "Python", 1, 100),
            new Fact.FileCount(FileKind.WEIGHTS, null, 1, 100));
  }

  @Test
  void aLicenceThatManyFilesShowIsOneFactWithTheirNumber() {
    SurveyedFiles files =
        new SurveyedFiles()
            .file("LICENSE", text("MIT"))
            .file("b.py", tag("MIT"))
            .file("a.py", tag("MIT"), tag("MIT"))
            .file("c.py", tag("ISC"));
    List<Evidence> evidence = gather(files);

    assertThat(facts(evidence, Fact.LicenseSpread.class))
        .contains(
            new Fact.LicenseSpread(LicenseMatchKind.TAG, "MIT", 2),
            new Fact.LicenseSpread(LicenseMatchKind.TAG, "ISC", 1));
    assertThat(evidence)
        .filteredOn(
            each -> each.value().equals(new Fact.LicenseSpread(LicenseMatchKind.TAG, "MIT", 2)))
        .singleElement()
        .satisfies(each -> assertThat(each.source().path()).isEqualTo("a.py"));
    assertThat(facts(evidence, Fact.LicenseDetected.class))
        .as("of single files, only licence files are told")
        .containsExactly((Fact.LicenseDetected) text("MIT"));
  }

  @Test
  void licencesThatANoticeListsAreNotSpread() {
    SurveyedFiles files = new SurveyedFiles().file("NOTICE", text("GPL-2.0-only"));

    assertThat(facts(gather(files), Fact.LicenseSpread.class)).isEmpty();
  }

  @Test
  void aLicenceFileInASubFolderIsToldWhereItDiffersFromTheRoots() {
    SurveyedFiles files =
        new SurveyedFiles()
            .file("LICENSE", text("MIT"))
            .file("a/LICENSE", text("MIT"))
            .file("b/LICENSE", text("GPL-3.0-only"));

    assertThat(gather(files))
        .filteredOn(each -> each.value() instanceof Fact.LicenseDetected)
        .extracting(each -> each.source().path())
        .containsExactly("LICENSE", "b/LICENSE");
  }

  @Test
  void theReadmeOfTheRootIsTheOneThatIsTold() {
    Fact root = document(DocumentKind.README, DocumentFeature.INSTALL);
    Fact other = document(DocumentKind.README);

    assertThat(
            facts(
                gather(new SurveyedFiles().file("README.md", root).file("docs/README.md", other)),
                Fact.Document.class))
        .containsExactly((Fact.Document) root);
  }

  @Test
  void aReadmeInAnotherPlaceIsToldWhereTheRootHasNone() {
    Fact other = document(DocumentKind.README, DocumentFeature.INSTALL);

    assertThat(
            facts(gather(new SurveyedFiles().file("docs/README.md", other)), Fact.Document.class))
        .containsExactly((Fact.Document) other);
  }

  @Test
  void documentsAndDeclarationsOfTestsAndExamplesAreNotTold() {
    SurveyedFiles files =
        new SurveyedFiles()
            .file("tests/package.json", declared("GPL-3.0-only"))
            .file("examples/package.json", declared("GPL-3.0-only"))
            .file("package.json", declared("MIT"));

    assertThat(facts(gather(files), Fact.LicenseDeclared.class))
        .extracting(Fact.LicenseDeclared::expression)
        .containsExactly("MIT");
  }
}
