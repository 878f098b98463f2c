// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.Twins;
import dev.scruple.engine.cache.FindingsCache;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.Coverage;
import dev.scruple.model.Digest;
import dev.scruple.model.DigestOf;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Unexamined;
import dev.scruple.sources.Snapshot;
import dev.scruple.sources.Snapshots;
import dev.scruple.sources.SourceOptions;
import dev.scruple.sources.Target;
import dev.scruple.testkit.archive.SampleArchives;
import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.HostileFolders;
import dev.scruple.testkit.repository.RepositoryBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyorTest {
  private static final Collectors COLLECTORS = new Collectors(new DeclaredLicenses());

  @TempDir Path temporary;
  private Path project;

  @BeforeEach
  void makeTheProjectsFolder() throws IOException {
    project = Files.createDirectory(temporary.resolve("project"));
  }

  private void file(String path, String text) {
    file(path, Twins.bytes(text));
  }

  private void file(String path, byte[] bytes) {
    Twins.write(project.resolve(path), bytes);
  }

  private Survey survey() throws Exception {
    return survey(new Target.Folder(project), FindingsCache.none());
  }

  private Survey survey(Target target, FindingsCache cache) throws Exception {
    SourceOptions options = SourceOptions.cachedIn(temporary.resolve("cache")).withOffline(true);
    try (Snapshot snapshot = new Snapshots().open(target, options)) {
      Survey survey =
          new Surveyor(snapshot, COLLECTORS, cache, temporary.resolve("cache/spool"), words -> {})
              .survey();
      cache.save();
      return survey;
    }
  }

  private static Optional<SurveyedFile> find(Survey survey, String path) {
    return survey.files().stream().filter(file -> file.path().equals(path)).findFirst();
  }

  private static SurveyedFile get(Survey survey, String path) {
    return find(survey, path)
        .orElseThrow(() -> new AssertionError(path + " is not in " + survey.files()));
  }

  private static List<String> expressions(SurveyedFile file) {
    return file.facts(Fact.LicenseDetected.class).stream()
        .map(Fact.LicenseDetected::expression)
        .toList();
  }

  private static List<Unexamined> gaps(Survey survey, String collector) {
    return survey.coverage().stream()
        .filter(coverage -> coverage.collector().equals(collector))
        .flatMap(coverage -> coverage.unexamined().stream())
        .toList();
  }

  @Test
  void everyFileIsReadAndCounted() throws Exception {
    Twins.write(project, Twins.library());

    Survey survey = survey();

    assertThat(survey.files()).hasSameSizeAs(Twins.library().keySet());
    assertThat(survey.coverage())
        .filteredOn(coverage -> coverage.collector().equals("files"))
        .singleElement()
        .extracting(Coverage::examined)
        .isEqualTo((long) Twins.library().size());
    assertThat(survey.unread()).isEmpty();
    assertThat(survey.licensesSeen()).isTrue();
    assertThat(expressions(get(survey, "LICENSE"))).containsExactly("MIT");
  }

  @Test
  void aLinkInsideTheTargetStandsForTheDocumentThatItLeadsTo() throws Exception {
    file("legal/text.txt", Twins.MIT);
    Files.createSymbolicLink(project.resolve("LICENSE"), Path.of("legal/text.txt"));
    Files.createSymbolicLink(project.resolve("code.py"), Path.of("legal/text.txt"));

    Survey survey = survey();

    assertThat(expressions(get(survey, "LICENSE"))).containsExactly("MIT");
    assertThat(find(survey, "code.py")).as("a link that is no document").isEmpty();
  }

  @Test
  void aLinkOutOfTheTargetIsNotFollowed() throws Exception {
    Path outside = Twins.write(temporary.resolve("outside/LICENSE"), Twins.bytes(Twins.MIT));
    file("a.py", "x = 1\n");
    Files.createSymbolicLink(project.resolve("LICENSE"), outside);
    Files.createSymbolicLink(project.resolve("COPYING"), Path.of("../outside/LICENSE"));

    Survey survey = survey();

    assertThat(survey.files()).extracting(SurveyedFile::path).containsExactly("a.py");
    assertThat(survey.licensesSeen()).as("what the links lead to is not known").isFalse();
  }

  @Test
  void linksThatLoopAreNoTrouble() throws Exception {
    file("a.py", "x = 1\n");
    HostileFolders.linkLoops(project);
    Files.createSymbolicLink(project.resolve("README.md"), Path.of("README.md"));

    assertThat(survey().files()).extracting(SurveyedFile::path).containsExactly("a.py");
  }

  @Test
  void aPointerOfGitLfsHasTheDigestAndSizeOfItsFileAndMatters() throws Exception {
    file("model.safetensors", Twins.LFS_POINTER);

    Survey survey = survey();

    SurveyedFile file = get(survey, "model.safetensors");
    assertThat(file.bytes()).isEqualTo(5_000_000_000L);
    assertThat(file.classification().kind()).isEqualTo(FileKind.WEIGHTS);
    assertThat(file.facts(Fact.WeightsFile.class))
        .singleElement()
        .satisfies(
            weights -> {
              assertThat(weights.format()).isEqualTo("safetensors");
              assertThat(weights.stored()).isFalse();
              assertThat(weights.bytes()).isEqualTo(5_000_000_000L);
              assertThat(weights.digest())
                  .isEqualTo(
                      new Digest(
                          "sha256",
                          "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393",
                          DigestOf.LFS_POINTER));
            });
    assertThat(survey.unread())
        .singleElement()
        .satisfies(
            unread -> {
              assertThat(unread.path()).isEqualTo("model.safetensors");
              assertThat(unread.remedy()).contains("git lfs pull");
            });
  }

  @Test
  void aPointerOfGitLfsInATestDoesNotMatter() throws Exception {
    file("tests/model.safetensors", Twins.LFS_POINTER);

    Survey survey = survey();

    assertThat(survey.unread()).isEmpty();
    assertThat(gaps(survey, "files")).hasSize(1);
  }

  @Test
  void aFileThatCanNotBeReadIsAGapThatMattersWhereItMayBeALicence() throws Exception {
    file("LICENSE", Twins.MIT);
    file("a.py", "x = 1\n");
    HostileFolders.unreadable(project.resolve("LICENSE"));

    Survey survey = survey();

    assertThat(survey.unread()).extracting(Unexamined::path).containsExactly("LICENSE");
    assertThat(survey.licensesSeen()).isFalse();
  }

  @Test
  void anObjectThatTheRepositoryLacksIsAGapThatMattersWhereItMayBeALicence() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(project)) {
      repository.file("LICENSE", Twins.MIT).file("a.py", "x = 1\n");
      repository.commit(Author.named("Ann"), Twins.AS_OF);
      repository.lose(repository.blob("LICENSE"));

      Survey survey = survey(new Target.Folder(repository.gitDirectory()), FindingsCache.none());

      assertThat(survey.files()).extracting(SurveyedFile::path).containsExactly("a.py");
      assertThat(survey.unread()).extracting(Unexamined::path).containsExactly("LICENSE");
      assertThat(survey.licensesSeen()).isFalse();
    }
  }

  @Test
  void weightsThatCanRunCodeWhenLoadedAreAGapThatMatters() throws Exception {
    file("model.pkl", Twins.pickle());
    file("tests/model.pkl", Twins.pickle());
    file("model.safetensors", SampleArchives.safetensors());

    Survey survey = survey();

    assertThat(gaps(survey, "model-files"))
        .extracting(Unexamined::path)
        .containsExactlyInAnyOrder("model.pkl", "tests/model.pkl");
    assertThat(survey.unread()).extracting(Unexamined::path).containsExactly("model.pkl");
  }

  @Test
  void weightsOfAMavenModuleOutsideOfItsMainFolderAreNotLoaded() throws Exception {
    file("core/pom.xml", "<project/>");
    file("core/src/main/java/A.java", "class A {}\n");
    file("core/src/main/resources/a.safetensors", SampleArchives.safetensors());
    file("core/models/b.safetensors", SampleArchives.safetensors());
    file("c.safetensors", SampleArchives.safetensors());

    Survey survey = survey();

    assertThat(get(survey, "core/src/main/resources/a.safetensors").classification().part())
        .isEqualTo(Part.MAIN);
    assertThat(get(survey, "core/models/b.safetensors").classification().part())
        .isEqualTo(Part.DEVELOPMENT);
    assertThat(get(survey, "c.safetensors").classification().part())
        .as("beside no module")
        .isEqualTo(Part.MAIN);
  }

  @Test
  void aSecondSurveyFromTheCacheIsTheSame() throws Exception {
    Survey first = committed(Twins.library());
    Survey second = committed(Twins.library());

    assertThat(second.files()).isEqualTo(first.files());
    assertThat(second.coverage()).isEqualTo(first.coverage());
  }

  @Test
  void aChangedFileIsReadAnew() throws Exception {
    committed(Twins.library());
    var changed = Twins.library();
    changed.put("LICENSE", "SPDX-License-Identifier: Apache-2.0\n");

    assertThat(expressions(get(committed(changed), "LICENSE"))).containsExactly("Apache-2.0");
  }

  @Test
  void aChangeOfGitAttributesChangesWhatUnchangedFilesAre() throws Exception {
    var files = Twins.library();
    assertThat(get(committed(files), "src/counter/__init__.py").classification().kind())
        .isEqualTo(FileKind.SOURCE);

    files.put(".gitattributes", "src/** linguist-generated\n");

    assertThat(get(committed(files), "src/counter/__init__.py").classification().kind())
        .isEqualTo(FileKind.GENERATED);
  }

  /** Surveys the commit of these files, with the cache that earlier calls left. */
  private Survey committed(java.util.Map<String, String> files) throws Exception {
    Path at = temporary.resolve("committed");
    if (Files.exists(at)) {
      try (var old = Files.walk(at)) {
        for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    try (RepositoryBuilder repository = RepositoryBuilder.at(at)) {
      files.forEach(repository::file);
      repository.commit(Author.named("Ann"), Twins.AS_OF);
      FindingsCache cache = FindingsCache.open(temporary.resolve("cache"), "f-test");
      return survey(new Target.Folder(repository.gitDirectory()), cache);
    }
  }
}
