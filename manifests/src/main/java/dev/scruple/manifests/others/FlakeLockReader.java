// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code flake.lock} of Nix: the inputs of GitHub, each fixed by a commit. */
final class FlakeLockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    FixedPackages fixed = new FixedPackages("flake.lock", reading);
    Table nodes = document.table("nodes").orElse(new Table(1));
    String root = document.string("root");
    fixed.tellsDirect();
    for (Map.Entry<String, Node> each : nodes.entries().entrySet()) {
      if (!(each.getValue() instanceof Table node)) {
        continue;
      }
      LockedPackage locked = locked(node);
      if (locked != null) {
        fixed.add(locked, each.getKey());
      } else if (!each.getKey().equals(root)) {
        reading.problem("an input that is not of GitHub", node.line());
      }
      for (Node input : node.table("inputs").orElse(new Table(1)).entries().values()) {
        // An input that follows another one's is a list; it is named where it stands itself.
        if (locked != null) {
          fixed.needs(locked.purl(), Node.words(input));
        } else if (each.getKey().equals(root)) {
          fixed.asksFor(Node.words(input));
        }
      }
    }
    fixed.done();
  }

  private static @Nullable LockedPackage locked(Table node) {
    Table locked = node.table("locked").orElse(new Table(1));
    String owner = locked.string("owner");
    String name = locked.string("repo");
    String revision = locked.string("rev");
    boolean onGithub = "github".equals(locked.string("type"));
    if (!onGithub || owner == null || name == null || revision == null) {
      return null;
    }
    return new LockedPackage(
        Packages.purl("github", owner + "/" + name, revision),
        owner + "/" + name,
        revision,
        DependencyScope.BUILD,
        null,
        List.of(),
        node.line());
  }
}
