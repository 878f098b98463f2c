// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code conan.lock}: Conan 1's graph of nodes (versions 0.0 to 0.4) and Conan 2's lists of
 * references (0.5). A node with a {@code path} is the project itself.
 */
final class ConanLockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    FixedPackages fixed = new FixedPackages("conan.lock", reading);
    document.table("graph_lock", "nodes").ifPresent(nodes -> nodes(nodes, fixed));
    list(document, "requires", DependencyScope.RUNTIME, fixed, reading);
    list(document, "build_requires", DependencyScope.BUILD, fixed, reading);
    list(document, "python_requires", DependencyScope.BUILD, fixed, reading);
    fixed.done();
  }

  private static void list(
      Table document, String key, DependencyScope scope, FixedPackages fixed, Reading reading) {
    for (Node.Text each : document.strings(key)) {
      Optional<ConanReference> reference = ConanReference.of(each.text());
      if (reference.isPresent()) {
        fixed.add(locked(reference.get(), scope, each.line()));
      } else {
        reading.problem("no reference of a package in " + key, each.line());
      }
    }
  }

  private static void nodes(Table nodes, FixedPackages fixed) {
    for (Map.Entry<String, Node> each : nodes.entries().entrySet()) {
      if (!(each.getValue() instanceof Table node)) {
        continue;
      }
      Optional<ConanReference> reference = reference(node);
      if (node.get("path") != null || reference.isEmpty()) {
        own(node, fixed);
        continue;
      }
      LockedPackage locked = locked(reference.get(), scope(node), node.line());
      fixed.add(locked, each.getKey());
      needs(node, "requires").forEach(need -> fixed.needs(locked.purl(), need));
      needs(node, "build_requires").forEach(need -> fixed.needs(locked.purl(), need));
    }
  }

  private static void own(Table node, FixedPackages fixed) {
    if (node.get("requires") != null || node.get("build_requires") != null) {
      fixed.tellsDirect();
    }
    needs(node, "requires").forEach(fixed::asksFor);
    needs(node, "build_requires").forEach(fixed::asksFor);
  }

  private static Optional<ConanReference> reference(Table node) {
    String reference = node.string("ref");
    String withPackage = reference == null ? node.string("pref") : reference;
    return withPackage == null ? Optional.empty() : ConanReference.of(withPackage);
  }

  private static DependencyScope scope(Table node) {
    return "build".equals(node.string("context")) ? DependencyScope.BUILD : DependencyScope.RUNTIME;
  }

  /** Ids of nodes, as a list or, in the oldest versions, the values of an object. */
  private static List<String> needs(Table node, String key) {
    return node.get(key) instanceof Table byReference
        ? byReference.entries().values().stream().map(Node::words).toList()
        : node.strings(key).stream().map(Node.Text::text).toList();
  }

  private static LockedPackage locked(ConanReference reference, DependencyScope scope, int line) {
    String version = reference.exact();
    return new LockedPackage(
        reference.purl(),
        reference.name(),
        version == null ? "" : version,
        scope,
        null,
        List.of(),
        line);
  }
}
