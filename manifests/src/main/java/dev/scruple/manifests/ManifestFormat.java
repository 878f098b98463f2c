// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import dev.scruple.manifests.javascript.PackageJsonReader;
import dev.scruple.manifests.jvm.PomReader;
import dev.scruple.manifests.others.CargoReader;
import dev.scruple.manifests.python.CondaEnvironmentReader;
import dev.scruple.manifests.python.CondaLockReader;
import dev.scruple.manifests.python.CondaMetaReader;
import dev.scruple.manifests.python.CondaRecipeReader;
import dev.scruple.manifests.python.EggRequiresReader;
import dev.scruple.manifests.python.HeaderReader;
import dev.scruple.manifests.python.PdmLockReader;
import dev.scruple.manifests.python.PipfileLockReader;
import dev.scruple.manifests.python.PipfileReader;
import dev.scruple.manifests.python.PixiLockReader;
import dev.scruple.manifests.python.PixiReader;
import dev.scruple.manifests.python.PoetryLockReader;
import dev.scruple.manifests.python.PylockReader;
import dev.scruple.manifests.python.PyprojectReader;
import dev.scruple.manifests.python.RequirementsReader;
import dev.scruple.manifests.python.SetupCfgReader;
import dev.scruple.manifests.python.SetupPyReader;
import dev.scruple.manifests.python.UvLockReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A format that is read: how a file is recognised, what is read of it, and what is not.
 *
 * @param title its name, to be shown
 * @param fileName matches the names of its files
 * @param reads what is read
 * @param leavesOut what is not
 * @param reader reads it
 */
record ManifestFormat(
    String title, Pattern fileName, Reads reads, String leavesOut, ManifestReader reader) {
  private static final String WHICH = "which packages, and how they depend on each other";

  /** All formats; the first whose file name fits is a file's. */
  static final List<ManifestFormat> ALL =
      List.of(
          format("Cargo.lock", "Cargo\\.lock", Reads.COUNT, WHICH, LockReaders::cargo),
          format(
              "Cargo.toml",
              "Cargo\\.toml",
              Reads.ALL,
              "what a workspace in another file gives",
              new CargoReader()),
          format(
              "conda-lock.yml",
              "(?:.*\\.)?conda-lock\\.ya?ml",
              Reads.LOCKED,
              "which are direct",
              new CondaLockReader()),
          format("go.sum", "go\\.sum", Reads.COUNT, WHICH, LockReaders::go),
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
              "METADATA|PKG-INFO|.*\\.egg-info",
              Reads.ALL,
              "the description",
              HeaderReader.ofMetadata()),
          format(
              "meta.yaml of conda recipes",
              "meta\\.ya?ml",
              Reads.ALL,
              "several outputs; templates other than set",
              new CondaRecipeReader()),
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
          format("pdm.lock", "pdm\\.lock", Reads.LOCKED, "which are direct", new PdmLockReader()),
          format("Pipfile", "Pipfile", Reads.PACKAGES, "", new PipfileReader()),
          format(
              "Pipfile.lock",
              "Pipfile\\.lock",
              Reads.LOCKED,
              "which are direct and which needs which: the format doesn't tell",
              new PipfileLockReader()),
          format(
              "pixi.toml", "pixi\\.toml", Reads.PACKAGES, "tasks and channels", new PixiReader()),
          format(
              "pixi.lock",
              "pixi\\.lock",
              Reads.LOCKED,
              "which are direct: the manifest tells",
              new PixiLockReader()),
          format("pnpm-lock.yaml", "pnpm-lock\\.yaml", Reads.COUNT, WHICH, LockReaders::pnpm),
          format(
              "poetry.lock",
              "poetry\\.lock",
              Reads.LOCKED,
              "which are direct: the manifest tells",
              new PoetryLockReader()),
          format(
              "pom.xml",
              "pom\\.xml|.*\\.pom",
              Reads.ALL,
              "the parent; imported versions; plugins",
              new PomReader()),
          format(
              "pylock.toml",
              "pylock(?:\\..+)?\\.toml",
              Reads.LOCKED,
              "which are direct: the format doesn't tell",
              new PylockReader()),
          format(
              "pyproject.toml",
              "pyproject\\.toml",
              Reads.ALL,
              "fields that code of the build decides",
              new PyprojectReader()),
          format(
              "conda environments",
              "(?:.*[-_.])?(?:environment|conda|conda[-_]env|env)(?:[-_.][^/]*)?\\.ya?ml",
              Reads.PACKAGES,
              "channels",
              new CondaEnvironmentReader()),
          format(
              "conda-meta/*.json",
              "conda-meta/[^/]+\\.json",
              Reads.ALL,
              "the files that were installed",
              new CondaMetaReader()),
          format(
              "constraints files",
              "(?:.*[-_.])?constraints?(?:[-_.].*)?\\.(?:txt|in)",
              Reads.CONSTRAINTS,
              "",
              RequirementsReader.ofConstraints()),
          format(
              "requirements files for development, documentation and tests",
              "(?:dev|docs?|tests?|lint)[-_]requirements.*\\.(?:txt|in)"
                  + "|requirements[-_.](?:dev|develop|development|docs?|tests?|testing|lint)"
                  + "\\.(?:txt|in)",
              Reads.PACKAGES_OR_LOCK,
              "packages named by a path alone",
              new RequirementsReader(DependencyScope.DEVELOPMENT)),
          format(
              "requirements*.txt, requirements*.in",
              "(?:.*[-_.])?requirements.*\\.(?:txt|in)",
              Reads.PACKAGES_OR_LOCK,
              "packages named by a path alone",
              new RequirementsReader(DependencyScope.RUNTIME)),
          format(
              "requires.txt of eggs",
              "requires\\.txt",
              Reads.PACKAGES,
              "",
              new EggRequiresReader()),
          format("setup.cfg", "setup\\.cfg", Reads.ALL, "attr: values", new SetupCfgReader()),
          format(
              "setup.py",
              "setup\\.py",
              Reads.ALL,
              "what can't be followed without running it",
              new SetupPyReader()),
          format("uv.lock", "uv\\.lock", Reads.LOCKED, "", new UvLockReader()),
          format("yarn.lock", "yarn\\.lock", Reads.COUNT, WHICH, LockReaders::yarn));

  /** What is read of a format. */
  enum Reads {
    ALL("licences, packages"),
    LICENSES("licences"),
    PACKAGES("packages"),
    CONSTRAINTS("versions, for files that name them by -c"),
    COUNT("the number of packages"),
    LOCKED("packages with versions, and which needs which where the file tells"),
    PACKAGES_OR_LOCK("packages; those that are fixed where it is written by a tool or has hashes");

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
    return new ManifestFormat(title, Pattern.compile(fileName), reads, leavesOut, reader);
  }

  /** The format of a file by its name; {@code requirements/dev.txt} counts as requirements too. */
  static Optional<ManifestFormat> of(String path) {
    int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1;
    String bare = path.substring(start);
    String folder = path.substring(0, start);
    boolean listed = folder.equals("requirements/") || folder.endsWith("/requirements/");
    boolean requirements =
        listed && (bare.endsWith(".txt") || bare.endsWith(".in")) && !bare.startsWith("constraint");
    boolean installed = folder.endsWith("conda-meta/") && bare.endsWith(".json");
    String name = requirements ? "requirements-" + bare : installed ? "conda-meta/" + bare : bare;
    return ALL.stream().filter(it -> it.fileName.matcher(name).matches()).findFirst();
  }
}
