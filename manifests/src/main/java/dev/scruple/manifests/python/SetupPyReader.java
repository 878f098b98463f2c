// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.sourcecode.python.Python;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code setup.py}. It is code and isn't run: texts, lists and dictionaries are followed to
 * {@code setup()}, files that they are read from become links, and what is computed otherwise is
 * named as a problem.
 */
public final class SetupPyReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    List<Known.Mapping> setups = SetupScript.setups(Python.parse(text).statements());
    if (setups.isEmpty()) {
      reading.problem("setup.py is code and was not run: no setup() was found in it", 0);
    }
    setups.forEach(arguments -> new Setup(arguments, reading).read());
  }

  /** One call of {@code setup()}. */
  private static final class Setup {
    private final Known.Mapping arguments;
    private final Reading reading;
    private final Set<String> said = new HashSet<>();
    private @Nullable String own;

    Setup(Known.Mapping arguments, Reading reading) {
      this.arguments = arguments;
      this.reading = reading;
    }

    void read() {
      text("name")
          .ifPresent(
              it -> {
                own = MarkerEnvironment.normalised(it.text());
                reading.name(it.text());
              });
      text("version").ifPresent(it -> reading.version(it.text()));
      for (String field : List.of("license", "licence")) {
        text(field)
            .ifPresent(
                it -> reading.license("setup.license", it.text(), FieldKind.FREE_TEXT, it.line()));
      }
      classifiers();
      requirements("install_requires", DependencyScope.RUNTIME, null);
      requirements("tests_require", DependencyScope.TEST, "tests_require");
      requirements("setup_requires", DependencyScope.BUILD, "setup_requires");
      extras();
    }

    private Optional<Known.Text> text(String field) {
      Known value = arguments.entries().get(field);
      if (value instanceof Known.Text text && text.whole()) {
        return Optional.of(text);
      }
      if (value != null) {
        computes(field, line(field));
      }
      return Optional.empty();
    }

    private int line(String field) {
      return arguments.lines().getOrDefault(field, 1);
    }

    private void computes(String field, int line) {
      if (said.add(field)) {
        reading.problem("setup.py computes " + field, line);
      }
    }

    private void classifiers() {
      if (arguments.entries().get("classifiers") instanceof Known.Many many) {
        for (Known each : many.members()) {
          if (each instanceof Known.Text text && text.text().startsWith("License ::")) {
            reading.license("setup.classifiers", text.text(), FieldKind.CLASSIFIER, text.line());
          }
        }
      }
    }

    private void requirements(String field, DependencyScope scope, @Nullable String group) {
      Known value = arguments.entries().get(field);
      if (value != null) {
        requirements(value, field, line(field), scope, group, "", new HashSet<>());
      }
    }

    private void extras() {
      Known value = arguments.entries().get("extras_require");
      if (value instanceof Known.Mapping extras) {
        extras.entries().forEach((key, each) -> extra(key, each, extras));
      } else if (value != null) {
        computes("extras_require", line("extras_require"));
      }
    }

    /** A key is an extra, an extra and a marker behind a colon, or a colon and a marker. */
    private void extra(String key, Known value, Known.Mapping extras) {
      int colon = key.indexOf(':');
      String extra = colon < 0 ? key : key.substring(0, colon);
      String marker = colon < 0 ? "" : key.substring(colon + 1).strip();
      DependencyScope scope =
          extra.isEmpty()
              ? DependencyScope.RUNTIME
              : DependencyScope.ofGroup(extra, DependencyScope.OPTIONAL);
      requirements(
          value,
          "extras_require",
          extras.lines().getOrDefault(key, line("extras_require")),
          scope,
          extra.isEmpty() ? null : extra,
          marker,
          new HashSet<>());
    }

    private void requirements(
        Known value,
        String field,
        int line,
        DependencyScope scope,
        @Nullable String group,
        String marker,
        Set<Object> seen) {
      switch (value) {
        case Known.Text text ->
            text.text()
                .lines()
                .filter(it -> !it.isBlank() && !it.strip().startsWith("#"))
                .forEach(it -> requirement(it, text, field, scope, group, marker, seen));
        case Known.FromFile file -> {
          if (seen.add(file)) {
            reading.problem(PythonJoin.unread(field, file.path()), file.line());
            reading.link(
                new ManifestLink(ManifestLink.Kind.INCLUDES, file.path(), scope, file.line()));
          }
        }
        case Known.Many many -> {
          for (Known each : many.members()) {
            if (!(each instanceof Known.Many)) {
              requirements(each, field, line, scope, group, marker, seen);
            } else {
              computes(field, line);
            }
          }
        }
        case Known.Mapping mapping ->
            mapping
                .texts()
                .forEach(it -> requirements(it, field, line, scope, group, marker, seen));
        case Known.Unknown _ -> computes(field, line);
      }
    }

    private void requirement(
        String written,
        Known.Text text,
        String field,
        DependencyScope scope,
        @Nullable String group,
        String marker,
        Set<Object> seen) {
      Optional<Requirement> requirement = Requirement.parse(written.strip());
      if (requirement.isEmpty()) {
        computes(field, text.line());
        return;
      }
      Requirement it = requirement.get();
      Requirement whole =
          it.marker().isEmpty()
              ? new Requirement(it.name(), it.extras(), it.constraint(), marker)
              : it;
      if (!MarkerEnvironment.normalised(it.name()).equals(own) && seen.add(whole)) {
        reading.add(whole.declared(scope, group, text.line()));
      }
    }
  }
}
