// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Trace;
import dev.scruple.model.Word;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a JSON Schema (draft 2020-12) of records, by the rules that {@link RecordWriter} writes by.
 * Fields may be added within a version, so that unknown ones are allowed.
 */
final class SchemaWriter {
  private final String id;
  private final String title;
  private final Map<String, Map<String, Object>> definitions = new TreeMap<>();

  SchemaWriter(String id, String title) {
    this.id = id;
    this.title = title;
  }

  String write(Class<? extends Record> document) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", id);
    schema.put("title", title);
    schema.putAll(object(document));
    schema.put("$defs", definitions);
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(schema)
            .replace("\r\n", "\n")
        + "\n";
  }

  private Map<String, Object> object(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent field : type.getRecordComponents()) {
      AnnotatedType annotated = field.getAnnotatedType();
      boolean nullable = annotated.isAnnotationPresent(Nullable.class);
      boolean leftOut = nullable && RecordWriter.isLeftOut(type, field.getName());
      Map<String, Object> schema = schema(annotated);
      properties.put(field.getName(), nullable && !leftOut ? orNull(schema) : schema);
      if (!leftOut) {
        required.add(field.getName());
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    if (type == Evidence.class) {
      object.put("oneOf", facts());
    }
    return object;
  }

  private Map<String, Object> schema(AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType list) {
      Map<String, Object> array = new LinkedHashMap<>();
      array.put("type", "array");
      array.put("items", schema(list.getAnnotatedActualTypeArguments()[0]));
      return array;
    }
    Class<?> type = (Class<?>) annotated.getType();
    if (type.isRecord()) {
      return reference(type);
    }
    if (type.isEnum()) {
      return words(type);
    }
    return scalar(type);
  }

  private static Map<String, Object> scalar(Class<?> type) {
    if (type == Fact.class) {
      return Map.of("type", "object");
    }
    if (type == String.class) {
      return Map.of("type", "string");
    }
    if (type == Instant.class) {
      Map<String, Object> instant = new LinkedHashMap<>();
      instant.put("type", "string");
      instant.put("format", "date-time");
      return instant;
    }
    if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    return Map.of("type", type == double.class || type == Double.class ? "number" : "integer");
  }

  private Map<String, Object> words(Class<?> type) {
    definitions.computeIfAbsent(
        name(type),
        name -> {
          List<String> words =
              Arrays.stream(type.getEnumConstants())
                  .map(c -> c instanceof Word word ? word.word() : ((Enum<?>) c).name())
                  .toList();
          Map<String, Object> schema = new LinkedHashMap<>();
          schema.put("enum", words);
          return schema;
        });
    return Map.of("$ref", "#/$defs/" + name(type));
  }

  /** Two records may each have a type of the same name inside. */
  private static String name(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return (around == null ? "" : name(around)) + type.getSimpleName();
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = name(type);
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, object(type));
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  /** An evidence's type fixes the shape of its value. */
  private List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    for (Class<? extends Fact> fact : Fact.kinds()) {
      if (Trace.class.isAssignableFrom(fact)) {
        continue;
      }
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("type", Map.of("const", Fact.type(fact)));
      properties.put("value", reference(fact));
      facts.add(Map.of("properties", properties));
    }
    return facts;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.get("type") instanceof String type) {
      Map<String, Object> nullable = new LinkedHashMap<>(schema);
      nullable.put("type", List.of(type, "null"));
      return nullable;
    }
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }
}
