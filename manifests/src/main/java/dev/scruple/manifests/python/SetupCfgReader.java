// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Ini;
import dev.scruple.manifests.document.Shown;
import org.jspecify.annotations.Nullable;

/** Reads setuptools' {@code setup.cfg}: metadata and options, after its user guide. */
public final class SetupCfgReader implements ManifestReader {
  private static final String EXTRAS = "options.extras_require";

  @Override
  public void read(String text, Reading reading) {
    for (Ini.Entry entry : Ini.parse(text)) {
      switch (entry.section()) {
        case "metadata" -> metadata(entry, reading);
        case "options" -> options(entry, reading);
        case EXTRAS -> extra(entry, reading);
        default -> {
          // Other sections belong to other tools.
        }
      }
    }
  }

  private static void metadata(Ini.Entry entry, Reading reading) {
    switch (entry.key()) {
      case "name" -> reading.name(entry.value());
      case "version" -> reading.version(entry.value());
      case "license" ->
          reading.license("metadata.license", entry.value(), FieldKind.FREE_TEXT, entry.line());
      case "license_file", "license_files", "license-file", "license-files" ->
          reading.license("metadata." + entry.key(), entry.value(), FieldKind.FILE, entry.line());
      case "classifiers", "classifier" -> {
        if (entry.value().startsWith("License ::")) {
          reading.license(
              "metadata.classifiers", entry.value(), FieldKind.CLASSIFIER, entry.line());
        }
      }
      default -> {
        // Other fields say nothing of licences.
      }
    }
  }

  private static void options(Ini.Entry entry, Reading reading) {
    switch (entry.key()) {
      case "install_requires" -> requirement(entry, DependencyScope.RUNTIME, null, reading);
      case "setup_requires" -> requirement(entry, DependencyScope.BUILD, entry.key(), reading);
      case "tests_require" -> requirement(entry, DependencyScope.TEST, entry.key(), reading);
      default -> {
        // Other options name no packages.
      }
    }
  }

  private static void extra(Ini.Entry entry, Reading reading) {
    DependencyScope scope = DependencyScope.ofGroup(entry.key(), DependencyScope.OPTIONAL);
    requirement(entry, scope, entry.key(), reading);
  }

  private static void requirement(
      Ini.Entry entry, DependencyScope scope, @Nullable String group, Reading reading) {
    if (entry.value().startsWith("file:")) {
      for (String path : entry.value().substring("file:".length()).split(",", -1)) {
        reading.problem(PythonJoin.unread(entry.key(), path.strip()), entry.line());
        reading.link(
            new ManifestLink(ManifestLink.Kind.INCLUDES, path.strip(), scope, entry.line()));
      }
      return;
    }
    if (entry.value().startsWith("attr:")) {
      reading.problem(entry.key() + " is read from elsewhere: " + entry.value(), entry.line());
      return;
    }
    String withoutComment = entry.value().split("\\s#", 2)[0];
    Requirement.parse(withoutComment)
        .ifPresentOrElse(
            it -> reading.add(it.declared(scope, group, entry.line())),
            () -> reading.problem("not a requirement: " + Shown.of(entry.value()), entry.line()));
  }
}
