// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Coverage;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.VerdictValue;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import dev.scruple.terms.use.Uses;
import dev.scruple.testkit.archive.HostileArchives;
import dev.scruple.testkit.archive.SampleArchives;
import dev.scruple.testkit.archive.TarBuilder;
import dev.scruple.testkit.archive.ZipBuilder;
import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.RepositoryBuilder;
import dev.scruple.testkit.repository.SystemCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The façade, from end to end, on small twins of real projects. */
class ScrupleTest {
  private static final Scruple SCRUPLE = new Scruple();

  @TempDir Path temporary;

  private Dossier evaluate(Path path, String use) throws TargetException {
    return evaluate(path, Twins.options(use, temporary.resolve("cache")));
  }

  private static Dossier evaluate(Path path, Options options) throws TargetException {
    return SCRUPLE.evaluate(Target.parse(path.toString(), Path.of("")), options);
  }

  private Path library() {
    return Twins.write(temporary.resolve("library"), Twins.library());
  }

  private RepositoryBuilder repository() {
    RepositoryBuilder repository = RepositoryBuilder.at(temporary.resolve("repository"));
    Twins.library().forEach(repository::file);
    repository.commit(Author.named("Ann"), Twins.AS_OF.minusSeconds(200 * 86_400L));
    repository.tag("v1.0", Author.named("Ann"), Twins.AS_OF.minusSeconds(100 * 86_400L));
    repository.file("CHANGELOG.md", "# Changes\n\n## 1.0\n- It counts.\n");
    repository.commit(Author.named("Ben"), Twins.AS_OF.minusSeconds(10 * 86_400L));
    return repository;
  }

  private static Component component(Dossier dossier, String id) {
    return dossier.components().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in " + dossier.components()));
  }

  private static Outcome outcome(Dossier dossier, String check) {
    return dossier.outcomes().stream()
        .filter(each -> each.check().equals(check))
        .findFirst()
        .orElseThrow(() -> new AssertionError(check + " is not in " + dossier.outcomes()));
  }

  private static List<Unexamined> unexamined(Dossier dossier) {
    return dossier.coverage().stream().flatMap(each -> each.unexamined().stream()).toList();
  }

  /** The dossier with another name of its target, and without what speaks of the history. */
  private static Dossier named(Dossier dossier, TargetDescription target) {
    return new Dossier(
        dossier.schema(),
        dossier.version(),
        dossier.asOf(),
        target,
        dossier.coverage(),
        dossier.requests(),
        dossier.use(),
        dossier.verdict(),
        dossier.conditions(),
        dossier.changes(),
        dossier.curations(),
        dossier.components().stream()
            .map(
                each ->
                    new Component(
                        each.id(),
                        each.role(),
                        each.id(),
                        each.purl(),
                        each.paths(),
                        each.declared(),
                        each.detected(),
                        each.concluded()))
            .toList(),
        dossier.relations(),
        dossier.rulings(),
        dossier.outcomes(),
        dossier.evidence());
  }

  @Nested
  class OfAFolder {
    @Test
    void aLibraryUnderMitMayBeSoldWithItsLicence() throws TargetException {
      Dossier dossier = evaluate(library(), "product");

      assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
      assertThat(component(dossier, "code"))
          .extracting(Component::declared, Component::detected, Component::concluded)
          .containsExactly("MIT", "MIT", "MIT");
      assertThat(component(dossier, "pkg:pypi/numpy").role()).isEqualTo(ComponentRole.PACKAGE);
      assertThat(dossier.rulings())
          .filteredOn(ruling -> ruling.component().equals("code"))
          .hasSize(4)
          .allSatisfy(ruling -> assertThat(ruling.value()).isEqualTo(RulingValue.PERMITTED));
      assertThat(dossier.conditions()).isNotEmpty();
      assertThat(dossier.target().kind()).isEqualTo(TargetKind.FOLDER);
      assertThat(dossier.requests()).isNull();
    }

