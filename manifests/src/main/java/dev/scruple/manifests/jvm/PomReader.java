// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DeclaredLicense;
import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code pom.xml} after Maven's POM reference: licences and direct dependencies, those of
 * profiles too. Properties and managed versions are resolved within the file; what a parent or a
 * bill of materials gives is found by {@link MavenJoin} among the files of a project, and never
 * fetched. Plugins are not dependencies and are left out.
 */
public final class PomReader implements ManifestReader {
  static final String OF_PARENT = "licences may be declared by the parent ";

  @Override
  public void read(String text, Reading reading) {
    Elements elements = new Elements();
    Xml.read(text, reading, elements);
    elements.report(reading);
  }

  /** The elements of a POM that are of interest, gathered. */
  private static final class Elements implements Xml.ElementTaker {
    private static final int MOST_ENTRIES = 10_000;
    private static final String PROFILE = "project/profiles/profile";

    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final List<Pom.Entry> managed = new ArrayList<>();
    private final List<Pom.Entry> dependencies = new ArrayList<>();
    private final List<DeclaredLicense> licenses = new ArrayList<>();
    private final List<ManifestLink> links = new ArrayList<>();
    private final Map<String, String> ofProfile = new HashMap<>();
    private Map<String, String> local = new HashMap<>();
    private final List<Pom.Entry> profileManaged = new ArrayList<>();
    private final List<Pom.Entry> profileDependencies = new ArrayList<>();
    private Map<String, String> current = new HashMap<>();
    private boolean tooMany;

    @Override
    public void start(String path, int line) {
      if (path.endsWith("dependencies/dependency")) {
        current = new HashMap<>();
      } else if (path.equals(PROFILE)) {
        ofProfile.clear();
        local = new HashMap<>();
        profileManaged.clear();
        profileDependencies.clear();
      }
    }

    @Override
    public void end(String path, String text, int line) {
      int slash = path.lastIndexOf('/');
      String folder = slash < 0 ? "" : path.substring(0, slash);
      String name = path.substring(slash + 1);
      switch (folder) {
        case "project" -> own.put(name, text);
        case "project/parent" -> parent.put(name, text);
        case "project/properties" -> properties.put(name, text);
        case "project/licenses/license" -> license(name, text, line);
        case "project/modules" ->
            links.add(
                new ManifestLink(ManifestLink.Kind.MEMBERS, text, DependencyScope.RUNTIME, line));
        case PROFILE + "/properties" -> local.put(name, text);
        case PROFILE, PROFILE + "/activation" -> ofProfile.put(name, text);
        default -> {
          if (folder.endsWith("dependencies/dependency")) {
            current.put(name, text);
          }
        }
      }
      switch (path) {
        case "project/dependencies/dependency" -> keep(dependencies, line);
        case "project/dependencyManagement/dependencies/dependency" -> keep(managed, line);
        case PROFILE + "/dependencies/dependency" -> keep(profileDependencies, line);
        case PROFILE + "/dependencyManagement/dependencies/dependency" ->
            keep(profileManaged, line);
        case PROFILE -> profile();
        default -> {
          // Not of interest.
        }
      }
    }

    private void keep(List<Pom.Entry> entries, int line) {
      if (entries.size() < MOST_ENTRIES) {
        entries.add(new Pom.Entry(current, null, false, Map.of(), line));
      } else {
        tooMany = true;
      }
    }

    private void profile() {
      boolean active = ofProfile.getOrDefault("activeByDefault", "").equals("true");
      String id = ofProfile.getOrDefault("id", "profile");
      for (Pom.Entry each : profileDependencies) {
        dependencies.add(new Pom.Entry(each.fields(), id, active, local, each.line()));
      }
      if (active) {
        properties.putAll(local);
        managed.addAll(0, profileManaged);
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
      if (own.isEmpty() && parent.isEmpty() && dependencies.isEmpty()) {
        return;
      }
      if (tooMany) {
        reading.problem("more than " + MOST_ENTRIES + " dependencies: the rest is not read", 0);
      }
      Pom pom = new Pom(own, parent, properties, managed, dependencies);
      EffectivePom alone = new EffectivePom(pom, null);
      reading.detail(pom);
      reading.name(alone.name());
      reading.version(alone.own("version"));
      licenses.forEach(
          it ->
              reading.license(
                  it.field(), alone.resolve(it.stated(), Map.of()), it.kind(), it.line()));
      String inherited = pom.parentName();
      if (inherited != null) {
        reading.parent(inherited);
        if (licenses.isEmpty()) {
          reading.problem(OF_PARENT + Shown.of(inherited), 0);
        }
      }
      links.forEach(reading::link);
      for (Pom.Entry each : dependencies) {
        DeclaredPackage declared = alone.declared(each);
        if (declared == null) {
          reading.problem("a dependency without group or artifact", each.line());
        } else {
          reading.add(declared);
        }
      }
    }
  }
}
