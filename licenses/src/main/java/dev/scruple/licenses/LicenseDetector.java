// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import dev.scruple.licenses.LicenseIndex.Reference;
import dev.scruple.licenses.LicenseMatch.Kind;
import dev.scruple.licenses.TextFinder.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Detects licences in files: SPDX tags, exact texts and standard headers of the SPDX license list,
 * exact texts of LicenseDB, texts that are near one of these, and one-line notices at the head of
 * files of code.
 *
 * <p>A text is given a plain id only when it equals the reference up to the parts that the SPDX
 * template calls replaceable or optional, and nothing beside it may change its terms; otherwise it
 * is {@link #UNKNOWN} with the closest id. Immutable and safe for threads; cheap to make once the
 * index was loaded. Time is linear in the size of the file.
 */
public final class LicenseDetector {
  /** What is like a licence and none that is known. */
  public static final String UNKNOWN = "LicenseRef-scruple-unknown";

  /** Texts are looked for in so many first bytes; tags in all of them. */
  public static final int TEXT_LIMIT = 1 << 20;

  /** A full text has more words than a notice. */
  private static final int FULL_TEXT = 500;

  private static final String PRIVATE = "LicenseRef-";
  private static final Pattern PRIVATE_NAME =
      Pattern.compile(PRIVATE + "(?!scancode-|scruple-)[A-Za-z0-9.-]{3,60}");

  /** A header begins so many lines below its tag at most. */
  private static final int NEAR_LINES = 5;

  private final LicenseIndex index = LicenseIndex.instance();
  private final NoticeFinder notices = new NoticeFinder();

  /**
   * The matches in a file, in file order.
   *
   * @param path names the file; only its last part is looked at
   * @param bytes the whole file, in UTF-8, UTF-16 with byte order mark, or Latin-1
   */
  public List<LicenseMatch> detect(String path, byte[] bytes) {
    if (!LegalWords.in(bytes)) {
      return List.of();
    }
    List<LicenseMatch> matches = new ArrayList<>(new TagFinder(path, bytes).find());
    if (LegalWords.isText(bytes)) {
      TokenStream stream = TokenStream.of(bytes, TEXT_LIMIT);
      matches.addAll(texts(path, bytes, stream));
      matches.addAll(notices.find(path, bytes, List.copyOf(matches)));
    }
    List<LicenseMatch> all = List.copyOf(matches);
    matches.removeIf(tag -> isPrivateName(tag) && all.stream().anyMatch(it -> names(tag, it)));
    matches.sort(
        Comparator.comparingInt(LicenseMatch::start)
            .thenComparingInt(LicenseMatch::end)
            .thenComparing(LicenseMatch::expression));
    return List.copyOf(matches);
  }

  /** Whether a tag is a name that somebody made up. */
  private static boolean isPrivateName(LicenseMatch match) {
    return match.kind() == LicenseMatch.Kind.TAG
        && PRIVATE_NAME.matcher(match.expression()).matches();
  }

  /** Whether a made-up name stands right above the words of the licence that it is short for. */
  private static boolean names(LicenseMatch tag, LicenseMatch words) {
    int below = words.line() - tag.endLine();
    String name = tag.expression().substring(PRIVATE.length());
    return (words.kind() == LicenseMatch.Kind.NOTICE || words.kind() == LicenseMatch.Kind.TEXT)
        && below >= 0
        && below <= NEAR_LINES
        && bare(words.expression()).startsWith(bare(name));
  }

  private static String bare(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** What the SPDX license list says of an id, in any letter case. */
  public static Optional<LicenseInfo> info(String id) {
    return LicenseList.instance().info(id);
  }

  /** The version of the SPDX license list that ids and texts are from. */
  public static String listVersion() {
    return LicenseList.instance().version();
  }

  private List<LicenseMatch> texts(String path, byte[] bytes, TokenStream stream) {
    TextFinder finder = new TextFinder(index, stream);
    List<Found> all = new ArrayList<>(finder.exact());
    List<Found> near = finder.near(all);
    // What an inexact text contains, as the notice that it proposes, is part of that text.
    all.removeIf(found -> near.stream().anyMatch(found::isSmallPartOf));
    all.addAll(near);
    all.sort(Comparator.comparingInt(Found::from));
    Lines lines = new Lines(bytes, stream);
    Surroundings surroundings = new Surroundings(path, stream);
    List<LicenseMatch> matches = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Found found = all.get(i);
      if (isMergedException(all, i)) {
        continue;
      }
      int lower = i == 0 ? 0 : all.get(i - 1).to();
      Found last = isMergedException(all, i + 1) ? all.get(i + 1) : found;
      int following = last.equals(found) ? i + 1 : i + 2;
      int upper = following < all.size() ? all.get(following).from() : stream.size();
      boolean changed =
          surroundings.changeTerms(found.from(), last.to(), Math.min(lower, found.from()), upper)
              || isWidened(all, i - 1)
              || isWidened(all, following);
      matches.add(match(found, last, changed, lines));
    }
    return matches;
  }

  /** Whether an exception of the SPDX list follows the exact text of a licence. */
  private static boolean isMergedException(List<Found> all, int i) {
    return i > 0
        && i < all.size()
        && isListedException(all.get(i))
        && all.get(i - 1).coverage() == 1
        && all.get(i - 1).reference().type() != LicenseIndex.Type.EXCEPTION;
  }

  private static boolean isListedException(Found found) {
    Reference reference = found.reference();
    return reference.type() == LicenseIndex.Type.EXCEPTION
        && found.coverage() == 1
        && LicenseList.instance().exception(reference.id()).isPresent();
  }

  /** Whether a neighbour is an exception that stands for itself, as the Commons Clause. */
  private static boolean isWidened(List<Found> all, int i) {
    return i >= 0
        && i < all.size()
        && all.get(i).reference().type() == LicenseIndex.Type.EXCEPTION
        && !isMergedException(all, i);
  }

  private static LicenseMatch match(Found found, Found last, boolean changed, Lines lines) {
    Reference reference = found.reference();
    boolean exact = found.coverage() == 1;
    boolean plain = exact && !changed && reference.type() != LicenseIndex.Type.EXCEPTION;
    String expression = plain ? reference.id() : UNKNOWN;
    if (plain && !last.equals(found)) {
      expression += " WITH " + last.reference().id();
    }
    Kind kind =
        !plain ? Kind.CLUE : reference.type() == LicenseIndex.Type.HEADER ? Kind.NOTICE : Kind.TEXT;
    return lines.match(
        expression,
        kind,
        found.from(),
        last.to(),
        // An exact text with words beside it that change it is covered, but is not that licence.
        found.coverage(),
        plain ? reference.name() : reference.id(),
        plain && isAmbiguous(reference));
  }

  private static boolean isAmbiguous(Reference reference) {
    return reference.type() == LicenseIndex.Type.LICENSE
        && reference.words() > FULL_TEXT
        && reference.id().endsWith("-only");
  }
}
