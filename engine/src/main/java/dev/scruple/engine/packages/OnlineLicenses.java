// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.packages;

import dev.scruple.engine.packages.DependencyDocuments.StatedLicenses;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.manifests.graph.DependencyGraph;
import dev.scruple.model.Coverage;
import dev.scruple.model.Request;
import dev.scruple.model.Unexamined;
import dev.scruple.sources.depsdev.DepsDev;
import dev.scruple.sources.depsdev.LicenseAnswers;
import dev.scruple.sources.depsdev.PackageVersion;
import dev.scruple.sources.depsdev.VersionStatement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What deps.dev states of the packages of a graph whose licences no lock file tells.
 *
 * <p>Only packages of a fixed version that come from the registry of their system are asked for;
 * what the project builds itself is not. What was not asked for, and what was not answered, stands
 * in the coverage.
 */
public final class OnlineLicenses {
  /** The collector's name in coverage. */
  public static final String NAME = "deps-dev";

  /** Who states it, as reports name it. */
  public static final String SOURCE = "deps.dev";

  private static final int NAMED = 5;

  private final Map<String, PackageVersion> versions;
  private final LicenseAnswers answers;
  private final Coverage coverage;

  private OnlineLicenses(
      Map<String, PackageVersion> versions, LicenseAnswers answers, Coverage coverage) {
    this.versions = Map.copyOf(versions);
    this.answers = answers;
    this.coverage = coverage;
  }

  /**
   * Asks.
   *
   * @param again the command that asks for what was not answered
   */
  public static OnlineLicenses ask(DependencyGraph graph, DepsDev service, String again) {
    AskedVersions asked = new AskedVersions(graph);
    Map<String, PackageVersion> versions = new HashMap<>();
    NavigableMap<String, TreeSet<String>> gaps = new TreeMap<>();
    for (Dependency each : graph.packages()) {
      if (each.licenses().isEmpty()) {
        switch (asked.of(each)) {
          case AskedVersions.Choice.Ask(PackageVersion version) ->
              versions.put(each.purl(), version);
          case AskedVersions.Choice.Leave(String reason) ->
              gaps.computeIfAbsent(reason, it -> new TreeSet<>()).add(each.name());
        }
      }
    }
    LicenseAnswers answers = service.ask(versions.values());
    List<Unexamined> unexamined =
        Stream.concat(
                gaps.entrySet().stream()
                    .map(gap -> gap(gap.getKey(), List.copyOf(gap.getValue()), null)),
                answers.failures().entrySet().stream()
                    .map(
                        failure ->
                            gap(
                                failure.getKey(),
                                failure.getValue().stream().map(PackageVersion::name).toList(),
                                again)))
            .sorted(Comparator.comparing(Unexamined::id))
            .toList();
    return new OnlineLicenses(
        versions, answers, new Coverage(NAME, answers.statements().size(), unexamined));
  }

  private static Unexamined gap(String reason, List<String> names, @Nullable String remedy) {
    String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
    return Unexamined.of(
        NAME,
        null,
        "licences of "
            + (names.size() == 1 ? "one package" : names.size() + " packages")
            + ": "
            + reason
            + " ("
            + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
            + more
            + ")",
        remedy);
  }

  /** What was stated of a package's very version; empty where nothing was. */
  public Optional<VersionStatement> statement(Dependency each) {
    return Optional.ofNullable(versions.get(each.purl())).map(answers.statements()::get);
  }

  /**
   * The licences of a package: what is stated of its version, where all of it has SPDX ids; else
   * what is known otherwise; else what is stated.
   */
  public StatedLicenses licenses(Dependency each, StatedLicenses otherwise) {
    Optional<VersionStatement> statement = statement(each).filter(it -> !it.licenses().isEmpty());
    if (statement.isEmpty() || (!statement.get().isTelling() && !otherwise.licenses().isEmpty())) {
      return otherwise;
    }
    return new StatedLicenses(statement.get().licenses(), SOURCE + ", " + day(statement.get()));
  }

  /** The day on which it was asked, in UTC. */
  public static LocalDate day(VersionStatement statement) {
    return statement.at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** How many were answered, and which were not. */
  public Coverage coverage() {
    return coverage;
  }

  /** The requests that were made. */
  public List<Request> requests() {
    return answers.requests();
  }
}
