// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.packages;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.manifests.graph.DependencyGraph;
import dev.scruple.model.Scope;
import dev.scruple.model.Source;
import dev.scruple.model.dependencies.DependenciesDocument.Need;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import dev.scruple.model.dependencies.ProjectPart;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A graph of packages in the words of the model. */
public final class DependencyDocuments {
  private DependencyDocuments() {}

  /** The licences of a package as somebody states them, and who. */
  public record StatedLicenses(List<String> licenses, @Nullable String by) {
    public StatedLicenses {
      licenses = List.copyOf(licenses);
    }
  }

  /**
   * The packages, each with its licences.
   *
   * @param known what is known of a package that its lock file says nothing of
   */
  public static List<NeededPackage> packages(
      PackageStudy study, Function<Dependency, StatedLicenses> known) {
    return study.graph().packages().stream()
        .map(each -> needed(each, study.part(each), known.apply(each)))
        .toList();
  }

  /** The edges. */
  public static List<Need> edges(DependencyGraph graph) {
    return graph.edges().stream().map(edge -> new Need(edge.from(), edge.to())).toList();
  }

  private static NeededPackage needed(Dependency each, ProjectPart part, StatedLicenses known) {
    String lock = each.lockPath();
    StatedLicenses stated =
        each.licenses().isEmpty()
            ? known
            : new StatedLicenses(each.licenses(), lock == null ? each.path() : lock);
    return new NeededPackage(
        each.purl(),
        each.name(),
        each.version(),
        each.constraint(),
        scope(each.scope()),
        part,
        each.direct(),
        Source.lines(each.path(), each.line(), each.line()),
        each.group(),
        each.marker(),
        lock == null ? null : Source.lines(lock, each.lockLine(), each.lockLine()),
        stated.licenses(),
        stated.by());
  }

  /** The scope in the words of the model. */
  public static Scope scope(DependencyScope scope) {
    return switch (scope) {
      case RUNTIME -> Scope.RUNTIME;
      case OPTIONAL -> Scope.OPTIONAL;
      case DEVELOPMENT -> Scope.DEVELOPMENT;
      case TEST -> Scope.TEST;
      case BUILD -> Scope.BUILD;
    };
  }
}
