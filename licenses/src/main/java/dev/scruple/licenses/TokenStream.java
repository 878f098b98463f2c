// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The words of a text as hashes, with the bytes where each stands.
 *
 * <p>Words are runs of letters and digits, in lower case. Punctuation, comment decoration, quotes,
 * dashes, HTML tags and entities, targets of Markdown links vanish; ligatures are taken apart;
 * {@code non-} and {@code sub-} are joined to what follows. Lines that only state a copyright are
 * left out. UTF-8 is read with single stray bytes taken as Latin-1; UTF-16 is told by its byte
 * order mark. One pass, linear.
 */
final class TokenStream {
  private static final int MAXIMUM_COPYRIGHT_WORDS = 40;
  private static final int MAXIMUM_TAG = 1024;

  private final byte[] text;
  private final boolean wide;
  private int[] words;
  private int[] starts;
  private int[] ends;
  private boolean[] breaks;
  private int size;

  private TokenStream(byte[] text, boolean wide) {
    this.text = text;
    this.wide = wide;
    int capacity = Math.max(16, text.length / 5);
    words = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    breaks = new boolean[capacity];
  }

  /** The words of the first {@code limit} bytes. */
  static TokenStream of(byte[] bytes, int limit) {
    int length = Math.min(bytes.length, limit);
    byte[] head = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    boolean wide = isWide(head);
    if (wide) {
      head = new String(head, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
    }
    TokenStream stream = new TokenStream(head, wide);
    stream.read();
    return stream;
  }

  static TokenStream of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, bytes.length);
  }

  /** Whether the bytes begin with the byte order mark of UTF-16. */
  static boolean isWide(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
            || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe));
  }

  int size() {
    return size;
  }

  int word(int index) {
    return words[index];
  }

  /** Whether a sentence, or a clause of one, ends after the word. */
  boolean breaksAfter(int index) {
    return breaks[index];
  }

  /** The text as UTF-8. */
  byte[] text() {
    return text;
  }

  /** First byte of the word in {@link #text}. */
  int start(int index) {
    return starts[index];
  }

  /** The byte after the word in {@link #text}. */
  int end(int index) {
    return ends[index];
  }

  /** The offset in the bytes as given that an offset in {@link #text} stands for. */
  int original(int offset) {
    if (!wide) {
      return offset;
    }
    return 2 + 2 * new String(text, 0, offset, StandardCharsets.UTF_8).length();
  }

  /** Whether the word is a mark of enumeration: up to three digits, a letter, a Roman numeral. */
  boolean isBullet(int index) {
    int length = ends[index] - starts[index];
    if (length == 1) {
      return true;
    }
    if (length > 5) {
      return false;
    }
    boolean digits = length <= 3;
    boolean roman = true;
    for (int i = starts[index]; i < ends[index]; i++) {
      int c = text[i] | 0x20;
      digits &= text[i] >= '0' && text[i] <= '9';
      roman &= c == 'i' || c == 'v' || c == 'x';
    }
    return digits || roman;
  }

  private void read() {
    int lineStart = 0;
    int i = 0;
    boolean blank = true;
    while (i < text.length) {
      int c = text[i] & 0xff;
      if (isLetterOrDigit(c)) {
        i = readWord(i);
        blank = false;
      } else if (c >= 0x80) {
        i = readOther(i, c);
        blank = false;
      } else if (c == '\n' || (c == '\r' && !(i + 1 < text.length && text[i + 1] == '\n'))) {
        lineStart = endLine(lineStart, blank);
        blank = true;
        i++;
      } else {
        i = readMark(i, c);
      }
    }
    endLine(lineStart, false);
  }

  private int endLine(int lineStart, boolean blank) {
    if (blank && size > 0) {
      breaks[size - 1] = true;
    }
    if (isCopyrightLine(lineStart)) {
      size = lineStart;
    }
    return size;
  }

  /** Reads a word that begins with an ASCII letter or digit, or goes on after a prefix. */
  private int readWord(int from) {
    int hash = Words.start();
    int i = from;
    while (i < text.length) {
      int c = text[i] & 0xff;
      if (c >= 'A' && c <= 'Z') {
        hash = Words.add(hash, c | 0x20);
        i++;
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        hash = Words.add(hash, c);
        i++;
      } else if (c == '-' && i - from == 3 && isJoiningPrefix(from) && letterAt(i + 1)) {
        i++;
      } else if (c >= 0x80 && Utf8Marks.letterLength(text, i) > 0) {
        int end = i + Utf8Marks.letterLength(text, i);
        hash = Utf8Marks.addLetter(hash, text, i);
        i = end;
      } else {
        break;
      }
    }
    add(Words.finish(hash), from, i);
    return i;
  }

  private boolean letterAt(int i) {
    return i < text.length && isLetterOrDigit(text[i] & 0xff);
  }

  private boolean isJoiningPrefix(int from) {
    int word =
        ((text[from] | 0x20) << 16) | ((text[from + 1] | 0x20) << 8) | (text[from + 2] | 0x20);
    return word == (('n' << 16) | ('o' << 8) | 'n') || word == (('s' << 16) | ('u' << 8) | 'b');
  }

  private int readOther(int i, int c) {
    if (Utf8Marks.isMarker(text, i)) {
      add(Words.start(), i, i + 3);
      return i + 3;
    }
    int copyright = Utf8Marks.copyrightLength(text, i);
    if (copyright > 0) {
      add(Words.C, i, i + copyright);
      return i + copyright;
    }
    if (Utf8Marks.letterLength(text, i) > 0) {
      return readWord(i);
    }
    return i + Utf8Marks.markLength(text, i, c);
  }

  private int readMark(int i, int c) {
    if (c == '<') {
      return HtmlMarks.skipTag(text, i, MAXIMUM_TAG);
    }
    if (c == ']' && i + 1 < text.length && text[i + 1] == '(') {
      return HtmlMarks.skipLinkTarget(text, i + 1, MAXIMUM_TAG);
    }
    if (c == '&') {
      return HtmlMarks.skipEntity(text, i);
    }
    boolean stop = c == '.' || c == ';' || c == '!' || c == '?';
    if (stop && size > 0 && (i + 1 == text.length || text[i + 1] <= ' ' || text[i + 1] == '"')) {
      breaks[size - 1] = true;
    }
    return i + 1;
  }

  private void add(int word, int start, int end) {
    if (size == words.length) {
      int capacity = size * 2;
      words = Arrays.copyOf(words, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      breaks = Arrays.copyOf(breaks, capacity);
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    breaks[size] = false;
    size++;
  }

  /** Whether the words from {@code first} state a copyright and nothing that could be a term. */
  private boolean isCopyrightLine(int first) {
    int count = size - first;
    if (count < 2 || count > MAXIMUM_COPYRIGHT_WORDS) {
      return false;
    }
    boolean named = words[first] == Words.COPYRIGHT;
    boolean signed = words[first] == Words.C && isYear(first + 1);
    if (!signed && !(named && (words[first + 1] == Words.C || isYear(first + 1)))) {
      return false;
    }
    for (int i = first; i < size; i++) {
      if (!Words.canStandInName(words[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isYear(int index) {
    if (Utf8Marks.isMarker(text, starts[index])) {
      return true;
    }
    if (words[index] == YEAR || words[index] == YYYY) {
      return true;
    }
    int start = starts[index];
    return ends[index] - start == 4
        && (text[start] == '1' || text[start] == '2')
        && Character.isDigit(text[start + 1])
        && Character.isDigit(text[start + 3]);
  }

  private static final int YEAR = Words.hash("year");
  private static final int YYYY = Words.hash("yyyy");

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
