// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The composed stacks with known outcome. */
final class ComposedStacks {
  private static final String FOLDER = "/dev/scruple/terms/stacks/";

  /** What one action with one component of one stack comes to; the table's head says how. */
  record Row(
      String file,
      String component,
      String action,
      String value,
      String clause,
      String via,
      String when,
      String duties) {}

  private ComposedStacks() {}

  static List<Row> rows() {
    return text("expected.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                new Row(
                    cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]))
        .toList();
  }

  static List<String> files() {
    return text("").lines().filter(name -> name.endsWith(".yaml")).sorted().toList();
  }

  static Stack read(String file) {
    try {
      return Stack.read(file, text(file).getBytes(StandardCharsets.UTF_8));
    } catch (StackFileException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file's text; of the folder, its names. */
  static String text(String file) {
    try (InputStream stream = ComposedStacks.class.getResourceAsStream(FOLDER + file)) {
      byte[] bytes = Objects.requireNonNull(stream, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a cell; none where it is «-». */
  static List<String> words(String cell) {
    return cell.equals("-") ? List.of() : Arrays.asList(cell.split(" "));
  }
}
