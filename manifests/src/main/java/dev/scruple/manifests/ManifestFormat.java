// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import dev.scruple.manifests.javascript.BunLockReader;
import dev.scruple.manifests.javascript.DenoLockReader;
import dev.scruple.manifests.javascript.DenoReader;
import dev.scruple.manifests.javascript.NpmLockReader;
import dev.scruple.manifests.javascript.PackageJsonReader;
import dev.scruple.manifests.javascript.PnpmLockReader;
import dev.scruple.manifests.javascript.PnpmWorkspaceReader;
import dev.scruple.manifests.javascript.YarnLockReader;
import dev.scruple.manifests.jvm.GradleLockReader;
import dev.scruple.manifests.jvm.GradlePropertiesReader;
import dev.scruple.manifests.jvm.GradleScriptReader;
import dev.scruple.manifests.jvm.PomPropertiesReader;
import dev.scruple.manifests.jvm.PomReader;
import dev.scruple.manifests.jvm.VerificationMetadataReader;
import dev.scruple.manifests.jvm.VersionCatalogReader;
import dev.scruple.manifests.others.OtherFormats;
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

  /** All formats; the first whose file name fits is a file's. */
  static final List<ManifestFormat> ALL =
      withOthers(
          format(
              "bun.lock",
              "bun\\.lock",
              Reads.LOCKED,
              "bun.lockb, which is no text",
              new BunLockReader()),
          format(
              "conda-lock.yml",
              "(?:.*\\.)?conda-lock\\.ya?ml",
              Reads.LOCKED,
              "which are direct",
              new CondaLockReader()),
          format(
              "deno.json, deno.jsonc",
              "deno\\.jsonc?",
              Reads.ALL,
              "modules named by their addresses",
              new DenoReader()),
          format(
              "deno.lock",
              "deno\\.lock",
              Reads.LOCKED,
              "modules named by their addresses",
              new DenoLockReader()),
          format(
              "gradle.lockfile",
              "gradle\\.lockfile",
              Reads.PINNED,
              "which needs which: it isn't told",
              new GradleLockReader(null)),
          format(
              "gradle.lockfile of a build itself",
              "buildscript-gradle\\.lockfile|settings-gradle\\.lockfile",
              Reads.PINNED,
              "which needs which: it isn't told",
              new GradleLockReader(DependencyScope.BUILD)),
          format(
              "gradle.properties",
              "gradle\\.properties",
              Reads.VALUES,
              "escapes",
              new GradlePropertiesReader()),
          format(
              "*.gradle, *.gradle.kts",
              ".*\\.gradle(?:\\.kts)?",
              Reads.PACKAGES,
              "all that a run of the build alone would tell",
              new GradleScriptReader()),
          format(
              "libs.versions.toml",
              ".*\\.versions\\.toml",
              Reads.PACKAGES,
              "versions that are rejected",
              new VersionCatalogReader()),
          format(
              "verification-metadata.xml",
              "verification-metadata\\.xml",
              Reads.PINNED,
              "what for, and which needs which: it isn't told; trusted ones without a checksum",
              new VerificationMetadataReader()),
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
              Reads.LOCKED,
              "engines and platforms",
              new NpmLockReader()),
          format(
              "package.json",
              "package\\.json",
              Reads.ALL,
              "overrides; engines",
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
          format(
              "pnpm-lock.yaml",
              "pnpm-lock\\.yaml",
              Reads.LOCKED,
              "engines and platforms",
              new PnpmLockReader()),
          format(
              "pnpm-workspace.yaml",
              "pnpm-workspace\\.yaml",
              Reads.WORKSPACE,
              "overrides",
              new PnpmWorkspaceReader()),
          format(
              "poetry.lock",
              "poetry\\.lock",
              Reads.LOCKED,
              "which are direct: the manifest tells",
              new PoetryLockReader()),
          format(
              "pom.properties",
              "pom\\.properties",
              Reads.NAME,
              "all else",
              new PomPropertiesReader()),
          format(
              "pom.xml",
              "pom\\.xml|.*\\.pom",
              Reads.ALL,
              "plugins; what a parent or an imported POM gives that is not among the files",
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
              "(?:.*[-_.])?(?:environment|conda|conda[-_]env|env)(?:[-_.].*)?\\.ya?ml",
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
          format(
              "yarn.lock",
              "yarn\\.lock",
              Reads.LOCKED,
              "what a package is needed for: yarn.lock doesn't tell",
              new YarnLockReader()));

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
    CONSTRAINTS("versions, for files that name them by -c"),
    PACKAGES_OR_LOCK("packages; those that are fixed where it is written by a tool or has hashes"),
    LOCKED("packages with their versions, and which needs which"),
    WORKSPACE("members, catalogues of versions"),
    NAME("name, version"),
    PINNED("packages with their versions"),
    VALUES("values that builds use"),
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
    boolean requirements =
        listed && (bare.endsWith(".txt") || bare.endsWith(".in")) && !bare.startsWith("constraint");
    String name = requirements ? "requirements-" + bare : bare;
    return ALL.stream().filter(it -> it.fits(path, name)).findFirst();
  }

  private boolean fits(String path, String name) {
    return fileName.matcher(fileName.pattern().contains("/") ? path : name).matches();
  }
}