    @Test
    void everyLineOfTheDossierLeadsToItsEvidence() throws TargetException {
      Dossier dossier = evaluate(library(), "product");
      List<String> evidence = dossier.evidence().stream().map(each -> each.id()).toList();
      List<String> components = dossier.components().stream().map(Component::id).toList();
      List<String> reasons =
          java.util.stream.Stream.of(
                  dossier.rulings().stream().map(Ruling::id),
                  dossier.outcomes().stream().map(Outcome::id),
                  unexamined(dossier).stream().map(Unexamined::id))
              .flatMap(ids -> ids)
              .toList();

      assertThat(dossier.outcomes())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(evidence).containsAll(each.evidence()));
      assertThat(dossier.relations())
          .allSatisfy(
              each -> {
                assertThat(evidence).containsAll(each.evidence());
                assertThat(components).contains(each.from(), each.to());
              });
      assertThat(dossier.rulings())
          .allSatisfy(each -> assertThat(components).contains(each.component()));
      assertThat(reasons).containsAll(dossier.verdict().because());
      assertThat(dossier.conditions())
          .extracting(Condition::from)
          .allSatisfy(from -> assertThat(reasons).containsAll(from));
    }

    @Test
    void anEmptyFolderHasNothingToSay() throws Exception {
      Dossier dossier = evaluate(Files.createDirectory(temporary.resolve("empty")), "product");

      assertThat(dossier.components()).isEmpty();
      assertThat(dossier.rulings()).isEmpty();
      assertThat(dossier.target().digest()).isNull();
      assertThat(dossier.verdict().value()).isNotEqualTo(VerdictValue.NO_GO);
    }

