// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Dossier;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.Use;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.report.Escape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What the commands that weigh targets are told alike, by the options that they share. */
record Weighing(House house, Surroundings here, ParseResult parsed, String defaultUse) {
  private static final String DEFAULT_USE = "internal";

  /** By the use that holds where none is stated. */
  Weighing(House house, Surroundings here, ParseResult parsed) {
    this(house, here, parsed, DEFAULT_USE);
  }

  /** Which formats go where. */
  Outputs outputs() throws UsageException {
    return Outputs.of(
        parsed.matchedOptionValue("--format", List.of()),
        parsed.matchedOptionValue("-o", List.of()),
        here.workingFolder());
  }

  /** The verdicts that make the command end with 1. */
  FailOn failOn() throws UsageException {
    return FailOn.of(parsed.matchedOptionValue("--fail-on", "never"));
  }

  /** The use as the user wrote it; null where nothing was said. */
  @Nullable String statedUse() {
    return parsed.matchedOptionValue("--for", null);
  }

  /**
   * How targets are weighed.
   *
   * @param useHolds whether the use holds in place of one that a stack states
   * @param revision of the target; null for the one that is there
   */
  EvaluateOptions options(boolean useHolds, @Nullable String revision, Consumer<String> progress)
      throws UsageException {
    Path cacheFolder = here.cacheFolder();
    boolean cache = !parsed.hasMatchedOption("--no-cache") && isUsable(cacheFolder);
    Instant asOf = asOf(parsed.matchedOptionValue("--as-of", null));
    Use use =
        use(parsed.matchedOptionValue("--for", defaultUse))
            .with(reading(parsed.matchedOptionValue("--reading", null)));
    return new EvaluateOptions(
        use,
        useHolds,
        asOf,
        parsed.hasMatchedOption("--offline"),
        revision,
        here.workingFolder(),
        cache,
        cacheFolder,
        progress,
        new Choice(parsed).selection(),
        new CurationFiles(here.workingFolder())
            .read(parsed.matchedOptionValue("--curations", null)),
        online());
  }

  private boolean online() throws UsageException {
    boolean online = parsed.hasMatchedOption("--online");
    if (online && parsed.hasMatchedOption("--offline")) {
      throw new UsageException("--online and --offline exclude each other; say one");
    }
    return online;
  }

  /** Evaluates a target, with progress shown, and keeps the dossier for {@code explain}. */
  Dossier evaluate(String target, int width) throws UsageException, UnreadableException {
    try (Progress progress = new Progress(here.errors(), here.errorsAreTerminal(), width)) {
      EvaluateOptions options =
          options(
              parsed.hasMatchedOption("--for"),
              parsed.matchedOptionValue("--revision", null),
              progress);
      Dossier dossier = house.evaluator().evaluate(target, options);
      if (options.cache()) {
        new LastEvaluation(options.cacheFolder()).keep(dossier, options.selection().isAll());
      }
      return dossier;
    }
  }

  /** What a target stands on, with progress shown. */
  DependenciesDocument dependencies(String target, int width)
      throws UsageException, UnreadableException {
    try (Progress progress = new Progress(here.errors(), here.errorsAreTerminal(), width)) {
      String revision = parsed.matchedOptionValue("--revision", null);
      return house.packageLister().list(target, options(false, revision, progress));
    }
  }

  /** A use by its name or file. */
  Use use(String nameOrFile) throws UsageException {
    try {
      return house.use(nameOrFile, here.workingFolder());
    } catch (UsageException e) {
      throw new UsageException("--for: " + e.getMessage());
    }
  }

  /** What is taken where law or licence is unsettled; null where nothing was chosen. */
  static @Nullable ReadingChoice reading(@Nullable String word) throws UsageException {
    if (word == null) {
      return null;
    }
    for (ReadingChoice choice : ReadingChoice.values()) {
      if (choice.word().equals(word)) {
        return choice;
      }
    }
    throw new UsageException("--reading takes cautious or common, not \"" + word + "\"");
  }

  /** Whether the cache can be kept; where it can't, a warning says so and the run goes on. */
  private boolean isUsable(Path cacheFolder) {
    @Nullable Path place = cacheFolder.toAbsolutePath();
    while (place != null && !Files.exists(place)) {
      place = place.getParent();
    }
    if (place != null && Files.isDirectory(place) && Files.isWritable(place)) {
      return true;
    }
    String why = place != null && !Files.isDirectory(place) ? " is no folder" : " is not writable";
    here.errors()
        .println(
            Escape.terminal(
                "scruple: going on without a cache, as "
                    + (place == null ? cacheFolder : place)
                    + why
                    + "; point SCRUPLE_CACHE at a folder that you may write to"));
    return false;
  }

  private Instant asOf(@Nullable String stated) throws UsageException {
    if (stated == null) {
      return here.clock().instant();
    }
    try {
      return stated.length() == 10
          ? LocalDate.parse(stated).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(stated);
    } catch (DateTimeException e) {
      throw new UsageException(
          "--as-of: \""
              + stated
              + "\" is no instant; write it as 2026-11-23 or 2026-11-23T10:00:00Z");
    }
  }
}
