// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.notice;

import dev.scruple.model.ComponentRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part that others made, or that has a licence of its own.
 *
 * @param purl with its version where that is known
 * @param version {@code 1.2}, or what it is held to as written, {@code >=1.2}; null where unknown
 * @param source where it can be had; null where that is not known
 * @param places files or folders of the target; none for what is only named
 * @param license concluded SPDX expression; null is unknown, {@code NONE} is none found
 * @param declared what its metadata state, where that is not concluded; null otherwise
 * @param chosen the branch of an {@code OR} that serves the use best; null where there is no choice
 * @param copyrights lines, years joined, sorted
 * @param authors names from its files of authors and metadata
 * @param citations how its authors ask to be cited, or who names it
 * @param files notices and unknown licences, word for word
 * @param texts ids of the licence texts that it is under
 */
public record NoticedPart(
    String id,
    ComponentRole role,
    String name,
    @Nullable String purl,
    @Nullable String version,
    @Nullable String source,
    List<String> places,
    @Nullable String license,
    @Nullable String declared,
    @Nullable String chosen,
    List<String> copyrights,
    List<String> authors,
    List<Attribution> attributions,
    List<String> citations,
    List<CarriedFile> files,
    List<String> texts) {
  public NoticedPart {
    places = List.copyOf(places);
    copyrights = List.copyOf(copyrights);
    authors = List.copyOf(authors);
    attributions = List.copyOf(attributions);
    citations = List.copyOf(citations);
    files = List.copyOf(files);
    texts = List.copyOf(texts);
  }
}
