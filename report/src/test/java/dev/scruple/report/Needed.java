// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Coverage;
import dev.scruple.model.Scope;
import dev.scruple.model.Source;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.dependencies.DependenciesDocument.Need;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import dev.scruple.model.dependencies.ProjectPart;
import java.time.Instant;
import java.util.List;

/** What made-up projects stand on. */
public final class Needed {
  private static final Instant AS_OF = Instant.parse("2026-11-12T08:30:00Z");

  private Needed() {}

  /** A package that is asked for with a bound. */
  public static NeededPackage declared(String name, Scope scope, ProjectPart part, String path) {
    return declared(name, ">=1.2", scope, part, path);
  }

  /** A package that is asked for. */
  public static NeededPackage declared(
      String name, String constraint, Scope scope, ProjectPart part, String path) {
    return new NeededPackage(
        "pkg:pypi/" + name,
        name,
        null,
        constraint,
        scope,
        part,
        true,
        Source.lines(path, 3, 3),
        null,
        null,
        null,
        List.of(),
        null);
  }

  /** A package that only a lock file names. */
  public static NeededPackage locked(String name, ProjectPart part, String path) {
    return new NeededPackage(
        "pkg:pypi/" + name + "@2.0.1",
        name,
        "2.0.1",
        null,
        Scope.RUNTIME,
        part,
        false,
        Source.lines(path, 9, 9),
        null,
        null,
        Source.lines(path, 9, 9),
        List.of("BSD-3-Clause"),
        path);
  }

  /** A document of packages. */
  public static DependenciesDocument document(List<NeededPackage> packages, String... gaps) {
    return new DependenciesDocument(
        DependenciesDocument.SCHEMA,
        "0.1.0",
        AS_OF,
        new TargetDescription("counter", TargetKind.FOLDER, null, null),
        List.of(
            new Coverage(
                "packages",
                1,
                List.of(gaps).stream()
                    .map(gap -> Unexamined.of("packages", "a/pom.xml", gap, null))
                    .toList())),
        null,
        packages,
        List.of(new Need("pkg:pypi/torch@2.4.0", "pkg:pypi/numpy@2.0.1")));
  }
}
