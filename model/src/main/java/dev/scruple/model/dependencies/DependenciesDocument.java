// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.dependencies;

import dev.scruple.model.Coverage;
import dev.scruple.model.Request;
import dev.scruple.model.Scope;
import dev.scruple.model.Source;
import dev.scruple.model.TargetDescription;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project stands on: packages of its manifests and lock files.
 *
 * @param packages one for each place that declares one, and one for each that only a lock file
 *     fixes; by file and line
 * @param edges which package needs which, where a lock file holds it
 * @param choice what was chosen of them; null where nothing is left out
 */
public record DependenciesDocument(
    String schema,
    String version,
    Instant asOf,
    TargetDescription target,
    List<Coverage> coverage,
    @Nullable List<Request> requests,
    List<NeededPackage> packages,
    List<Need> edges,
    @Nullable Choice choice) {

  /** The schema's name and version. */
  public static final String SCHEMA = "scruple/deps/1";

  public DependenciesDocument {
    coverage = List.copyOf(coverage);
    requests = requests == null ? null : List.copyOf(requests);
    packages = List.copyOf(packages);
    edges = List.copyOf(edges);
  }

  /** A document that leaves nothing out. */
  public DependenciesDocument(
      String schema,
      String version,
      Instant asOf,
      TargetDescription target,
      List<Coverage> coverage,
      @Nullable List<Request> requests,
      List<NeededPackage> packages,
      List<Need> edges) {
    this(schema, version, asOf, target, coverage, requests, packages, edges, null);
  }

  /**
   * Which packages are told of.
   *
   * @param direct whether those that only lock files name are left out
   * @param scopes those that are told of, in their order; all where it is empty
   */
  public record Choice(boolean direct, List<Scope> scopes) {
    public Choice {
      scopes = scopes.stream().distinct().sorted().toList();
    }

    /** Whether nothing is left out. */
    public boolean isAll() {
      return !direct && scopes.isEmpty();
    }

    boolean takes(NeededPackage each) {
      return (each.direct() || !direct) && (scopes.isEmpty() || scopes.contains(each.scope()));
    }
  }

  /** Only what is chosen, with the edges between packages that are. */
  public DependenciesDocument only(Choice chosen) {
    if (chosen.isAll()) {
      return this;
    }
    List<NeededPackage> kept = packages.stream().filter(chosen::takes).toList();
    Set<String> left = new HashSet<>();
    packages.forEach(each -> left.add(each.purl()));
    kept.forEach(each -> left.remove(each.purl()));
    return new DependenciesDocument(
        schema,
        version,
        asOf,
        target,
        coverage,
        requests,
        kept,
        edges.stream().filter(it -> !left.contains(it.from()) && !left.contains(it.to())).toList(),
        chosen);
  }

  /**
   * A package that is needed.
   *
   * @param purl its package URL, with the version where one is fixed
   * @param name as its ecosystem writes it
   * @param version the one version; null where it is only constrained
   * @param constraint as written; null where only a lock file names it
   * @param part of the project in which it is named
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
      ProjectPart part,
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
