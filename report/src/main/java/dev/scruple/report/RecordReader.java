// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Fact;
import dev.scruple.model.Word;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads back what {@link RecordWriter} wrote. Makes the model's records and nothing else. */
final class RecordReader {
  private RecordReader() {}

  static <R extends Record> R read(InputStream in, Class<R> type) throws IOException {
    JsonNode tree = JsonMapper.shared().readTree(in);
    return type.cast(document(tree, type, "document"));
  }

  private static @Nullable Object value(
      @Nullable JsonNode node, Type type, boolean nullable, String place) throws IOException {
    if (node == null || node.isNull() || node.isMissingNode()) {
      if (nullable) {
        return null;
      }
      if (node == null && type instanceof ParameterizedType) {
        // A list that was added within the version: documents of before don't have it.
        return List.of();
      }
      throw new IOException("not a dossier: " + place + " is missing");
    }
    if (type instanceof ParameterizedType list) {
      return list(node, list.getActualTypeArguments()[0], place);
    }
    Class<?> kind = (Class<?>) type;
    if (kind.isRecord()) {
      return document(node, kind, place);
    }
    if (kind.isEnum()) {
      return constant(node, kind, place);
    }
    return scalar(node, kind, place);
  }

  private static List<Object> list(JsonNode node, Type element, String place) throws IOException {
    if (!node.isArray()) {
      throw new IOException("not a dossier: " + place + " is not an array");
    }
    List<Object> elements = new ArrayList<>();
    for (JsonNode child : node) {
      Object value = value(child, element, false, place + "[" + elements.size() + "]");
      if (value != null) {
        elements.add(value);
      }
    }
    return elements;
  }

  private static Object document(JsonNode node, Class<?> type, String place) throws IOException {
    RecordComponent[] fields = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[fields.length];
    Class<?>[] types = new Class<?>[fields.length];
    for (int i = 0; i < fields.length; i++) {
      String name = fields[i].getName();
      boolean nullable = fields[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      Type wanted =
          fields[i].getGenericType() == Fact.class ? factType(node) : fields[i].getGenericType();
      types[i] = fields[i].getType();
      values[i] = value(node.get(name), wanted, nullable, place + "." + name);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IOException("not a dossier: " + place + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record can be made: " + type, e);
    }
  }

  private static Class<?> factType(JsonNode evidence) throws IOException {
    String word = evidence.path("type").asString("");
    for (Class<? extends Fact> fact : Fact.kinds()) {
      if (Fact.type(fact).equals(word)) {
        return fact;
      }
    }
    throw new IOException("made by another version: evidence of type " + word + " is not known");
  }

  private static Object constant(JsonNode node, Class<?> kind, String place) throws IOException {
    String word = node.asString("");
    for (Object constant : kind.getEnumConstants()) {
      String written = constant instanceof Word w ? w.word() : ((Enum<?>) constant).name();
      if (written.equals(word)) {
        return constant;
      }
    }
    throw new IOException("not a dossier: " + place + " has the unknown word " + word);
  }

  private static Object scalar(JsonNode node, Class<?> kind, String place) throws IOException {
    if (kind == String.class && node.isString()) {
      return node.stringValue();
    }
    if (kind == Instant.class && node.isString()) {
      try {
        return Instant.parse(node.stringValue());
      } catch (DateTimeException e) {
        throw new IOException("not a dossier: " + place + " is not an instant", e);
      }
    }
    if ((kind == boolean.class || kind == Boolean.class) && node.isBoolean()) {
      return node.booleanValue();
    }
    if ((kind == int.class || kind == Integer.class) && node.canConvertToInt()) {
      return node.intValue();
    }
    if ((kind == long.class || kind == Long.class) && node.canConvertToLong()) {
      return node.longValue();
    }
    if (kind == double.class && node.isNumber()) {
      return node.doubleValue();
    }
    throw new IOException("not a dossier: " + place + " is of another kind");
  }
}
