// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document of {@code scruple notice}: what goes along with copies of a target. It holds no time
 * and no revision, so that one that is kept beside the target changes only when its content does.
 *
 * @param name of what the notices go with
 * @param version as its manifest states it, or the revision that was asked for; null where neither
 * @param purl of the package that the target builds; null where there is none, or several
 * @param license of the target's own code, as SPDX expression; {@code NONE} or null as in a
 *     component
 * @param copyrights lines of the target's own files
 * @param use for which branches were chosen and attributions looked up
 * @param leftOut in a few words each, what the target names or holds and the notices leave out
 * @param missing what could not be found
 * @param parts sorted by role, then by name
 * @param carried notices about others that the target itself carries, word for word
 * @param texts licence texts, each once, sorted by id
 */
public record Notices(
    String name,
    @Nullable String version,
    @Nullable String purl,
    @Nullable String license,
    List<String> copyrights,
    String use,
    List<String> leftOut,
    List<MissingNotice> missing,
    List<NoticedPart> parts,
    List<CarriedFile> carried,
    List<LicenseText> texts) {
  /** A line that each rendering holds, by which a document of ours is known again. */
  public static final String MARK = "Made by scruple notice.";

  public Notices {
    copyrights = List.copyOf(copyrights);
    leftOut = List.copyOf(leftOut);
    missing = List.copyOf(missing);
    parts = List.copyOf(parts);
    carried = List.copyOf(carried);
    texts = List.copyOf(texts);
  }
}
