// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.List;

/** The members of a workspace as {@code package.json} names them. */
final class Workspaces {
  private Workspaces() {}

  /** The patterns of folders: a list, or a list in a table as Yarn 1 has it. */
  static List<Node.Text> patterns(Table project) {
    return project
        .table("workspaces")
        .map(table -> table.strings("packages"))
        .orElseGet(() -> project.strings("workspaces"));
  }
}
