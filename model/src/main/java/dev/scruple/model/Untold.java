// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Licences that are spoken of and not told: a tag that says «other», an address in place of a
 * licence, a name that nobody else uses. Each is its own answer, so each has a reference of its
 * own.
 */
public final class Untold {
  /** Stands for a licence of the publisher's own of which no more is said. */
  public static final String OTHER = "LicenseRef-scruple-other";

  private static final String PREFIX = "LicenseRef-scruple-";
  private static final String LINK = PREFIX + "link-";
  private static final Set<String> NOTHING =
      Set.of("", "unknown", "not specified", "unspecified", "none", "n/a");
  private static final Set<String> OWN = Set.of("other", "custom");

  private Untold() {}

  /**
   * The reference for a licence as stated, which is none that is known.
   *
   * @return null where the words state none
   */
  public static @Nullable String reference(String stated) {
    String words = stated.strip();
    String lower = words.toLowerCase(Locale.ROOT);
    if (NOTHING.contains(lower)) {
      return null;
    }
    if (OWN.contains(lower)) {
      return OTHER;
    }
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return LINK + link(words.replaceFirst("(?i)^https?://", "").replaceFirst("/+$", ""));
    }
    String slug = slug(lower);
    return PREFIX + (slug.isEmpty() ? "unknown" : slug);
  }

  /** Slashes are doubled dashes, so that the address can be had again where that is certain. */
  private static String link(String address) {
    return address.matches("[A-Za-z0-9./-]+") && !address.contains("--")
        ? address.replace("/", "--")
        : slug(address);
  }

  private static String slug(String words) {
    return words.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
  }

  /** Whether a licence's id stands for one that isn't told. */
  public static boolean is(String id) {
    return id.equals(OTHER) || id.startsWith(LINK);
  }

  /** The address that stands in place of a licence; empty where it can't be told for certain. */
  private static Optional<String> address(String id) {
    String rest = id.startsWith(LINK) ? id.substring(LINK.length()) : "";
    return rest.contains("--")
        ? Optional.of("https://" + rest.replace("--", "/"))
        : Optional.empty();
  }

  /** In place of the id, for people; empty where it stands for no such licence. */
  public static Optional<String> words(String id) {
    if (id.equals(OTHER)) {
      return Optional.of("a licence of its own («other»), not said which");
    }
    return id.startsWith(LINK)
        ? Optional.of("only a link to a licence" + address(id).map(it -> ", " + it).orElse(""))
        : Optional.empty();
  }

  /** Why nothing can be said under a licence whose terms are not known here. */
  public static String reading(String id) {
    if (id.equals(OTHER)) {
      return "Its licence is stated as «other»: its publisher has terms of their own, and which is"
          + " not said.";
    }
    if (id.startsWith(LINK)) {
      return "Its licence is stated as a link only"
          + address(id).map(it -> " (" + it + ")").orElse("")
          + ": what stands there was not read.";
    }
    return "The terms of " + id + " are not known here.";
  }

  /** What a person can do about a licence whose terms are not known here. */
  public static String toDo(String id) {
    if (id.equals(OTHER)) {
      return "Find the licence that is stated as «other», on its page or among its files, and"
          + " decide by its text";
    }
    if (id.startsWith(LINK)) {
      return "Open the link that stands in place of a licence"
          + address(id).map(it -> " (" + it + ")").orElse("")
          + ", and decide by the text behind it";
    }
    return "Read the text of " + id + ", whose terms are not known here, and decide by it";
  }
}
