// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Fact;
import dev.scruple.model.Word;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a fact says, in the words of its fields. */
public final class FactWords {
  private FactWords() {}

  /** The fields that say something, by name, in the record's order. */
  public static Map<String, String> fields(Fact fact) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (RecordComponent field : fact.getClass().getRecordComponents()) {
      Object value = RecordWriter.read(field, (Record) fact);
      if (value != null) {
        fields.put(field.getName(), word(value));
      }
    }
    return fields;
  }

  /** All fields in one line: {@code kind text, expression MIT}. */
  public static String line(Fact fact) {
    return fields(fact).entrySet().stream()
        .map(field -> field.getKey() + " " + field.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String word(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(FactWords::word).collect(Collectors.joining(" "));
      case Word word -> word.word();
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      default -> value.toString();
    };
  }
}
