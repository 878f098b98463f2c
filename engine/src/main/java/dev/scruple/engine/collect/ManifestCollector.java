// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.packages.DependencyDocuments;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.licenses.Interpretation;
import dev.scruple.licenses.Origin;
import dev.scruple.manifests.DeclaredLicense;
import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.Problem;
import dev.scruple.manifests.purl.PackageUrl;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What manifests and lock files declare: licence, packages, the package that is built. */
public final class ManifestCollector implements FileCollector {
  /** The collector's name in coverage. */
  public static final String NAME = "manifests";

  private static final Set<String> ONLY_LISTS = Set.of("requirements.txt", "requirements");

  /** A jar that lies in the tree was built elsewhere, and tells here by what. */
  private static final Pattern INSIDE_JAR = Pattern.compile(".*!/META-INF/maven/.*");

  private final DeclaredLicenses licenses;

  ManifestCollector(DeclaredLicenses licenses) {
    this.licenses = licenses;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    FileKind kind = file.classification().kind();
    return kind == FileKind.MANIFEST || kind == FileKind.LOCK_FILE;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    if (!Manifests.reads(file.place())) {
      findings.gap(this, "this kind of manifest is not read yet", null);
      return;
    }
    ManifestReading reading = Manifests.read(file.place(), file.bytes().array());
    licenses(file, reading, findings);
    for (DeclaredPackage each : reading.packages()) {
      Fact fact =
          new Fact.PackageDeclared(
              each.purl(),
              each.name(),
              each.version(),
              each.constraint(),
              DependencyDocuments.scope(each.scope()));
      findings.add(Source.lines(file.path(), each.line(), each.line()), fact);
    }
    reading
        .lock()
        .ifPresent(
            lock ->
                findings.add(
                    Source.file(file.path()), new Fact.LockFile(lock.format(), lock.packages())));
    if (!INSIDE_JAR.matcher(file.path()).matches()) {
      defined(file.place(), reading)
          .ifPresent(fact -> findings.add(Source.file(file.path()), fact));
    }
    for (Problem problem : reading.problems()) {
      findings.gap(this, problem.words(), null);
    }
    findings.examined(this);
  }

  /**
   * One licence expression is the word; classifiers and free text speak only where it is silent.
   */
  private void licenses(FileUnderStudy file, ManifestReading reading, Findings findings) {
    boolean expression =
        reading.licenses().stream().anyMatch(each -> each.kind() == FieldKind.SPDX_EXPRESSION);
    Set<String> named = new TreeSet<>();
    for (DeclaredLicense each : reading.licenses()) {
      if (each.kind() == FieldKind.FILE) {
        continue;
      }
      Interpretation meaning = licenses.interpret(each.stated(), origin(each.kind()));
      String known = meaning.expression();
      boolean vague = known == null && (expression || !named.isEmpty());
      if (vague || (each.kind() == FieldKind.URL && !named.isEmpty())) {
        continue;
      }
      if (known != null) {
        named.add(known);
      }
      String stated =
          each.stated().length() > 200 ? each.stated().substring(0, 200) : each.stated();
      findings.add(
          Source.lines(file.path(), each.line(), each.line()),
          new Fact.LicenseDeclared(each.field(), stated, known, "code"));
    }
  }

  private static Origin origin(FieldKind kind) {
    return switch (kind) {
      case SPDX_EXPRESSION -> Origin.SPDX_FIELD;
      case CLASSIFIER -> Origin.PYTHON_CLASSIFIER;
      case FREE_TEXT, FILE -> Origin.FREE_TEXT;
      case URL -> Origin.URL;
    };
  }

  /** The package that a manifest builds, or that a package's own metadata describe. */
  static Optional<Fact.PackageDefined> defined(String place, ManifestReading reading) {
    String name = reading.name();
    String ecosystem = ecosystem(place);
    if (name == null
        || name.isBlank()
        || ecosystem.isEmpty()
        || ONLY_LISTS.contains(reading.format())) {
      return Optional.empty();
    }
    String spelled = ecosystem.equals("maven") ? name.replace(':', '/') : name;
    int slash = spelled.lastIndexOf('/');
    String namespace = slash < 0 ? null : spelled.substring(0, slash);
    return PackageUrl.of(ecosystem, namespace, spelled.substring(slash + 1), null)
        .map(purl -> new Fact.PackageDefined(purl.toString(), name, reading.version()));
  }

  private static String ecosystem(String place) {
    String name = place.substring(place.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
    List<String> python =
        List.of("pyproject.toml", "setup.cfg", "setup.py", "metadata", "pkg-info");
    if (python.contains(name)) {
      return "pypi";
    }
    return switch (name) {
      case "package.json" -> "npm";
      case "pom.xml" -> "maven";
      case "cargo.toml" -> "cargo";
      default -> "";
    };
  }
}
