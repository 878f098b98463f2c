// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import static dev.scruple.engine.compose.SurveyedFiles.clue;
import static dev.scruple.engine.compose.SurveyedFiles.component;
import static dev.scruple.engine.compose.SurveyedFiles.concluded;
import static dev.scruple.engine.compose.SurveyedFiles.declared;
import static dev.scruple.engine.compose.SurveyedFiles.needs;
import static dev.scruple.engine.compose.SurveyedFiles.notice;
import static dev.scruple.engine.compose.SurveyedFiles.stated;
import static dev.scruple.engine.compose.SurveyedFiles.tag;
import static dev.scruple.engine.compose.SurveyedFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Component;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private static SurveyedFiles code() {
    return new SurveyedFiles().file("src/app/main.py");
  }

  private static List<String> ids(Composition composition) {
    return composition.components().stream().map(Component::id).toList();
  }

  @Nested
  class OfCode {
    @Test
    void aLicenceFileAtTheRootGovernsTheCode() {
      Composition composition = code().file("LICENSE", text("MIT")).compose();

      assertThat(component(composition, "code"))
          .extracting(Component::declared, Component::detected, Component::concluded)
          .containsExactly(null, "MIT", "MIT");
      assertThat(composition.needed()).containsExactly("code");
    }

    @Test
    void noLicenceAnywhereIsNone() {
      assertThat(concluded(code().compose(), "code")).isEqualTo("NONE");
    }

    @Test
    void noLicenceWhereNotAllWasSeenIsUnknown() {
      assertThat(concluded(code().compose(false, new FakeNames()), "code")).isNull();
    }

    @Test
    void aLicenceFileWithUnknownWordsMakesTheLicenceUnknown() {
      Composition composition = code().file("LICENSE", clue("MIT")).compose();

      assertThat(concluded(composition, "code")).isNull();
    }

    @Test
    void aLicenceFileWithoutAnyRecognisedWordsMakesTheLicenceUnknown() {
      assertThat(concluded(code().file("LICENSE").compose(), "code")).isNull();
    }

    @Test
    void unknownWordsBesideAKnownTextMakeTheLicenceUnknown() {
      Composition composition =
          code().file("LICENSE", text("MIT")).file("LICENSE-addendum", clue("MIT")).compose();

      assertThat(concluded(composition, "code")).isNull();
    }

    @Test
    void wordsInMetadataThatNameNoLicenceMakeItUnknownNotNone() {
      Composition composition =
          code().file("pyproject.toml", stated("code", "Our Licence", null)).compose();

      assertThat(concluded(composition, "code")).isNull();
    }

    @Test
    void metadataChoosesAmongTheTextsThatAreThere() {
      Composition composition =
          code()
              .file("LICENSE-MIT", text("MIT"))
              .file("LICENSE-APACHE", text("Apache-2.0"))
              .file("Cargo.toml", declared("MIT OR Apache-2.0"))
              .compose();

      assertThat(component(composition, "code"))
          .extracting(Component::declared, Component::detected, Component::concluded)
          .containsExactly("Apache-2.0 OR MIT", "Apache-2.0 AND MIT", "Apache-2.0 OR MIT");
    }

    @Test
    void metadataSaysOrLaterOfATextThatIsTheSameForBoth() {
      Composition composition =
          code()
              .file("COPYING", text("GPL-3.0-only"))
              .file("setup.py", declared("GPL-3.0-or-later"))
              .compose();

      assertThat(concluded(composition, "code")).isEqualTo("GPL-3.0-or-later");
    }

    @Test
    void whereMetadataAndTextContradictBothBind() {
      Composition composition =
          code().file("LICENSE", text("MIT")).file("setup.py", declared("Apache-2.0")).compose();

      assertThat(component(composition, "code"))
          .extracting(Component::declared, Component::detected, Component::concluded)
          .containsExactly("Apache-2.0", "MIT", "Apache-2.0 AND MIT");
    }

    @Test
    void metadataAloneSayTheLicence() {
      assertThat(concluded(code().file("package.json", declared("ISC")).compose(), "code"))
          .isEqualTo("ISC");
    }

    @Test
    void aTagOfAFileAddsToTheMainCode() {
      Composition composition =
          code()
              .file("LICENSE", text("MIT"))
              .file("src/app/copied.py", tag("GPL-3.0-only"))
              .compose();

      assertThat(concluded(composition, "code")).isEqualTo("GPL-3.0-only AND MIT");
    }

    @Test
    void aNoticeAtTheHeadOfAFileAddsToTheMainCode() {
      Composition composition =
          new SurveyedFiles()
              .file("LICENSE", text("Apache-2.0"))
              .file("src/app/main.py")
              .file("src/app/copied.py", notice("EUPL-1.2"))
              .file("NOTICE", notice("MIT"))
              .compose();

      assertThat(concluded(composition, "code")).isEqualTo("Apache-2.0 AND EUPL-1.2");
    }

    @Test
    void aTagOfATestOrExampleAddsNothingToTheMainCode() {
      Composition composition =
          code()
              .file("LICENSE", text("MIT"))
              .file("tests/test_copied.py", tag("GPL-3.0-only"))
              .file("examples/copied.py", tag("GPL-3.0-only"))
              .compose();

      assertThat(concluded(composition, "code")).isEqualTo("MIT");
    }

    @Test
    void aTagThatNamesOneOfTheFoldersLicencesAddsNothing() {
      Composition composition =
          code()
              .file("LICENSE-MIT", text("MIT"))
              .file("LICENSE-APACHE", text("Apache-2.0"))
              .file("Cargo.toml", declared("MIT OR Apache-2.0"))
              .file("src/lib.rs", tag("MIT"))
              .compose();

      assertThat(concluded(composition, "code")).isEqualTo("Apache-2.0 OR MIT");
    }

    @Test
    void aReferenceInPassingAddsNothing() {
      Fact reference = new Fact.LicenseDetected(LicenseMatchKind.REFERENCE, "GPL-3.0-only", 1);
      Composition composition =
          code().file("LICENSE", text("MIT")).file("src/app/b.py", reference).compose();

      assertThat(concluded(composition, "code")).isEqualTo("MIT");
    }

    @Test
    void aFolderUnderAnotherLicenceIsAComponentOfItsOwn() {
      Composition composition =
          code()
              .file("LICENSE", text("MIT"))
              .file("server/LICENSE", text("AGPL-3.0-only"))
              .file("server/app.py")
              .compose();

      assertThat(component(composition, "code:server"))
          .extracting(Component::concluded, Component::paths)
          .containsExactly("AGPL-3.0-only", List.of("server"));
      assertThat(concluded(composition, "code")).isEqualTo("MIT");
      assertThat(composition.needed()).containsExactlyInAnyOrder("code", "code:server");
      assertThat(composition.relations())
          .containsExactly(new Relation("code", RelationType.CONTAINS, "code:server", List.of()));
    }

    @Test
    void aFolderUnderTheSameLicenceIsNone() {
      Composition composition =
          code()
              .file("LICENSE", text("MIT"))
              .file("server/LICENSE", text("MIT"))
              .file("server/app.py")
              .compose();

      assertThat(ids(composition)).containsExactly("code");
    }

    @Test
    void aPackageWhoseManifestDeclaresAnotherLicenceIsAComponentOfItsOwn() {
      Composition composition =
          code()
              .file("LICENSE", text("MIT"))
              .file("plugins/a/package.json", declared("GPL-2.0-only"))
              .file("plugins/a/index.js")
              .compose();

      assertThat(concluded(composition, "code:plugins/a")).isEqualTo("GPL-2.0-only");
      assertThat(concluded(composition, "code")).isEqualTo("MIT");
    }

    @Test
    void whereAllCodeIsInFoldersWithALicenceTheRootIsNoComponent() {
      Composition composition =
          new SurveyedFiles()
              .file("README.md")
              .file(".gitignore")
              .file("python/LICENSE", text("MIT"))
              .file("python/pyproject.toml", needs("pkg:pypi/torch", Scope.RUNTIME))
              .file("python/a.py")
              .file("examples/art/LICENSE", text("CC-BY-NC-4.0"))
              .file("examples/art/paint.py")
              .compose();

      assertThat(ids(composition))
          .containsExactly("code:examples/art", "code:python", "pkg:pypi/torch");
      assertThat(composition.needed()).containsExactlyInAnyOrder("code:python", "pkg:pypi/torch");
      assertThat(composition.relations())
          .extracting(Relation::from, Relation::to)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("code:python", "pkg:pypi/torch"));
    }

    @Test
    void codeBesideFoldersWithALicenceHasNone() {
      Composition composition =
          code().file("python/LICENSE", text("MIT")).file("python/a.py").compose();

      assertThat(concluded(composition, "code")).isEqualTo("NONE");
      assertThat(concluded(composition, "code:python")).isEqualTo("MIT");
    }

    @Test
    void anExampleUnderANonCommercialLicenceIsNotNeeded() {
      Composition composition =
          code()
              .file("LICENSE", text("MIT"))
              .file("examples/art/LICENSE", text("CC-BY-NC-4.0"))
              .file("examples/art/paint.py")
              .compose();

      assertThat(concluded(composition, "code:examples/art")).isEqualTo("CC-BY-NC-4.0");
      assertThat(composition.needed()).containsExactly("code");
    }

    @Test
    void bundledCodeUnderAnotherLicenceIsNeeded() {
      Composition composition =
          code()
              .file("LICENSE", text("MIT"))
              .file("third_party/lib/LICENSE", text("BSD-3-Clause"))
              .file("third_party/lib/lib.c")
              .compose();

      assertThat(concluded(composition, "code:third_party/lib")).isEqualTo("BSD-3-Clause");
      assertThat(composition.needed()).contains("code:third_party/lib");
    }

    @Test
    void theLicenceOfALogoSaysNothingOfTheCode() {
      Composition composition =
          code()
              .file("LICENSE", text("Apache-2.0"))
              .file("LOGO_LICENSE", text("CC-BY-NC-4.0"))
              .compose();

      assertThat(concluded(composition, "code")).isEqualTo("Apache-2.0");
    }

    @Test
    void noticesOfThirdPartiesSayNothingOfTheCode() {
      Composition composition =
          code()
              .file("LICENSE", text("Apache-2.0"))
              .file("NOTICE", text("BSD-3-Clause"))
              .file("THIRD_PARTY_NOTICES.txt", text("GPL-2.0-only"))
              .file("THIRD-PARTY-LICENSES", text("GPL-2.0-only"))
              .file("LICENSE-3RD-PARTY.txt", text("GPL-2.0-only"))
              .file("LICENSE.dependencies", clue("MIT"))
              .compose();

      assertThat(concluded(composition, "code")).isEqualTo("Apache-2.0");
    }

    @Test
    void textsInTheLicensesFolderStandForTheRoot() {
      Composition composition = code().file("LICENSES/MIT.txt", text("MIT")).compose();

      assertThat(concluded(composition, "code")).isEqualTo("MIT");
    }
  }

  @Nested
  class OfWeightsAndData {
    private SurveyedFiles model() {
      return code().file("LICENSE", text("Apache-2.0")).file("model.safetensors");
    }

    @Test
    void weightsWithoutALicenceOfTheirOwnAreUnderTheOneOfTheirFolder() {
      assertThat(concluded(model().compose(), "weights")).isEqualTo("Apache-2.0");
    }

    @Test
    void weightsInAFolderWithALicenceAreUnderThatOne() {
      Composition composition =
          model()
              .file("checkpoints/LICENSE", text("CC-BY-NC-4.0"))
              .file("checkpoints/big.safetensors")
              .compose();

      assertThat(concluded(composition, "weights:checkpoints")).isEqualTo("CC-BY-NC-4.0");
      assertThat(concluded(composition, "weights")).isEqualTo("Apache-2.0");
    }

    @Test
    void weightsInAPackageAreUnderWhatThePackageDeclares() {
      Composition composition =
          code().file("pyproject.toml", declared("MIT")).file("app/model.safetensors").compose();

      assertThat(concluded(composition, "weights")).isEqualTo("MIT");
    }

    @Test
    void aLicenceFileOfWeightsGovernsThemOnly() {
      Composition composition = model().file("LICENSE_weights", text("CC-BY-NC-4.0")).compose();

      assertThat(concluded(composition, "weights")).isEqualTo("CC-BY-NC-4.0");
      assertThat(concluded(composition, "code")).isEqualTo("Apache-2.0");
    }

    @Test
    void aLicenceFileOfWeightsTellsOfWeightsThatAreNotHere() {
      Composition composition =
          code().file("LICENSE", text("MIT")).file("MODEL_LICENSE", text("CC-BY-NC-4.0")).compose();

      assertThat(component(composition, "weights"))
          .extracting(Component::concluded, Component::paths)
          .containsExactly("CC-BY-NC-4.0", List.of());
    }

    @Test
    void aCardSpeaksOfTheWeightsNotOfTheCode() {
      Composition composition =
          model()
              .card(
                  FileKind.MODEL_CARD,
                  "README.md",
                  stated("weights", "cc-by-nc-4.0", "CC-BY-NC-4.0"))
              .compose();

      assertThat(concluded(composition, "weights")).isEqualTo("CC-BY-NC-4.0");
      assertThat(concluded(composition, "code")).isEqualTo("Apache-2.0");
    }

    @Test
    void aCardDoesNotSpeakForAFileThatSaysItsLicenceItself() {
      Composition composition =
          model()
              .file("own.safetensors", tag("CC-BY-SA-4.0"))
              .card(
                  FileKind.MODEL_CARD,
                  "README.md",
                  stated("weights", "cc-by-nc-4.0", "CC-BY-NC-4.0"))
              .compose();

      assertThat(concluded(composition, "weights:own.safetensors")).isEqualTo("CC-BY-SA-4.0");
      assertThat(concluded(composition, "weights")).isEqualTo("CC-BY-NC-4.0");
    }

    @Test
    void aCardThatContradictsTheLicenceFileOfTheWeightsBindsWithIt() {
      Composition composition =
          model()
              .file("LICENSE_weights", text("CC-BY-NC-4.0"))
              .card(FileKind.MODEL_CARD, "README.md", stated("weights", "mit", "MIT"))
              .compose();

      assertThat(concluded(composition, "weights")).isEqualTo("CC-BY-NC-4.0 AND MIT");
    }

    @Test
    void aCardWhoseWordsNameNoLicenceLeavesTheWeightsUnknown() {
      assertThat(weightsUnder("unknown")).isNull();
    }

    @Test
    void aCardThatSaysOtherOrGivesALinkIsAnAnswerOfItsOwn() {
      assertThat(weightsUnder("other")).isEqualTo("LicenseRef-scruple-other");
      assertThat(weightsUnder("https://example.org/terms"))
          .isEqualTo("LicenseRef-scruple-link-example.org--terms");
    }

    private static @Nullable String weightsUnder(String words) {
      Composition composition =
          code()
              .file("model.safetensors")
              .card(
                  FileKind.MODEL_CARD,
                  "README.md",
                  new Fact.LicenseDeclared("license", words, null, "weights"))
              .compose();
      return concluded(composition, "weights");
    }

    @Test
    void weightsOfARepositoryWithoutAnyLicenceHaveNone() {
      Composition composition = code().file("model.safetensors").compose();

      assertThat(concluded(composition, "weights")).isEqualTo("NONE");
    }

    @Test
    void weightsInTestsAreAComponentThatIsNotNeeded() {
      Composition composition = model().file("tests/tiny.safetensors").compose();

      assertThat(ids(composition)).contains("weights", "weights-in-test");
      assertThat(composition.needed()).containsExactlyInAnyOrder("code", "weights");
    }

    @Test
    void aDataCardSpeaksOfTheData() {
      Composition composition =
          new SurveyedFiles()
              .file("data/train.parquet")
              .card(FileKind.DATA_CARD, "README.md", stated("dataset", "cc-by-4.0", "CC-BY-4.0"))
              .compose();

      assertThat(ids(composition)).containsExactly("dataset");
      assertThat(concluded(composition, "dataset")).isEqualTo("CC-BY-4.0");
    }

    @Test
    void aBaseThatACardNamesIsDerivedFrom() {
      Composition composition = withLineage("base_model", "org/base");

      assertThat(composition.relations())
          .anySatisfy(
              relation -> {
                assertThat(relation.from()).isEqualTo("weights");
                assertThat(relation.type()).isEqualTo(RelationType.DERIVED_FROM);
                assertThat(relation.to()).isEqualTo("pkg:huggingface/org/base");
                assertThat(relation.evidence()).hasSize(1);
              });
      assertThat(concluded(composition, "pkg:huggingface/org/base")).isEqualTo("CC-BY-NC-4.0");
      assertThat(composition.needed()).doesNotContain("pkg:huggingface/org/base");
    }

    @Test
    void dataThatACardNamesWereTrainedOn() {
      Composition composition = withLineage("datasets", "org/data");

      assertThat(composition.relations())
          .extracting(Relation::from, Relation::type, Relation::to)
          .contains(
              org.assertj.core.groups.Tuple.tuple(
                  "weights", RelationType.TRAINED_ON, "pkg:huggingface/datasets/org/data"));
    }

    @Test
    void aBaseThatTwoCardsNameIsOneRelationWithBothAsEvidence() {
      Fact base =
          new Fact.CardStatement(DocumentKind.MODEL_CARD, "base_model", List.of("org/base"));
      Composition composition =
          model()
              .card(FileKind.MODEL_CARD, "README.md", base)
              .card(FileKind.MODEL_CARD, "MODEL_CARD.md", base)
              .compose();

      assertThat(composition.relations())
          .filteredOn(relation -> relation.type() == RelationType.DERIVED_FROM)
          .singleElement()
          .satisfies(relation -> assertThat(relation.evidence()).hasSize(2));
    }

    @Test
    void aNameThatNobodyKnowsIsAComponentOfUnknownLicence() {
      Composition composition = withLineage("base_model", "org/unheard-of");

      assertThat(concluded(composition, "pkg:huggingface/org/unheard-of")).isNull();
    }

    private Composition withLineage(String field, String name) {
      return model()
          .card(
              FileKind.MODEL_CARD,
              "README.md",
              new Fact.CardStatement(DocumentKind.MODEL_CARD, field, List.of(name)))
          .compose(true, new FakeNames().knows("org/base", "CC-BY-NC-4.0"));
    }
  }

  @Nested
  class OfPackages {
    @Test
    void aPackageAtRunTimeIsNeededAndOneOfTestsIsNot() {
      Composition composition =
          code()
              .file("LICENSE", text("MIT"))
              .file(
                  "pyproject.toml",
                  needs("pkg:pypi/torch", Scope.RUNTIME),
                  needs("pkg:pypi/pytest", Scope.TEST),
                  needs("pkg:pypi/plot", Scope.OPTIONAL))
              .compose(true, new FakeNames().knows("pkg:pypi/torch", "BSD-3-Clause"));

      assertThat(composition.needed()).containsExactlyInAnyOrder("code", "pkg:pypi/torch");
      assertThat(concluded(composition, "pkg:pypi/torch")).isEqualTo("BSD-3-Clause");
      assertThat(concluded(composition, "pkg:pypi/pytest")).isNull();
      assertThat(composition.evidence())
          .singleElement()
          .extracting(Evidence::value)
          .isInstanceOf(Fact.CatalogueStatement.class);
    }

    @Test
    void whatOnlyAnExampleNeedsIsNotNeeded() {
      Composition composition =
          code()
              .file("examples/requirements.txt", needs("pkg:pypi/gradio", Scope.RUNTIME))
              .compose();

      assertThat(composition.needed()).containsExactly("code");
    }

    @Test
    void aPackageThatTwoManifestsDeclareIsOneWithBothAsEvidence() {
      Composition composition =
          code()
              .file("pyproject.toml", needs("pkg:pypi/torch", Scope.RUNTIME))
              .file("uv.lock", needs("pkg:pypi/torch@2.9.1", Scope.RUNTIME))
              .compose();

      assertThat(composition.relations())
          .singleElement()
          .satisfies(
              relation -> {
                assertThat(relation.type()).isEqualTo(RelationType.DEPENDS_ON);
                assertThat(relation.to()).isEqualTo("pkg:pypi/torch");
                assertThat(relation.evidence()).hasSize(2);
              });
    }

    @Test
    void modulesOfTheSameProjectAreNoForeignPackages() {
      Composition composition =
          code()
              .file(
                  "core/pom.xml",
                  new Fact.PackageDefined("pkg:maven/org.example/core", "org.example:core", "1.0"))
              .file("app/pom.xml", needs("pkg:maven/org.example/core@1.0", Scope.RUNTIME))
              .compose();

      assertThat(ids(composition)).containsExactly("code");
    }
  }

  @Nested
  class OfDocumentation {
    @Test
    void documentationUnderALicenceOfItsOwnIsAComponentThatIsNotNeeded() {
      Composition composition =
          code()
              .file("LICENSE", text("MIT"))
              .file("docs/LICENSE", text("CC-BY-NC-4.0"))
              .file("docs/guide.md")
              .compose();

      assertThat(concluded(composition, "documentation")).isEqualTo("CC-BY-NC-4.0");
      assertThat(concluded(composition, "code")).isEqualTo("MIT");
      assertThat(composition.needed()).containsExactly("code");
    }

    @Test
    void documentationWithoutALicenceIsUnderTheRoots() {
      Composition composition = code().file("LICENSE", text("MIT")).file("docs/guide.md").compose();

      assertThat(concluded(composition, "documentation")).isEqualTo("MIT");
    }

    @Test
    void aFolderWithoutCodeWeightsOrDataHasNoComponent() {
      assertThat(new SurveyedFiles().compose().components()).isEmpty();
    }
  }

  @Property(tries = 200)
  void theOrderOfFilesMakesNoDifference(@ForAll long seed) {
    List<SurveyedFile> files = everything().list();
    List<SurveyedFile> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(compose(shuffled)).isEqualTo(compose(files));
  }

  private static Composition compose(List<SurveyedFile> files) {
    FakeNames names = new FakeNames().knows("org/base", "MIT").knows("pkg:pypi/torch", "MIT");
    Composition composed = new Composer("project", files, true, names).compose();
    return new Composition(
        composed.components(),
        composed.relations(),
        composed.needed(),
        composed.evidence().stream().distinct().sorted().toList());
  }

  private static SurveyedFiles everything() {
    Fact bases = new Fact.CardStatement(DocumentKind.MODEL_CARD, "base_model", List.of("org/base"));
    return code()
        .file("LICENSE", text("MIT"))
        .file("LICENSE-APACHE", text("Apache-2.0"))
        .file("LICENSE_weights", text("CC-BY-NC-4.0"))
        .file("src/app/a.py", tag("ISC"))
        .file("src/app/b.py", tag("Zlib"))
        .file("server/LICENSE", text("AGPL-3.0-only"))
        .file("server/app.py")
        .file("examples/art/LICENSE", text("CC-BY-NC-4.0"))
        .file("examples/art/paint.py")
        .file("doc/LICENSE", text("CC-BY-4.0"))
        .file("doc/a.md")
        .file("docs/b.md")
        .file("a.safetensors")
        .file("b.safetensors")
        .file("third_party/x/c.safetensors")
        .file("data/train.parquet")
        .file("tests/t.safetensors")
        .card(FileKind.MODEL_CARD, "README.md", bases, stated("weights", "mit", "MIT"))
        .card(FileKind.MODEL_CARD, "MODEL_CARD.md", bases, stated("weights", "isc", "ISC"))
        .file("pyproject.toml", declared("MIT"), needs("pkg:pypi/torch", Scope.RUNTIME))
        .file("requirements.txt", needs("pkg:pypi/torch@2.9.1", Scope.RUNTIME))
        .file("plugins/a/package.json", declared("GPL-2.0-only"))
        .file("plugins/a/index.js");
  }
}
