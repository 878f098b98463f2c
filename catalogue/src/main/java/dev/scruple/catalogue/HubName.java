// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a model or data set on a hub.
 *
 * @param kind what is named
 * @param id {@code org/name}; old data sets have no organisation, and the Data Provenance
 *     Collection has URLs too
 * @param revision commit, tag or branch, where one is named
 */
public record HubName(Kind kind, String id, @Nullable String revision) {

  /** What a hub name stands for. */
  public enum Kind {
    /** A model. */
    MODEL,
    /** A data set. */
    DATASET
  }

  private static final int LONGEST = 1024;
  private static final String PURL = "pkg:huggingface/";
  private static final Pattern URL =
      Pattern.compile("(?:https?://)?(?:www\\.)?(?:huggingface\\.co|hf\\.co)/([^?#]*).*");
  // MTEB lists some hosted models once a setting: "org/name (embed_dim=512)".
  private static final Pattern NAME =
      Pattern.compile("([\\w.-]+/[\\w.-]+(?: \\([\\w=, .]+\\))?)(?:@([\\w./-]+))?");
  // The oldest data sets of the hub belong to no organisation: "datasets/squad".
  private static final Pattern DATASET_NAME =
      Pattern.compile("datasets/((?:[\\w.-]+/)?[\\w.-]+)(?:@([\\w./-]+))?");
  private static final List<String> PAGES = List.of("tree", "blob", "resolve", "raw", "commit");

  /**
   * Reads {@code org/name}, {@code org/name@revision}, {@code datasets/org/name}, a page of a model
   * or data set on the hub, or {@code pkg:huggingface/…}.
   */
  public static Optional<HubName> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String name = text.strip();
    if (name.regionMatches(true, 0, PURL, 0, PURL.length())) {
      return decode(name.substring(PURL.length()).replaceFirst("[?#].*", ""))
          .flatMap(HubName::named);
    }
    Matcher url = URL.matcher(name);
    return url.matches() ? decode(url.group(1)).flatMap(HubName::paged) : named(name);
  }

  /** A data set by a name without organisation, or by the URL that a collection knows it by. */
  static HubName datasetAsWritten(String text) {
    return new HubName(Kind.DATASET, text, null);
  }

  private static Optional<HubName> named(String text) {
    Matcher dataset = DATASET_NAME.matcher(text);
    Matcher name = dataset.matches() ? dataset : NAME.matcher(text);
    if (!name.matches()) {
      return Optional.empty();
    }
    Kind kind = dataset.matches() ? Kind.DATASET : Kind.MODEL;
    return Optional.of(new HubName(kind, name.group(1), name.group(2)));
  }

  private static Optional<HubName> paged(String path) {
    List<String> parts = List.of(path.replaceFirst("/+$", "").split("/", -1));
    boolean alone = parts.size() == 2 || (parts.size() > 2 && PAGES.contains(parts.get(2)));
    int names = parts.getFirst().equals("datasets") && !alone ? 3 : 2;
    if (parts.size() < names) {
      return Optional.empty();
    }
    String name = String.join("/", parts.subList(0, names));
    boolean pinned = parts.size() > names + 1 && PAGES.contains(parts.get(names));
    return named(pinned ? name + '@' + parts.get(names + 1) : name);
  }

  private static Optional<String> decode(String text) {
    try {
      return Optional.of(PercentEncoding.decode(text));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return (kind == Kind.DATASET ? "datasets/" : "")
        + id
        + (revision == null ? "" : '@' + revision);
  }
}
