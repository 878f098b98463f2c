// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DeclaredLicense;
import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pom.xml} after Maven's POM reference: licences and direct dependencies, those of
 * profiles too. Properties and managed versions are resolved within the file; what a parent gives
 * is named as a problem, not fetched. Plugins are not dependencies and are left out.
 */
public final class PomReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Pom pom = new Pom();
    Xml.read(text, reading, pom);
    pom.report(reading);
  }

  /** The elements of a POM that are of interest, gathered; resolved when all are known. */
  private static final class Pom implements Xml.ElementTaker {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]{1,200})\\}");
    private static final Pattern DEPENDENCY =
        Pattern.compile("project/(?:profiles/profile/)?dependencies/dependency");
    private static final String MANAGED = "project/dependencyManagement/dependencies/dependency";
    private static final int MOST_ROUNDS = 8;
    private static final int LONGEST_VALUE = 2000;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> managed = new HashMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<DeclaredLicense> licenses = new ArrayList<>();
    private Map<String, String> current = new HashMap<>();

    @Override
    public void start(String path, int line) {
      if (path.equals(MANAGED) || DEPENDENCY.matcher(path).matches()) {
        current = new HashMap<>();
      }
    }

    @Override
    public void end(String path, String text, int line) {
      int slash = path.lastIndexOf('/');
      String parent = slash < 0 ? "" : path.substring(0, slash);
      String name = path.substring(slash + 1);
      if (parent.equals("project") || parent.equals("project/parent")) {
        properties.put(path.replace('/', '.'), text);
      } else if (parent.equals("project/properties")) {
        properties.put(name, text);
      } else if (parent.equals("project/licenses/license")) {
        license(name, text, line);
      } else if (parent.equals(MANAGED) || DEPENDENCY.matcher(parent).matches()) {
        current.put(name, text);
      } else if (path.equals(MANAGED)) {
        managed.put(key(current), current.getOrDefault("version", ""));
      } else if (DEPENDENCY.matcher(path).matches()) {
        dependencies.add(new Dependency(current, path.contains("/profile/"), line));
      }
    }

    private void license(String name, String text, int line) {
      String field = "project.licenses.license." + name;
      switch (name) {
        case "name" -> licenses.add(new DeclaredLicense(field, text, FieldKind.FREE_TEXT, line));
        case "url" -> licenses.add(new DeclaredLicense(field, text, FieldKind.URL, line));
        default -> {
          // Distribution and comments name no licence.
        }
      }
    }

    private void report(Reading reading) {
      reading.name(ownName());
      reading.version(own("version"));
      licenses.forEach(
          it -> reading.license(it.field(), resolve(it.stated()), it.kind(), it.line()));
      String parent = properties.get("project.parent.artifactId");
      if (parent != null) {
        String name = properties.getOrDefault("project.parent.groupId", "") + ':' + parent;
        reading.parent(name);
        if (licenses.isEmpty()) {
          reading.problem("licences may be declared by the parent " + Shown.of(name), 0);
        }
      }
      dependencies.forEach(it -> report(it, reading));
    }

    private void report(Dependency dependency, Reading reading) {
      DeclaredPackage declared = dependency.declared(this);
      if (declared.name().startsWith(":") || declared.name().endsWith(":")) {
        reading.problem("a dependency without group or artifact", dependency.line());
      } else {
        reading.add(declared);
      }
    }

    private @Nullable String ownName() {
      String artifact = own("artifactId");
      return artifact == null ? null : own("groupId") + ":" + artifact;
    }

    private @Nullable String own(String field) {
      String stated = properties.get("project." + field);
      String inherited = stated == null ? properties.get("project.parent." + field) : stated;
      return inherited == null ? null : resolve(inherited);
    }

    private String key(Map<String, String> dependency) {
      return dependency.getOrDefault("groupId", "")
          + ':'
          + dependency.getOrDefault("artifactId", "");
    }

    /** The text with the properties that this file knows; others stay as written. */
    private String resolve(String text) {
      String resolved = text;
      for (int round = 0; round < MOST_ROUNDS && resolved.length() < LONGEST_VALUE; round++) {
        String next = REFERENCE.matcher(resolved).replaceAll(this::value);
        if (next.equals(resolved)) {
          break;
        }
        resolved = next;
      }
      return resolved;
    }

    private String value(java.util.regex.MatchResult reference) {
      String name = reference.group(1);
      String value = properties.get(name);
      if (value == null && name.startsWith("pom.")) {
        value = properties.get("project." + name.substring(4));
      }
      if (value == null && name.startsWith("project.")) {
        value = properties.get("project.parent." + name.substring(8));
      }
      return Matcher.quoteReplacement(value == null ? reference.group() : value);
    }
  }

  private record Dependency(Map<String, String> fields, boolean ofProfile, int line) {

    DeclaredPackage declared(Pom pom) {
      String constraint = fields.getOrDefault("version", "");
      if (constraint.isEmpty()) {
        constraint = pom.managed.getOrDefault(pom.key(fields), "");
      }
      constraint = pom.resolve(constraint);
      String name = pom.resolve(pom.key(fields));
      String version = ExactVersion.ofMaven(constraint);
      return Packages.declared(
          "maven", name, version, constraint, scope(), ofProfile ? "profile" : null, line);
    }

    private DependencyScope scope() {
      if (fields.getOrDefault("scope", "").equals("test")) {
        return DependencyScope.TEST;
      }
      if (ofProfile || fields.getOrDefault("optional", "").equals("true")) {
        return DependencyScope.OPTIONAL;
      }
      return fields.getOrDefault("scope", "").equals("provided")
          ? DependencyScope.BUILD
          : DependencyScope.RUNTIME;
    }
  }
}
