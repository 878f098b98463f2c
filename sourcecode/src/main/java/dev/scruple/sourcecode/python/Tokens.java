// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.util.Arrays;

/** The tokens of a source, as columns of arrays. The last one is {@link Kind#END}. */
final class Tokens {
  /** A file of 2 MiB of code has fewer; one of brackets alone may have more. */
  static final int MOST = 1_000_000;

  private Kind[] kinds = new Kind[1024];
  private String[] words = new String[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int[] lines = new int[1024];
  private int[] columns = new int[1024];
  private int size;

  void add(Kind kind, String word, int start, int end, int line, int column) {
    if (size == kinds.length) {
      int more = size * 2;
      kinds = Arrays.copyOf(kinds, more);
      words = Arrays.copyOf(words, more);
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      lines = Arrays.copyOf(lines, more);
      columns = Arrays.copyOf(columns, more);
    }
    kinds[size] = kind;
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    lines[size] = line;
    columns[size] = column;
    size++;
  }

  int size() {
    return size;
  }

  Kind kind(int token) {
    return kinds[token];
  }

  /** Of names, keywords and operators their text, of errors the reason; empty for others. */
  String word(int token) {
    return words[token];
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int line(int token) {
    return lines[token];
  }

  int column(int token) {
    return columns[token];
  }
}
