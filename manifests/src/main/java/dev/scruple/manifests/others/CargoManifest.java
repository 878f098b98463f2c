// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredLicense;
import dev.scruple.manifests.ManifestDetail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a {@code Cargo.toml} is understood only beside that of its workspace.
 *
 * @param workspace what it gives as the root of a workspace; null where it is none
 * @param inherited the keys of dependencies that a workspace gives, by their lines
 * @param ownFolders the lines of dependencies that lie in folders of the project
 * @param inheritsLicense whether the workspace gives the licence
 * @param inheritsVersion whether the workspace gives the version
 */
record CargoManifest(
    @Nullable Workspace workspace,
    Map<Integer, String> inherited,
    List<Integer> ownFolders,
    boolean inheritsLicense,
    boolean inheritsVersion)
    implements ManifestDetail {

  /**
   * What a workspace gives to its members.
   *
   * @param dependencies by key
   */
  record Workspace(
      Map<String, Shared> dependencies, List<DeclaredLicense> licenses, @Nullable String version) {}

  /**
   * A dependency that members of a workspace share.
   *
   * @param name of the package, which may be another than the key
   */
  record Shared(String name, String constraint, boolean isOwnFolder) {}
}