    @Test
    void codeWithoutAnyLicenceIsNoGo() throws TargetException {
      Dossier dossier =
          evaluate(Twins.write(temporary.resolve("bare"), Map.of("a.py", "x = 1\n")), "internal");

      assertThat(component(dossier, "code").concluded()).isEqualTo("NONE");
      assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.NO_GO);
    }

    @Test
    void codeWhoseLicenceCouldNotBeReadIsNotJudged() throws TargetException {
      Map<String, String> files = Twins.library();
      files.put("LICENSE", Twins.MIT.replace("without restriction", "except on Sundays"));
      files.put("pyproject.toml", "[project]\nname = 'counter'\nversion = '1.0'\n");

      assertThat(
              evaluate(Twins.write(temporary.resolve("odd"), files), "product").verdict().value())
          .isEqualTo(VerdictValue.CANNOT_TELL);
    }

    @Test
    void anExampleThatMayNotBeSoldIsToBeLeftOut() throws TargetException {
      Map<String, String> files = Twins.library();
      files.put("examples/art/package.json", "{\"name\": \"art\", \"license\": \"CC-BY-NC-4.0\"}");
      files.put("examples/art/LICENSE", "SPDX-License-Identifier: CC-BY-NC-4.0\n");
      files.put("examples/art/paint.py", "x = 1\n");

      Dossier dossier = evaluate(Twins.write(temporary.resolve("art"), files), "product");

      assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
      assertThat(dossier.conditions())
          .extracting(Condition::text)
          .anySatisfy(text -> assertThat(text).contains("Leave out").contains("examples/art"));
    }

    @Test
    void aRevisionOfAFolderWithoutHistoryIsRefused() {
      Options options =
          new Options(
              Uses.preset("product").orElseThrow(),
              Twins.AS_OF,
              true,
              "v1.0",
              true,
              temporary.resolve("cache"),
              words -> {});
      Path library = library();

      assertThatThrownBy(() -> evaluate(library, options))
          .isInstanceOf(TargetException.class)
          .hasMessageContaining("v1.0");
    }
  }

  @Nested
  class OfModels {
    private Path model(Map<String, byte[]> weights, String card) {
      Path folder = temporary.resolve("model");
      Twins.write(folder.resolve("README.md"), Twins.bytes(card));
      weights.forEach((path, bytes) -> Twins.write(folder.resolve(path), bytes));
      return folder;
    }

    private static String card(String license) {
      return "---\nlicense: " + license + "\npipeline_tag: text-generation\n---\n# A model\n";
    }

    @Test
    void safetensorsUnderAnOpenLicenceAreGo() throws TargetException {
      Dossier dossier =
          evaluate(
              model(Map.of("model.safetensors", SampleArchives.safetensors()), card("apache-2.0")),
              "internal");

      assertThat(component(dossier, "weights").concluded()).isEqualTo("Apache-2.0");
      assertThat(dossier.verdict().value()).isIn(VerdictValue.GO, VerdictValue.GO_WITH_CONDITIONS);
      assertThat(outcome(dossier, "weights-load-without-code").value())
          .isEqualTo(OutcomeValue.PASS);
    }

    @Test
    void weightsThatCanRunCodeLeaveTheVerdictOpen() throws TargetException {
      Dossier dossier =
          evaluate(model(Map.of("model.pkl", Twins.pickle()), card("apache-2.0")), "internal");

      assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.CANNOT_TELL);
      assertThat(outcome(dossier, "weights-load-without-code").value())
          .isEqualTo(OutcomeValue.FAIL);
    }

    @Test
    void nonCommercialWeightsMayBeStudiedAndNotSold() throws TargetException {
      Path model =
          model(Map.of("model.safetensors", SampleArchives.safetensors()), card("cc-by-nc-4.0"));

      assertThat(evaluate(model, "product").verdict().value()).isEqualTo(VerdictValue.NO_GO);
      assertThat(evaluate(model, "research").verdict().value())
          .isNotIn(VerdictValue.NO_GO, VerdictValue.CANNOT_TELL);
    }

    @Test
    void theBaseThatACardNamesBindsToo() throws TargetException {
      String card =
          "---\nlicense: apache-2.0\nbase_model: Kwaipilot/KwaiCoder-AutoThink-preview\n---\n# A\n";
      Dossier dossier =
          evaluate(
              model(Map.of("model.safetensors", SampleArchives.safetensors()), card), "product");

      assertThat(dossier.relations())
          .extracting(Relation::from, Relation::type, Relation::to)
          .contains(
              org.assertj.core.groups.Tuple.tuple(
                  "weights",
                  RelationType.DERIVED_FROM,
                  "pkg:huggingface/Kwaipilot/KwaiCoder-AutoThink-preview"));
      assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.CANNOT_TELL);
    }

    @Test
    void aTargetMayBeOneModelFile() throws Exception {
      Path file =
          Twins.write(temporary.resolve("one/model.safetensors"), SampleArchives.safetensors());

      Dossier dossier = evaluate(file, "internal");

      assertThat(dossier.target())
          .extracting(TargetDescription::kind, TargetDescription::name)
          .containsExactly(TargetKind.MODEL_FILE, "model.safetensors");
      assertThat(component(dossier, "weights").paths()).containsExactly("model.safetensors");
    }

    @Test
    void aFileOnItsOwnDoesNotShowItsLicenceSoNoneIsClaimed() throws Exception {
      Path file =
          Twins.write(temporary.resolve("one/model.safetensors"), SampleArchives.safetensors());

      Dossier dossier = evaluate(file, "internal");

      assertThat(component(dossier, "weights").concluded()).isNull();
      assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.CANNOT_TELL);
    }

    @Test
    void aFolderOfARepositoryMayBeLicensedAboveIt() throws Exception {
      Files.createDirectories(temporary.resolve("above/.git"));
      Path part = Twins.write(temporary.resolve("above/part"), Map.of("a.py", "x = 1\n"));

      Dossier dossier = evaluate(part, "internal");

      assertThat(component(dossier, "code").concluded()).isNull();
      assertThat(unexamined(dossier))
          .extracting(Unexamined::reason)
          .anySatisfy(reason -> assertThat(reason).contains("repository above"));
    }

    @Test
    void anArchiveInsideAFolderIsOpened() throws Exception {
      byte[] zip = new ZipBuilder().file("m.pkl", Twins.pickle()).build();
      Path project = Twins.write(temporary.resolve("zipped"), Twins.library());
      Twins.write(project.resolve("weights.zip"), zip);

      Dossier dossier = evaluate(project, "internal");

      assertThat(component(dossier, "weights").paths()).containsExactly("weights.zip!/m.pkl");
      assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.CANNOT_TELL);
    }

    @Test
    void aPackageInsideAnArchiveHasItsOwnLicence() throws Exception {
      byte[] wheel =
          new ZipBuilder()
              .file("x/__init__.py", Twins.bytes("y = 1\n"))
              .file("x/m.pkl", Twins.pickle())
              .file(
                  "x-1.dist-info/METADATA",
                  Twins.bytes("Metadata-Version: 2.4\nName: x\nLicense-Expression: GPL-3.0-only\n"))
              .build();
      Path project = Twins.write(temporary.resolve("nested"), Twins.library());
      Twins.write(project.resolve("lib/x.whl"), wheel);

      Dossier dossier = evaluate(project, "internal");

      assertThat(component(dossier, "code:lib/x.whl!").concluded()).isEqualTo("GPL-3.0-only");
      assertThat(dossier.components())
          .filteredOn(each -> each.paths().contains("lib/x.whl!/x/m.pkl"))
          .extracting(each -> each.concluded())
          .containsExactly("GPL-3.0-only");
    }

    @Test
    void aNameOfTheHubIsAnsweredWithoutTheNetwork() throws TargetException {
      Dossier dossier =
          SCRUPLE.evaluate(
              Target.parse("pkg:huggingface/Qwen/Qwen3-4B", temporary),
              Twins.options("product", temporary.resolve("cache")));

      assertThat(dossier.target().kind()).isEqualTo(TargetKind.HUB);
      assertThat(dossier.requests()).isNull();
      assertThat(dossier.evidence())
          .extracting(each -> each.value().toString())
          .anySatisfy(
              remark ->
                  assertThat(remark)
                      .startsWith("Remark")
                      .contains("rests on a statement about Qwen/Qwen3-4B", "as of 2026-08"));
      assertThat(component(dossier, "pkg:huggingface/Qwen/Qwen3-4B").concluded())
          .isEqualTo("Apache-2.0");
      assertThat(unexamined(dossier))
          .extracting(Unexamined::remedy)
          .anySatisfy(remedy -> assertThat(remedy).contains("hf download Qwen/Qwen3-4B"));
    }

    @Test
    void aUseFileChangesTheVerdict() throws Exception {
      Path model = model(Map.of("model.safetensors", SampleArchives.safetensors()), card("llama2"));
      String file =
          """
          use: sell-the-assistant
          actions: [run, serve]
          circumstances:
            commercial: true
            distribution: false
            network: true
            role: provider
            fields: []
            monthlyUsersAtRelease: %d
          """;

      assertThat(evaluate(model, stated(file, 800_000_000)).verdict().value())
          .isEqualTo(VerdictValue.NO_GO);
      assertThat(evaluate(model, stated(file, 150_000)).verdict().value())
          .isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
    }

    @Test
    void aCircumstanceThatTheUseLeavesOutIsAConditionThatNamesIt() throws Exception {
      Path model = model(Map.of("model.safetensors", SampleArchives.safetensors()), card("llama2"));
      Options silent = stated("use: try\nactions: [run]\n# %d\n", 0);

      Dossier dossier = evaluate(model, silent);

      assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
      assertThat(dossier.rulings())
          .anySatisfy(ruling -> assertThat(ruling.when()).contains("monthlyUsersAtRelease"));
    }

    private Options stated(String file, long users) throws Exception {
      byte[] yaml = Twins.bytes(file.formatted(users));
      return Twins.options(Uses.read("use.yaml", yaml), temporary.resolve("cache"));
    }
  }

  @Nested
  class OfARepository {
    @Test
    void peopleReleasesAndCommitsAreSeen() throws TargetException {
      try (RepositoryBuilder repository = repository()) {
        Dossier dossier = evaluate(repository.folder(), "internal");

        assertThat(dossier.target().kind()).isEqualTo(TargetKind.REPOSITORY);
        assertThat(dossier.target().revision()).hasSize(40);
        assertThat(dossier.evidence())
            .extracting(each -> each.type())
            .contains("activity", "last-commit", "releases");
      }
    }

    @Test
    void aBareRepositoryAndItsWorkTreeSayTheSame() throws TargetException {
      try (RepositoryBuilder repository = repository()) {
        Dossier tree = evaluate(repository.folder(), "product");
        Dossier bare = evaluate(repository.bareCopy(temporary.resolve("copy.git")), "product");

        assertSameButForTheName(bare, tree);
      }
    }

    @Test
    void aLinkedWorkTreeSaysTheSame() throws TargetException {
      try (RepositoryBuilder repository = repository()) {
        Path linked = temporary.resolve("linked");
        SystemCommand.run(
            repository.folder(), "git", "worktree", "add", "--detach", linked.toString());

        assertSameButForTheName(
            evaluate(linked, "product"), evaluate(repository.folder(), "product"));
      }
    }

    @Test
    void aShallowCloneSaysThatItsHistoryIsCutOff() throws TargetException {
      try (RepositoryBuilder repository = repository()) {
        Path shallow = temporary.resolve("shallow");
        SystemCommand.run(
            temporary,
            "git",
            "clone",
            "--quiet",
            "--depth=1",
            repository.folder().toUri().toString(),
            shallow.toString());

        Dossier dossier = evaluate(shallow, "internal");

        assertThat(component(dossier, "code").concluded()).isEqualTo("MIT");
        assertThat(dossier.coverage())
            .filteredOn(coverage -> coverage.collector().equals("history"))
            .singleElement()
            .extracting(Coverage::unexamined)
            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Unexamined.class))
            .anySatisfy(each -> assertThat(each.remedy()).contains("git fetch --unshallow"));
      }
    }

    @Test
    void aSparseCheckOutIsReadAsCommitted() throws TargetException {
      try (RepositoryBuilder repository = repository()) {
        Dossier whole = evaluate(repository.folder(), "product");
        SystemCommand.run(repository.folder(), "git", "sparse-checkout", "set", "src");
        Dossier sparse = evaluate(repository.folder(), "product");

        assertThat(sparse.components()).isEqualTo(whole.components());
      }
    }

    @Test
    void aRevisionIsReadAsItStood() throws TargetException {
      try (RepositoryBuilder repository = repository()) {
        Options options =
            new Options(
                Uses.preset("internal").orElseThrow(),
                Twins.AS_OF,
                true,
                "v1.0",
                true,
                temporary.resolve("cache"),
                words -> {});

        assertThat(evaluate(repository.folder(), options).evidence())
            .extracting(each -> each.source().path())
            .doesNotContain("CHANGELOG.md")
            .contains("README.md");
      }
    }

    @Test
    void theAsOfInstantFixesWhatCountsAsRecent() throws TargetException {
      try (RepositoryBuilder repository = repository()) {
        Dossier now = evaluate(repository.folder(), "internal");
        Dossier later = evaluate(repository.folder(), at(Twins.AS_OF.plusSeconds(86_400L * 1500)));

        assertThat(later.asOf()).isEqualTo(Twins.AS_OF.plusSeconds(86_400L * 1500));
        assertThat(later.outcomes()).isNotEqualTo(now.outcomes());
        assertThat(evaluate(repository.folder(), at(Twins.AS_OF))).isEqualTo(now);
      }
    }

    private Options at(Instant instant) {
      return new Options(
          Uses.preset("internal").orElseThrow(),
          instant,
          true,
          null,
          true,
          temporary.resolve("cache"),
          words -> {});
    }
  }

  @Nested
  class OfArchives {
    private Path archive(String name, byte[] bytes) {
      return Twins.write(temporary.resolve("archives").resolve(name), bytes);
    }

    @Test
    void aZipSaysOfLicencesWhatItsFolderSays() throws TargetException {
      ZipBuilder zip = new ZipBuilder();
      Twins.library().forEach(zip::file);

      assertSameLicences(evaluate(archive("library.zip", zip.build()), "product"));
    }

    @Test
    void aTarThatHoldsOneFolderSaysOfLicencesWhatThatFolderSays() throws TargetException {
      TarBuilder tar = new TarBuilder();
      Twins.library().forEach((path, text) -> tar.file("library-1.0/" + path, text));

      assertSameLicences(evaluate(archive("library-1.0.tar.gz", tar.gzip()), "product"));
    }

    private void assertSameLicences(Dossier archive) throws TargetException {
      Dossier folder = evaluate(library(), "product");
      assertThat(archive.target().kind()).isEqualTo(TargetKind.ARCHIVE);
      assertThat(archive.components())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("name")
          .isEqualTo(folder.components());
      assertThat(archive.rulings()).isEqualTo(folder.rulings());
      assertThat(archive.verdict().value()).isEqualTo(folder.verdict().value());
    }

    @Test
    void theWeightsInAWheelAreUnderWhatItsMetadataDeclare() throws TargetException {
      byte[] wheel =
          new ZipBuilder()
              .file("counter/__init__.py", "VERSION = '1.0'\n")
              .stored("counter/data/model.safetensors", SampleArchives.safetensors())
              .file(
                  "counter-1.0.dist-info/METADATA",
                  "Metadata-Version: 2.4\nName: counter\nVersion: 1.0\nLicense-Expression: MIT\n")
              .file("counter-1.0.dist-info/licenses/LICENSE", Twins.MIT)
              .build();

      Dossier dossier = evaluate(archive("counter-1.0-py3-none-any.whl", wheel), "product");

      assertThat(component(dossier, "code"))
          .extracting(Component::declared, Component::detected, Component::concluded)
          .containsExactly("MIT", "MIT", "MIT");
      assertThat(component(dossier, "weights").concluded()).isEqualTo("MIT");
      assertThat(dossier.verdict().value()).isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
    }

    @Test
    void whatCouldNotBeUnpackedIsSaid() throws TargetException {
      Dossier dossier = evaluate(archive("bomb.zip", HostileArchives.zipBomb(600)), "internal");

      assertThat(unexamined(dossier)).isNotEmpty();
    }

    static java.util.stream.Stream<String> hostile() {
      return HostileArchives.all().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileArchiveHasADossierOrIsRefusedWithAReason(String name) {
      Path file = archive(name, Objects.requireNonNull(HostileArchives.all().get(name)));
      try {
        assertThat(evaluate(file, "internal").verdict()).isNotNull();
      } catch (TargetException e) {
        assertThat(e).hasMessageMatching("(?s).{20,}");
      }
      assertThat(temporary.resolve("archives"))
          .isDirectoryNotContaining(each -> !each.equals(file));
    }
  }

  @Nested
  class Again {
    @Test
    void twoRunsWithTheCacheAndOneWithoutGiveEqualDossiers() throws TargetException {
      try (RepositoryBuilder repository = repository()) {
        Dossier first = evaluate(repository.folder(), "product");
        Dossier second = evaluate(repository.folder(), "product");
        Options without =
            new Options(
                Uses.preset("product").orElseThrow(),
                Twins.AS_OF,
                true,
                null,
                false,
                temporary.resolve("other-cache"),
                words -> {});

        assertThat(second).isEqualTo(first);
        assertThat(evaluate(repository.folder(), without)).isEqualTo(first);
      }
    }

    @Test
    void anotherFolderWithTheSameFilesGivesTheSameButForItsName() throws TargetException {
      Dossier one = evaluate(library(), "product");
      Dossier other =
          evaluate(Twins.write(temporary.resolve("another"), Twins.library()), "product");

      assertThat(other.target().name()).isEqualTo("another");
      assertThat(other.target().digest()).isEqualTo(one.target().digest());
      assertSameButForTheName(one, other);
    }

    @Test
    void nothingIsWrittenOutsideOfTheCacheFolder() throws Exception {
      Path library = library();
      List<Path> before = files(library);
      evaluate(library, "product");

      assertThat(files(library)).isEqualTo(before);
      try (var top = Files.list(temporary)) {
        assertThat(top.map(each -> String.valueOf(each.getFileName())).toList())
            .isSubsetOf("library", "cache");
      }
    }

    private static List<Path> files(Path folder) throws IOException {
      try (var files = Files.walk(folder)) {
        return files.sorted().toList();
      }
    }
  }

  private static void assertSameButForTheName(Dossier one, Dossier other) {
    @Nullable String revision = one.target().revision();
    TargetDescription same =
        new TargetDescription("same", TargetKind.FOLDER, revision, one.target().digest());
    assertThat(one.target().digest()).isEqualTo(other.target().digest());
    assertThat(named(one, same)).isEqualTo(named(other, same));
  }
}
