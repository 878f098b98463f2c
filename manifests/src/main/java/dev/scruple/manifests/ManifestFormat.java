// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import dev.scruple.manifests.javascript.PackageJsonReader;
import dev.scruple.manifests.jvm.PomReader;
import dev.scruple.manifests.others.OtherFormats;
import dev.scruple.manifests.python.HeaderReader;
import dev.scruple.manifests.python.PyprojectReader;
import dev.scruple.manifests.python.RequirementsReader;
import dev.scruple.manifests.python.SetupCfgReader;
import dev.scruple.manifests.python.SetupPyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A format that is read: how a file is recognised, what is read of it, and what is not.
 *
 * @param title its name, to be shown
 * @param fileName matches the names of its files, or the ends of their paths where it has a slash
 * @param reads what is read
 * @param leavesOut what is not
 * @param reader reads it
 */
record ManifestFormat(
    String title, Pattern fileName, Reads reads, String leavesOut, ManifestReader reader) {
  private static final String WHICH = "which packages, and how they depend on each other";

  /** All formats; the first whose file name fits is a file's. */
  static final List<ManifestFormat> ALL =
      withOthers(
          format(
              "conda-lock.yml",
              "(?:.*\\.)?conda-lock\\.ya?ml",
              Reads.COUNT,
              WHICH,
              LockReaders::conda),
          format(
              "gradle.lockfile",
              "(?:buildscript-)?gradle\\.lockfile",
              Reads.COUNT,
              WHICH,
              LockReaders::gradle),
          format(
              "META-INF/MANIFEST.MF",
              "MANIFEST\\.MF",
              Reads.LICENSES,
              "all but Bundle-License",
              new HeaderReader()),
          format(
              "METADATA and PKG-INFO of Python distributions",
              "METADATA|PKG-INFO",
              Reads.ALL,
              "the description; requires.txt of eggs",
              new HeaderReader()),
          format(
              "package-lock.json, npm-shrinkwrap.json",
              "package-lock\\.json|npm-shrinkwrap\\.json",
              Reads.COUNT,
              WHICH,
              LockReaders::npm),
          format(
              "package.json",
              "package\\.json",
              Reads.ALL,
              "bundled dependencies",
              new PackageJsonReader()),
          format(
              "pdm.lock",
              "pdm\\.lock",
              Reads.COUNT,
              WHICH,
              LockReaders.tables("pdm.lock", "[[package]]")),
          format("Pipfile.lock", "Pipfile\\.lock", Reads.COUNT, WHICH, LockReaders::pipfile),
          format("pnpm-lock.yaml", "pnpm-lock\\.yaml", Reads.COUNT, WHICH, LockReaders::pnpm),
          format(
              "poetry.lock",
              "poetry\\.lock",
              Reads.COUNT,
              WHICH,
              LockReaders.tables("poetry.lock", "[[package]]")),
          format(
              "pom.xml",
              "pom\\.xml|.*\\.pom",
              Reads.ALL,
              "the parent; imported versions; plugins",
              new PomReader()),
          format(
              "pylock.toml",
              "pylock(?:\\..+)?\\.toml",
              Reads.COUNT,
              WHICH,
              LockReaders.tables("pylock.toml", "[[packages]]")),
          format(
              "pyproject.toml",
              "pyproject\\.toml",
              Reads.ALL,
              "dynamic fields; groups that include others; tables of other tools than Poetry",
              new PyprojectReader()),
          format(
              "requirements files for development, documentation and tests",
              "(?:dev|docs?|tests?|lint)[-_]requirements.*\\.txt"
                  + "|requirements[-_.](?:dev|develop|development|docs?|tests?|testing|lint)\\.txt",
              Reads.PACKAGES,
              "files named by -r; packages named by a path or URL alone",
              new RequirementsReader(DependencyScope.DEVELOPMENT)),
          format(
              "requirements*.txt",
              "(?:.*[-_.])?requirements.*\\.txt",
              Reads.PACKAGES,
              "files named by -r; packages named by a path or URL alone",
              new RequirementsReader(DependencyScope.RUNTIME)),
          format(
              "setup.cfg",
              "setup\\.cfg",
              Reads.ALL,
              "file: and attr: values",
              new SetupCfgReader()),
          format(
              "setup.py",
              "setup\\.py",
              Reads.ALL,
              "all but literals and constants: it is not run",
              new SetupPyReader()),
          format(
              "uv.lock",
              "uv\\.lock",
              Reads.COUNT,
              WHICH,
              LockReaders.tables("uv.lock", "[[package]]")),
          format("yarn.lock", "yarn\\.lock", Reads.COUNT, WHICH, LockReaders::yarn));

  private static List<ManifestFormat> withOthers(ManifestFormat... formats) {
    List<ManifestFormat> all = new ArrayList<>(List.of(formats));
    for (OtherFormats.Format each : OtherFormats.ALL) {
      all.add(
          format(each.title(), each.files(), reads(each.reads()), each.leavesOut(), each.reader()));
    }
    return List.copyOf(all);
  }

  private static Reads reads(OtherFormats.Reads reads) {
    return switch (reads) {
      case LICENSES_AND_PACKAGES -> Reads.ALL;
      case PACKAGES -> Reads.PACKAGES;
      case FIXED -> Reads.PINNED;
      case FIXED_AND_GRAPH -> Reads.LOCKED;
      case COUNT -> Reads.COUNT;
    };
  }

  /** What is read of a format. */
  enum Reads {
    ALL("licences, packages"),
    LICENSES("licences"),
    PACKAGES("packages"),
    LOCKED("packages with their versions, and which needs which"),
    PINNED("packages with their versions"),
    COUNT("the number of packages");

    private final String words;

    Reads(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private static ManifestFormat format(
      String title, String fileName, Reads reads, String leavesOut, ManifestReader reader) {
    String pattern = fileName.contains("/") ? "(?:.*[/!])?(?:" + fileName + ")" : fileName;
    return new ManifestFormat(title, Pattern.compile(pattern), reads, leavesOut, reader);
  }

  /** The format of a file by its name; {@code requirements/dev.txt} counts as requirements too. */
  static Optional<ManifestFormat> of(String path) {
    int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1;
    String bare = path.substring(start);
    String folder = path.substring(0, start);
    boolean listed = folder.equals("requirements/") || folder.endsWith("/requirements/");
    String name = listed && bare.endsWith(".txt") ? "requirements-" + bare : bare;
    return ALL.stream().filter(it -> it.fits(path, name)).findFirst();
  }

  private boolean fits(String path, String name) {
    return fileName.matcher(fileName.pattern().contains("/") ? path : name).matches();
  }
}
