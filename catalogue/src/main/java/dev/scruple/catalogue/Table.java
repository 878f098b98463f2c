// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table of tab-separated rows, sorted by a key.
 *
 * <p>The bytes stay as they are; a look-up halves them, and reads the rows that it lands on. So the
 * first answer costs reading the file, some fifteen short lines, and nothing else: no index is
 * built and no row is parsed that isn't looked at. Comment lines start with {@code #} and stand at
 * the top, followed by one line of column names.
 */
final class Table {
  private final byte[] bytes;
  private final int start;
  private final Function<List<String>, String> key;

  private Table(byte[] bytes, Function<List<String>, String> key) {
    this.bytes = bytes;
    this.key = key;
    int position = 0;
    while (bytes[position] == '#') {
      position = next(position);
    }
    this.start = next(position);
  }

  static Table load(String resource, Function<List<String>, String> key) {
    try (InputStream in = Table.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "the table " + resource + " is missing from the class path");
      }
      return new Table(in.readAllBytes(), key);
    } catch (IOException broken) {
      throw new UncheckedIOException("the table " + resource + " can't be read", broken);
    }
  }

  /** The rows with a key, in the table's order. */
  List<List<String>> find(String wanted) {
    int low = start;
    int high = bytes.length;
    while (low < high) {
      int middle = lineStart((low + high) >>> 1);
      if (key.apply(row(middle)).compareTo(wanted) < 0) {
        low = next(middle);
      } else {
        high = middle;
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (int at = low; at < bytes.length; at = next(at)) {
      List<String> row = row(at);
      if (!key.apply(row).equals(wanted)) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  void forEach(Consumer<List<String>> consumer) {
    for (int at = start; at < bytes.length; at = next(at)) {
      consumer.accept(row(at));
    }
  }

  private int lineStart(int position) {
    int at = position;
    while (at > start && bytes[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  private int next(int position) {
    int at = position;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, bytes.length);
  }

  private List<String> row(int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return List.of(new String(bytes, at, end - at, StandardCharsets.UTF_8).split("\t", -1));
  }
}
