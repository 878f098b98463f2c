// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** JSON read token by token, with bounds. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(200).maxNameLength(10_000).build())
          .build();

  private Json() {}

  /** Takes the fields of the document's object, one by one. */
  @FunctionalInterface
  interface FieldTaker {
    /** Takes a field whose value is the current token; leaves its last token current. */
    void take(String field, JsonParser parser);
  }

  /** Reads the fields of the document's object; what is no JSON becomes a problem. */
  static void fields(String text, Reading reading, FieldTaker taker) {
    // A byte order mark is no JSON, and npm forgives it.
    String document = text.startsWith("\ufeff") ? text.substring(1) : text;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        reading.problem("not a JSON object", 1);
        return;
      }
      each(parser, taker);
    } catch (StreamReadException broken) {
      reading.problem("not valid JSON: " + broken.getOriginalMessage(), line(broken));
    } catch (StreamConstraintsException tooMuch) {
      reading.problem("nested deeper than 200, or with a text or number too long to be read", 0);
    }
  }

  private static int line(StreamReadException broken) {
    return broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
  }

  /** Reads the fields of the object whose start is the current token; passes over other values. */
  static void each(JsonParser parser, FieldTaker taker) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      taker.take(field, parser);
    }
  }

  static boolean isString(JsonParser parser) {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
