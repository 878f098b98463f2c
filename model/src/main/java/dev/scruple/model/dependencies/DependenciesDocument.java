// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.dependencies;

import dev.scruple.model.Coverage;
import dev.scruple.model.Request;
import dev.scruple.model.Scope;
import dev.scruple.model.Source;
import dev.scruple.model.TargetDescription;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project stands on: packages of its manifests and lock files.
 *
 * @param packages one for each place that declares one, and one for each that only a lock file
 *     fixes; by file and line
 * @param edges which package needs which, where a lock file holds it
 */
public record DependenciesDocument(
    String schema,
    String version,
    Instant asOf,
    TargetDescription target,
    List<Coverage> coverage,
    @Nullable List<Request> requests,
    List<NeededPackage> packages,
    List<Need> edges) {

  /** The schema's name and version. */
  public static final String SCHEMA = "scruple/deps/1";

  public DependenciesDocument {
    coverage = List.copyOf(coverage);
    requests = requests == null ? null : List.copyOf(requests);
    packages = List.copyOf(packages);
    edges = List.copyOf(edges);
  }

  /**
   * A package that is needed.
   *
   * @param purl its package URL, with the version where one is fixed
   * @param name as its ecosystem writes it
   * @param version the one version; null where it is only constrained
   * @param constraint as written; null where only a lock file names it
   * @param direct whether the project asks for it itself
   * @param source where it is declared or, where it is not, where it is locked
   * @param group the extra, group or profile that names it; null for the main one
   * @param marker the condition under which it is needed, as its ecosystem writes it
   * @param lockedAt where a lock file fixes the version; null where none does
   * @param licenses as stated by {@code licensesBy}
   * @param licensesBy who states the licences; null where nobody does
   */
  public record NeededPackage(
      String purl,
      String name,
      @Nullable String version,
      @Nullable String constraint,
      Scope scope,
      boolean direct,
      Source source,
      @Nullable String group,
      @Nullable String marker,
      @Nullable Source lockedAt,
      List<String> licenses,
      @Nullable String licensesBy) {
    public NeededPackage {
      licenses = List.copyOf(licenses);
    }
  }

  /** One package needs another; both by their package URLs. */
  public record Need(String from, String to) {}
}
