// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has no room in a table's cells, by numbers, below it. The same note has one number. */
final class Notes {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The mark of a note, to stand behind an answer; nothing for an empty note. */
  String mark(String note) {
    return note.isEmpty()
        ? ""
        : " (" + numbers.computeIfAbsent(note, n -> numbers.size() + 1) + ")";
  }

  void write(Page page) {
    if (numbers.isEmpty()) {
      return;
    }
    page.blank();
    int widest = numbers.size() > 9 ? 2 : 1;
    numbers.forEach(
        (note, number) ->
            page.item(
                List.of(
                    page.span(
                        Tone.FAINT,
                        "  "
                            + (" ".repeat(widest) + number)
                                .substring(String.valueOf(number).length())
                            + "  ")),
                Tone.FAINT,
                note));
  }
}
