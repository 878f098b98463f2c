// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Fact;
import dev.scruple.model.Word;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a fact says, in the words of its fields. */
public final class FactWords {
  private static final int PARTS = 10;

  private FactWords() {}

  /** The fields that say something, in one line: {@code kind text, expression MIT}. */
  public static String line(Fact fact) {
    return line((Record) fact);
  }

  private static String line(Record record) {
    List<String> fields = new ArrayList<>();
    for (RecordComponent field : record.getClass().getRecordComponents()) {
      Object value = RecordWriter.read(field, record);
      if (value != null) {
        fields.add(field.getName() + " " + word(value));
      }
    }
    return String.join(", ", fields);
  }

  /** A long list of parts is told by its first ones; the JSON document holds all. */
  private static String words(List<?> list) {
    boolean parts = !list.isEmpty() && list.getFirst() instanceof Record;
    int shown = parts ? Math.min(PARTS, list.size()) : list.size();
    String words =
        list.subList(0, shown).stream().map(FactWords::word).collect(Collectors.joining(" "));
    return shown < list.size() ? words + " and " + (list.size() - shown) + " more" : words;
  }

  private static String word(Object value) {
    return switch (value) {
      case List<?> list -> words(list);
      case Record part -> "(" + line(part) + ")";
      case Word word -> word.word();
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      default -> value.toString();
    };
  }
}
