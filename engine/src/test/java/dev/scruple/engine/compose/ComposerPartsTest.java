// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.catalogue.Catalogue;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.engine.names.CatalogueNames;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.Component;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Source;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComposerPartsTest {
  private static final KnownNames NAMES =
      new CatalogueNames(Catalogue.builtIn(), new DeclaredLicenses());

  private static SurveyedFile file(
      String path, FileKind kind, @Nullable DocumentKind document, long bytes, Fact... facts) {
    return new SurveyedFile(
        path,
        path,
        new Classification(kind, Part.MAIN, null, document),
        bytes,
        Arrays.stream(facts).map(fact -> Evidence.of(Source.file(path), fact)).toList());
  }

  private static Fact found(LicenseMatchKind kind, String expression) {
    return new Fact.LicenseDetected(kind, expression, 1.0);
  }

  private static Fact stated(String expression) {
    return new Fact.LicenseDeclared("license", expression, expression, "code");
  }

  private static SurveyedFile license(String path, String expression) {
    return file(
        path, FileKind.LICENSE, DocumentKind.LICENSE, 10, found(LicenseMatchKind.TEXT, expression));
  }

  private static List<String> parts(SurveyedFile... files) {
    return new Composer("x", List.of(files), true, NAMES)
        .compose().components().stream().map(each -> each.id() + " " + concluded(each)).toList();
  }

  private static String concluded(Component component) {
    return component.concluded() == null ? "?" : component.concluded();
  }

  private static SurveyedFile data(String path, Part part) {
    return new SurveyedFile(
        path, path, new Classification(FileKind.DATASET, part, null, null), 10, List.of());
  }

  @Test
  void ofSeveralFilesTheNameSaysInPlainWordsWhereTheyAre() {
    assertThat(
            new Composer(
                    "x",
                    List.of(
                        file("a.py", FileKind.SOURCE, null, 10),
                        data("docs/a.csv", Part.DOCUMENTATION),
                        data("docs/b.csv", Part.DOCUMENTATION),
                        data("tests/c.csv", Part.TEST),
                        data("tests/d.csv", Part.TEST)),
                    true,
                    NAMES)
                .compose().components().stream().map(Component::name))
        .contains("docs/a.csv and 1 more in documentation", "tests/c.csv and 1 more in tests");
  }

  @Test
  void dataWithATagOfItsOwnIsAPartOfItsOwnAndNotCode() {
    assertThat(
            parts(
                license("LICENSE", "Apache-2.0"),
                file("a.py", FileKind.SOURCE, null, 10),
                file(
                    "data/own.tsv",
                    FileKind.DATASET,
                    null,
                    10,
                    found(LicenseMatchKind.TAG, "CC-BY-4.0")),
                file("data/all.tsv", FileKind.DATASET, null, 10)))
        .containsExactly("code Apache-2.0", "dataset Apache-2.0", "dataset:data/own.tsv CC-BY-4.0");
  }

  @Test
  void aSmallTableInsideAPackageIsPartOfItsCode() {
    assertThat(
            parts(
                license("LICENSE", "MIT"),
                file("pkg/__init__.py", FileKind.SOURCE, null, 10),
                file("pkg/assets/filters.npz", FileKind.DATASET, null, 4_000),
                file("core/src/main/resources/names.tsv", FileKind.DATASET, null, 4_000)))
        .containsExactly("code MIT");
    assertThat(
            parts(
                license("LICENSE", "MIT"),
                file("pkg/__init__.py", FileKind.SOURCE, null, 10),
                file("pkg/assets/corpus.csv", FileKind.DATASET, null, 4_000_000)))
        .containsExactly("code MIT", "dataset MIT");
  }

  @Test
  void aFolderThatHoldsNoCodeIsNoPartOfTheCode() {
    assertThat(
            parts(
                license("LICENSE", "MIT"),
                file("a.py", FileKind.SOURCE, null, 10),
                license("logos/LICENSE", "CC-BY-4.0"),
                file("logos/theme.json", FileKind.CONFIGURATION, null, 10)))
        .containsExactly("code MIT");
  }

  @Test
  void aBareVersionBesideOrLaterIsOrLater() {
    assertThat(
            parts(
                file(
                    "pyproject.toml",
                    FileKind.MANIFEST,
                    null,
                    10,
                    stated("AGPL-3.0-only"),
                    stated("AGPL-3.0-or-later"))))
        .containsExactly("code AGPL-3.0-or-later");
  }
}
