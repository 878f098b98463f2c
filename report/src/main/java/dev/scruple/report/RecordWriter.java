// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Source;
import dev.scruple.model.Word;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes the model's records as the contract says: fields in the records' order, enums by their
 * word, arrays sorted by their elements' first fields, save those that are in path order. What the
 * model gains is written without a line here.
 */
final class RecordWriter {
  private final JsonGenerator json;
  private final Map<Class<?>, RecordComponent[]> shapes = new HashMap<>();
  private final Comparator<Object> order = this::compare;

  private RecordWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes a document, indented. */
  static void write(Object document, Writer out) {
    write(document, out, new Indented());
  }

  /**
   * Writes a document as a file holds it: UTF-8, indented, one line end at its end.
   *
   * @throws IOException when the stream refuses
   */
  static void write(Record document, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      write(document, writer);
    } catch (JacksonException e) {
      throw new IOException("The JSON document could not be written: " + e.getMessage(), e);
    }
    writer.write('\n');
    writer.flush();
  }

  /** Writes a document as one line. */
  static void writeLine(Object document, Writer out) {
    write(document, out, ObjectWriteContext.empty());
  }

  private static void write(Object document, Writer out, ObjectWriteContext context) {
    JsonFactory factory = JsonFactory.builder().characterEscapes(new HiddenCharacters()).build();
    try (JsonGenerator json = factory.createGenerator(context, new Unclosed(out))) {
      new RecordWriter(json).value(document);
    }
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Record document -> document(document);
      case List<?> list -> list(list, true);
      case Boolean flag -> json.writeBoolean(flag);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      default -> json.writeString(wellFormed(text(value)));
    }
  }

  private void document(Record document) {
    json.writeStartObject();
    for (RecordComponent field : shape(document)) {
      Object value = read(field, document);
      if (value == null && isLeftOut(document, field.getName())) {
        continue;
      }
      json.writeName(field.getName());
      if (value instanceof List<?> list) {
        list(list, isSorted(field.getName()));
      } else {
        value(value);
      }
    }
    json.writeEndObject();
  }

  private void list(List<?> list, boolean sorted) {
    List<Object> elements = new ArrayList<>(list);
    if (sorted) {
      elements.sort(order);
    }
    json.writeStartArray();
    elements.forEach(this::value);
    json.writeEndArray();
  }

  /** The two places where the contract leaves nulls out. */
  static boolean isLeftOut(Record document, String field) {
    return isLeftOut(document.getClass(), field);
  }

  static boolean isLeftOut(Class<?> type, String field) {
    return type == Source.class || field.equals("requests");
  }

  /** Orders that are not the alphabet's: {@code via} is a path, what is told is read one by one. */
  private static boolean isSorted(String field) {
    return !field.equals("via")
        && !field.equals("sentences")
        && !field.equals("sections")
        && !field.equals("entries");
  }

  private int compare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    if (a instanceof Record left && b instanceof Record right && a.getClass() == b.getClass()) {
      for (RecordComponent field : shape(left)) {
        int order = compare(read(field, left), read(field, right));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }
    if (a instanceof Number left && b instanceof Number right) {
      return Double.compare(left.doubleValue(), right.doubleValue());
    }
    return text(a).compareTo(text(b));
  }

  /** What a scalar is written as. */
  private static String text(Object value) {
    return switch (value) {
      case Word word -> word.word();
      case Enum<?> constant -> constant.name();
      default -> value.toString();
    };
  }

  private RecordComponent[] shape(Record document) {
    return shapes.computeIfAbsent(document.getClass(), Class::getRecordComponents);
  }

  static @Nullable Object read(RecordComponent field, Record document) {
    try {
      return field.getAccessor().invoke(document);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record's accessor can be called: " + field, e);
    }
  }

  /** Lone surrogates can't be written as UTF-8. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  /** JSON shown on a terminal must not do there what a control code does. */
  private static final class HiddenCharacters extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      escapes[0x7F] = ESCAPE_STANDARD;
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      if (Character.isSurrogate((char) character) || !Escape.isHidden(character)) {
        return null;
      }
      return new SerializedString(String.format("\\u%04x", character));
    }
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
  }

  /** Closing the generator must leave the stream open. */
  private static final class Unclosed extends java.io.FilterWriter {
    Unclosed(Writer out) {
      super(out);
    }

    @Override
    public void close() throws java.io.IOException {
      flush();
    }
  }
}
