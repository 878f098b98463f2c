// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.List;

/** The members of a workspace as {@code package.json} names them. */
final class Workspaces {
  private static final int MOST = 1000;

  private Workspaces() {}

  /** The patterns of folders: a list, or a list in a table as Yarn 1 has it. */
  static List<Node.Text> patterns(Table project) {
    List<Node.Text> all =
        project
            .table("workspaces")
            .map(table -> table.strings("packages"))
            .orElseGet(() -> project.strings("workspaces"));
    return all.subList(0, Math.min(all.size(), MOST));
  }
}
