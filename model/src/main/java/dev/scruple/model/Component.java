// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part with a role and a licence of its own. Licences are SPDX expressions; {@code NONE} is
 * «searched everywhere, none found», null is unknown.
 *
 * @param purl package URL, where it has one
 * @param paths files or folders that make it, relative to the target
 * @param declared what its metadata or card states
 * @param detected what its licence texts and tags show
 * @param concluded what is ruled on
 */
public record Component(
    String id,
    ComponentRole role,
    String name,
    @Nullable String purl,
    List<String> paths,
    @Nullable String declared,
    @Nullable String detected,
    @Nullable String concluded) {
  public Component {
    paths = List.copyOf(paths);
  }
}
