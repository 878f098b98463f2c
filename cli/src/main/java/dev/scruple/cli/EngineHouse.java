// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.Checks;
import dev.scruple.engine.Options;
import dev.scruple.engine.Scruple;
import dev.scruple.licenses.LicenseDetector;
import dev.scruple.model.Dossier;
import dev.scruple.model.Fact;
import dev.scruple.model.Ruling;
import dev.scruple.model.Use;
import dev.scruple.model.derivation.Derivation;
import dev.scruple.model.terms.TermsDocument;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.Reference;
import dev.scruple.report.Reference.Entry;
import dev.scruple.report.Reference.Field;
import dev.scruple.report.Words;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import dev.scruple.sources.depsdev.LicenseService;
import dev.scruple.terms.Terms;
import dev.scruple.terms.use.UseFileException;
import dev.scruple.terms.use.Uses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The house as it is built: the engine, the terms and the checks. */
final class EngineHouse implements House {
  private final LicenseService licenseService;

  EngineHouse() {
    this(LicenseService.PUBLIC);
  }

  /** With another service to ask for licences of packages. */
  EngineHouse(LicenseService licenseService) {
    this.licenseService = licenseService;
  }

  @Override
  public Evaluator evaluator() {
    return (target, options) -> {
      try {
        return new Scruple()
            .evaluate(Target.parse(target, options.workingFolder()), options(options));
      } catch (TargetException e) {
        throw new UnreadableException(String.valueOf(e.getMessage()), e);
      }
    };
  }

  @Override
  public PackageLister packageLister() {
    return (target, options) -> {
      try {
        return new Scruple()
            .dependencies(Target.parse(target, options.workingFolder()), options(options));
      } catch (TargetException e) {
        throw new UnreadableException(String.valueOf(e.getMessage()), e);
      }
    };
  }

  @Override
  public NoticeMaker noticeMaker() {
    return (target, packages, options) -> {
      try {
        Target beside = packages == null ? null : Target.parse(packages, options.workingFolder());
        return new Scruple()
            .notices(Target.parse(target, options.workingFolder()), beside, options(options));
      } catch (TargetException e) {
        throw new UnreadableException(String.valueOf(e.getMessage()), e);
      }
    };
  }

  @Override
  public List<String> services() {
    return Scruple.services();
  }

  private Options options(EvaluateOptions options) {
    return new Options(
        options.use(),
        options.useHolds(),
        options.asOf(),
        options.offline(),
        options.revision(),
        options.cache(),
        options.cacheFolder(),
        options.progress(),
        options.selection(),
        options.curations(),
        options.online() ? licenseService : null);
  }

  @Override
  public TermsDocument terms(List<String> names, @Nullable Use use, boolean matrix, Instant asOf)
      throws UsageException {
    return new TermsDesk(Terms.builtIn()).document(names, use, matrix, asOf);
  }

  @Override
  public List<Entry> uses() {
    return Uses.presets().stream()
        .map(preset -> Reference.of(preset.use(), preset.description()))
        .toList();
  }

  @Override
  public Use use(String nameOrFile, Path workingFolder) throws UsageException {
    Optional<Use> preset = Uses.preset(nameOrFile);
    if (preset.isPresent()) {
      return preset.get();
    }
    Path file = workingFolder.resolve(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          "\""
              + nameOrFile
              + "\" is no use and no file"
              + Uses.nearestPreset(nameOrFile).map(near -> "; nearest: " + near).orElse("")
              + ". See scruple uses");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Uses.read(nameOrFile, in.readNBytes(Uses.LARGEST_FILE + 1));
    } catch (NoSuchFileException e) {
      throw new UsageException(nameOrFile + " is gone");
    } catch (IOException e) {
      throw new UsageException(nameOrFile + " can't be read: " + e.getMessage());
    } catch (UseFileException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<Entry> checks() {
    return Checks.all().stream()
        .map(Checks::info)
        .map(info -> new Entry(Words.area(info.area()), info.id(), info.question(), List.of()))
        .toList();
  }

  @Override
  public List<CheckQuestion> questions() {
    return Checks.all().stream()
        .map(Checks::info)
        .map(
            info ->
                new CheckQuestion(
                    info.id(), info.area(), info.severity(), info.question(), info.mend()))
        .toList();
  }

  @Override
  public Optional<Entry> check(String id) {
    return Checks.find(id).map(EngineHouse::entry);
  }

  private static Entry entry(Check check) {
    CheckInfo info = Checks.info(check);
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("area", Words.area(info.area())));
    fields.add(new Field("severity", info.severity().name().toLowerCase(Locale.ROOT)));
    fields.add(
        new Field(
            "evidence",
            Arrays.stream(info.needs()).map(Fact::type).collect(Collectors.joining(", "))));
    fields.add(new Field("to mend it", info.mend()));
    fields.add(new Field("page", "docs/checks/" + info.id() + ".md"));
    return new Entry("", info.id(), info.question(), fields);
  }

  @Override
  public Optional<Entry> license(String id) {
    return Terms.builtIn()
        .find(id)
        .map(LicensePage::of)
        .or(() -> LicenseDetector.info(id).map(LicensePage::ofUnruled));
  }

  @Override
  public List<Entry> licenses() {
    Terms terms = Terms.builtIn();
    return terms.ids().stream()
        .flatMap(id -> terms.find(id).stream())
        .map(known -> new Entry("", known.id(), known.name(), List.of()))
        .toList();
  }

  @Override
  public Derivation derivation(Dossier dossier, Ruling ruling) {
    return Scruple.derivation(dossier, ruling);
  }
}
