// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a table's cell is read. */
final class Cell {
  private Cell() {}

  static @Nullable String text(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  static List<String> list(String cell) {
    return Stream.of(cell.split("; ", -1)).filter(part -> !part.isEmpty()).toList();
  }

  static @Nullable Boolean flag(String cell) {
    return cell.isEmpty() ? null : Boolean.valueOf(cell);
  }
}
