// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestDetail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A POM as written, for {@link EffectivePom} to resolve.
 *
 * @param own {@code groupId}, {@code artifactId} and {@code version}, those that are stated
 * @param parent the same of the parent, and {@code relativePath}; empty where there is none
 * @param properties those of profiles that are active by default among them
 * @param managed of {@code dependencyManagement}, imports among them
 * @param dependencies in file order
 */
record Pom(
    Map<String, String> own,
    Map<String, String> parent,
    Map<String, String> properties,
    List<Entry> managed,
    List<Entry> dependencies)
    implements ManifestDetail {

  /** The parent's name; null where there is none. */
  @Nullable String parentName() {
    String artifact = parent.get("artifactId");
    return artifact == null ? null : parent.getOrDefault("groupId", "") + ':' + artifact;
  }

  /**
   * A dependency or a managed one.
   *
   * @param fields its elements by name
   * @param profile the id of the profile that holds it
   * @param active whether that profile is active by default
   * @param local the properties of that profile
   */
  record Entry(
      Map<String, String> fields,
      @Nullable String profile,
      boolean active,
      Map<String, String> local,
      int line) {

    String field(String name) {
      return fields.getOrDefault(name, "");
    }

    String name() {
      return field("groupId") + ':' + field("artifactId");
    }

    /** What a managed one is found by, after Maven: the name, the type and the classifier. */
    String key() {
      String type = field("type");
      return name() + ':' + (type.isEmpty() ? "jar" : type) + ':' + field("classifier");
    }

    boolean isImport() {
      return field("scope").equals("import");
    }

    DependencyScope scope(String managed) {
      String scope = field("scope").isEmpty() ? managed : field("scope");
      if (scope.equals("test")) {
        return DependencyScope.TEST;
      }
      if (field("optional").equals("true") || (profile != null && !active)) {
        return DependencyScope.OPTIONAL;
      }
      return scope.equals("provided") ? DependencyScope.BUILD : DependencyScope.RUNTIME;
    }
  }
}
