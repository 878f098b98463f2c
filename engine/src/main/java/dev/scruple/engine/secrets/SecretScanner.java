// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds credentials in one pass over a text.
 *
 * <p>Every form has an anchor, three letters or more that stand in each credential of that form.
 * Three letters hold two pairs of neighbours, one of which begins at an odd offset whatever the
 * place; so that it is enough to look at every second pair, and to look closer where a table of
 * pairs says that an anchor may stand there. Most texts pass with one look-up for two bytes.
 *
 * <p>What is found is judged by its form to the last letter, by the format's checksum or structure
 * where it has one, and by whether a machine drew it: see {@link Randomness}. The credential itself
 * is not kept.
 */
public final class SecretScanner {
  /** Of more than these in one text, the rest is not told. */
  public static final int MOST = 50;

  private static final int SHOWN = 4;
  private static final int SHORTEST_SHOWN = 16;
  private static final int PAIRS = 1 << 16;

  private final List<Format> formats = Format.all();

  /** By pair of bytes: indices of formats, with 1 for the second pair of their three letters. */
  private final int[][] byPair = new int[PAIRS][];

  private final boolean[] gate = new boolean[PAIRS];

  /** A scanner; building one is cheap, and it may be shared by threads. */
  public SecretScanner() {
    for (int i = 0; i < formats.size(); i++) {
      Format format = formats.get(i);
      enter(format.anchor(), format.pivot(), 2 * i);
      enter(format.anchor(), format.pivot() + 1, 2 * i + 1);
    }
  }

  private void enter(String anchor, int at, int entry) {
    int pair = anchor.charAt(at) << 8 | anchor.charAt(at + 1);
    int[] known = byPair[pair] == null ? new int[0] : byPair[pair];
    int[] more = java.util.Arrays.copyOf(known, known.length + 1);
    more[known.length] = entry;
    byPair[pair] = more;
    gate[pair] = true;
  }

  private record Found(SecretRule rule, Span span) {}

  /**
   * The credentials of a text in the order of their places, at most {@link #MOST} and one more.
   *
   * @param length of the text, which begins at the array's first byte
   */
  public List<SecretMatch> scan(byte[] text, int length) {
    List<Found> found = new ArrayList<>();
    for (int i = 1; i < length && found.size() <= MOST; i += 2) {
      int pair = (text[i - 1] & 0xff) << 8 | (text[i] & 0xff);
      if (gate[pair]) {
        look(text, length, i - 1, byPair[pair], found);
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    found.sort(Comparator.comparingInt(each -> each.span().start()));
    return matches(text, found);
  }

  private void look(byte[] text, int length, int at, int @Nullable [] entries, List<Found> found) {
    if (entries == null) {
      return;
    }
    for (int entry : entries) {
      Format format = formats.get(entry >> 1);
      int start = at - format.pivot() - (entry & 1);
      if (Edges.standsAt(text, length, start, format.anchor())) {
        Span span = format.shape().find(text, length, start);
        if (span != null) {
          add(found, new Found(format.rule(), span));
        }
      }
    }
  }

  /** Of forms that overlap, that of the rule that comes first is kept. */
  private static void add(List<Found> found, Found more) {
    for (int i = found.size() - 1; i >= 0; i--) {
      Found other = found.get(i);
      if (other.span().overlaps(more.span())) {
        if (more.rule().compareTo(other.rule()) < 0) {
          found.set(i, more);
        }
        return;
      }
    }
    found.add(more);
  }

  private static List<SecretMatch> matches(byte[] text, List<Found> found) {
    List<SecretMatch> matches = new ArrayList<>();
    int line = 1;
    int at = 0;
    for (Found each : found) {
      Span span = each.span();
      for (; at < span.start(); at++) {
        line += text[at] == '\n' ? 1 : 0;
      }
      matches.add(
          new SecretMatch(
              each.rule(), span.start(), line, shown(text, each), span.length(), span.checked()));
    }
    return List.copyOf(matches);
  }

  private static String shown(byte[] text, Found found) {
    boolean brief = found.span().length() < SHORTEST_SHOWN;
    return brief || found.rule() == SecretRule.ADDRESS_LOGIN || text[found.span().start()] == '-'
        ? ""
        : new String(text, found.span().start(), SHOWN, StandardCharsets.US_ASCII);
  }
}
