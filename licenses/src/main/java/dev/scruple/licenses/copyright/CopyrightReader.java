// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the copyright lines of a file: {@code Copyright (c) 2019-2023 Name <mail>}, the same with
 * {@code ©} or without a sign, {@code SPDX-FileCopyrightText}, in any comment style.
 *
 * <p>The idea: a line is freed of what makes it a comment, then looked at for a sign of copyright.
 * What follows must be years or a name; «the copyright holder», placeholders such as {@code [yyyy]}
 * and prose are none. A line that ends in the middle is read on in the next, up to three times.
 * This is a first simple reader: a name is what stands up to the end of the line or the next
 * sentence, and is not understood any further.
 *
 * <p>Time is linear in the size of the file: lines are cut at 1,000 characters, and of a file the
 * first MiB is read.
 */
public final class CopyrightReader {
  /** Copyright lines are looked for in so many first bytes. */
  public static final int LIMIT = 1 << 20;

  private static final int MOST = 1000;
  private static final int MOST_LINES_OF_ONE = 4;
  private static final Pattern HINT =
      Pattern.compile("copyright|copr\\.|©|\\(c\\)|&copy;|&#169;", Pattern.CASE_INSENSITIVE);
  private static final Pattern LIST = Pattern.compile("[\"'] ?, ?[\"']");
  private static final Pattern RESERVED =
      Pattern.compile("^all rights? reserved\\b", Pattern.CASE_INSENSITIVE);

  private CopyrightReader() {}

  /**
   * The copyright lines in the order of the file, at most 1,000.
   *
   * @param bytes in UTF-8, UTF-16 with byte order mark, or Latin-1
   */
  public static List<Copyright> read(byte[] bytes) {
    return read(lines(bytes));
  }

  /**
   * The copyright lines in comments and leading strings of source code of any language: what stands
   * in the code itself is code that speaks of such lines.
   */
  public static List<Copyright> readComments(byte[] bytes) {
    return read(Comments.of(lines(bytes)));
  }

  private static List<Copyright> read(List<String> lines) {
    List<Copyright> found = new ArrayList<>();
    for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
      if (HINT.matcher(lines.get(i)).find()) {
        i = read(lines, i, found);
      }
    }
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  /** The lines of a text, as any reader of ours takes them. */
  static List<String> lines(byte[] bytes) {
    return text(bytes).lines().toList();
  }

  private static String text(byte[] bytes) {
    int length = Math.min(bytes.length, LIMIT);
    ByteBuffer read = ByteBuffer.wrap(bytes, 0, length);
    if (length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return decoded(StandardCharsets.UTF_16BE, read);
    }
    if (length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
      return decoded(StandardCharsets.UTF_16LE, read);
    }
    CharBuffer text = CharBuffer.allocate(length);
    // The cut may go through a letter: its first bytes are left over then, and are no fault.
    boolean broken =
        StandardCharsets.UTF_8.newDecoder().decode(read, text, length == bytes.length).isError();
    return broken
        ? decoded(StandardCharsets.ISO_8859_1, ByteBuffer.wrap(bytes, 0, length))
        : text.flip().toString();
  }

  private static String decoded(Charset charset, ByteBuffer bytes) {
    return charset.decode(bytes).toString();
  }

  /** A list of {@code REUSE.toml} as several tags. */
  private static String listed(String words) {
    return words.startsWith("SPDX-FileCopyrightText =")
        ? LIST.matcher(words).replaceAll("; SPDX-FileCopyrightText: ")
        : words;
  }

  /** Reads what begins in a line; returns the last line that belongs to it. */
  private static int read(List<String> lines, int first, List<Copyright> found) {
    String words = listed(CommentLine.words(lines.get(first)));
    int last = first;
    List<Statement> statements = Statement.in(words);
    while (!statements.isEmpty()
        && statements.getLast().goesOn()
        && last + 1 < lines.size()
        && last - first + 1 < MOST_LINES_OF_ONE) {
      String next = CommentLine.words(lines.get(last + 1));
      if (!Statement.canGoOnWith(next) || HINT.matcher(next).find()) {
        break;
      }
      words = words + " " + next;
      last++;
      statements = Statement.in(words);
    }
    boolean reserved =
        last + 1 < lines.size() && RESERVED.matcher(CommentLine.words(lines.get(last + 1))).find();
    for (int i = 0; i < statements.size(); i++) {
      Statement each = statements.get(i);
      if (each.isWhole()) {
        boolean with = each.reserved() || (reserved && i == statements.size() - 1);
        found.add(Copyright.of(each.years().toString(), each.holder(), with, first + 1));
      }
    }
    return last;
  }
}
