// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads requirements files after pip's requirements file format.
 *
 * <p>What a tool has written from other manifests (pip-compile and uv name, above each package or
 * beside it, what asks for it) is a lock file. A file whose requirements all have hashes is one
 * too, and declares its packages itself. A constraints file declares nothing: what it allows is
 * kept for the join.
 */
public final class RequirementsReader implements ManifestReader {
  private final DependencyScope scope;
  private final boolean constrains;

  private RequirementsReader(DependencyScope scope, boolean constrains) {
    this.scope = scope;
    this.constrains = constrains;
  }

  /** A reader of files whose packages are needed for this. */
  public RequirementsReader(DependencyScope scope) {
    this(scope, false);
  }

  /** A reader of constraints files. */
  public static RequirementsReader ofConstraints() {
    return new RequirementsReader(DependencyScope.RUNTIME, true);
  }

  @Override
  public void read(String text, Reading reading) {
    List<RequirementLine> lines = RequirementLine.of(text);
    boolean compiled = !constrains && CompiledRequirements.isCompiled(text);
    Found found = new Found(reading, constrains);
    CompiledRequirements lock = new CompiledRequirements(scope);
    for (RequirementLine line : lines) {
      if (line.isOption()) {
        option(line, reading, found);
      } else {
        found.requirements++;
        found.hashed += line.text().contains("--hash") ? 1 : 0;
        found.take(argument(line.requirement(), line.line()), line, compiled ? lock : null);
      }
    }
    if (constrains) {
      reading.detail(new PythonConstraints(found.constraints));
    } else if (compiled) {
      lock.report(reading, found.requirements);
    } else if (found.hashed > 0 && found.hashed == found.requirements) {
      found.declared.forEach(each -> lock.fix(each, List.of()));
      lock.reportDeclared(reading, found.requirements);
    }
  }

  private PipArgument argument(String text, int line) {
    return PipArgument.parse(text, scope, null, line);
  }

  private void option(RequirementLine line, Reading reading, Found found) {
    String value = line.optionValue();
    switch (line.option()) {
      case "-r", "--requirement" -> {
        reading.problem(PythonJoin.unread("-r", value), line.line());
        reading.link(new ManifestLink(ManifestLink.Kind.INCLUDES, value, scope, line.line()));
      }
      case "-c", "--constraint" -> {
        reading.problem(PythonJoin.unread("-c", value), line.line());
        reading.link(new ManifestLink(ManifestLink.Kind.CONSTRAINS, value, scope, line.line()));
      }
      case "-e", "--editable" -> found.take(argument(value, line.line()), line, null);
      case String _ -> {
        // Indexes and other options name no requirement.
      }
    }
  }

  /** What is found line by line. */
  private static final class Found {
    private final Reading reading;
    private final boolean constrains;
    private final List<DeclaredPackage> constraints = new ArrayList<>();
    private final Set<DeclaredPackage> declared = new LinkedHashSet<>();
    private int requirements;
    private int hashed;

    Found(Reading reading, boolean constrains) {
      this.reading = reading;
      this.constrains = constrains;
    }

    void take(PipArgument argument, RequirementLine line, @Nullable CompiledRequirements lock) {
      switch (argument) {
        case PipArgument.Named named -> {
          if (constrains) {
            constraints.add(named.declared());
          } else if (lock != null) {
            lock.fix(named.declared(), line.askedBy());
          } else {
            declared.add(named.declared());
            reading.add(named.declared());
          }
        }
        case PipArgument.Own _ -> {
          // The project doesn't stand on itself.
        }
        case PipArgument.Nameless _ ->
            reading.problem("names no package: " + Shown.of(line.text()), line.line());
      }
    }
  }
}
