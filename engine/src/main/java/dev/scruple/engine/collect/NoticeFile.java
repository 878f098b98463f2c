// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.licenses.copyright.Copyright;
import dev.scruple.model.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of who made it.
 *
 * @param place in the project's own tree
 * @param authors names of a file of authors, or of a package's metadata
 * @param citations how to cite what it speaks of
 * @param text of a licence or notice file, with line ends as {@code \n}; null of others
 * @param defined the package that it is the metadata of; null of others
 */
public record NoticeFile(
    String path,
    String place,
    Kind kind,
    List<Copyright> copyrights,
    List<String> authors,
    List<String> citations,
    @Nullable String text,
    Fact.@Nullable PackageDefined defined) {

  /** What its name and place tell. */
  public enum Kind {
    LICENSE,
    NOTICE,
    AUTHORS,
    CITATION,
    METADATA,
    SOURCE
  }

  public NoticeFile {
    copyrights = List.copyOf(copyrights);
    authors = List.copyOf(authors);
    citations = List.copyOf(citations);
  }

  boolean saysNothing() {
    return copyrights.isEmpty()
        && authors.isEmpty()
        && citations.isEmpty()
        && text == null
        && defined == null;
  }
}
