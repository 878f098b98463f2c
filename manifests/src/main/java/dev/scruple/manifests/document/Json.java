// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.document;

import dev.scruple.manifests.Reading;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON as a tree, with bounds. */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(200).maxNameLength(10_000).build())
          .build();

  private static final JsonFactory WITH_COMMENTS =
      FACTORY
          .rebuild()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final int MOST_VALUES = 3_000_000;

  private Json() {}

  /**
   * The document as a tree; an empty table where it is none, and then a problem is noted. Of a key
   * that stands twice the last counts, as the tools that write these files have it.
   */
  public static Table parse(String text, Reading reading) {
    return parse(FACTORY, text, reading);
  }

  /** The same of a text in which comments and a comma after the last value are allowed. */
  public static Table parseWithComments(String text, Reading reading) {
    return parse(WITH_COMMENTS, text, reading);
  }

  private static Table parse(JsonFactory factory, String text, Reading reading) {
    String document = text.startsWith("\ufeff") ? text.substring(1) : text;
    Table root = new Table(1);
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), document)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        new Trees(reading).table(parser, root);
      } else {
        reading.problem("not a JSON object", 1);
      }
    } catch (StreamReadException broken) {
      reading.problem("not valid JSON: " + broken.getOriginalMessage(), line(broken));
    } catch (StreamConstraintsException tooMuch) {
      reading.problem("nested deeper than 200, or with a text or number too long to be read", 0);
    }
    return root;
  }

  /**
   * Builds trees of a document, as deep as the parser allows, and of a bounded number of values.
   */
  private static final class Trees {
    private final Reading reading;
    private int values;
    private boolean twice;

    Trees(Reading reading) {
      this.reading = reading;
    }

    void table(JsonParser parser, Table table) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        if (table.get(key) != null && !twice) {
          twice = true;
          reading.problem("the key " + Shown.of(key) + " stands twice", Json.line(parser));
        }
        Node value = value(parser);
        if (values <= MOST_VALUES) {
          table.put(key, value);
        }
      }
    }

    private Node value(JsonParser parser) {
      if (values++ == MOST_VALUES) {
        reading.problem("more than " + MOST_VALUES + " values", Json.line(parser));
      }
      int line = Json.line(parser);
      return switch (parser.currentToken()) {
        case START_OBJECT -> {
          Table table = new Table(line);
          table(parser, table);
          yield table;
        }
        case START_ARRAY -> items(parser, line);
        case VALUE_STRING -> new Node.Text(parser.getString(), line);
        case VALUE_TRUE -> new Node.Flag(true, line);
        case VALUE_FALSE -> new Node.Flag(false, line);
        default -> new Node.Other(parser.getString(), line);
      };
    }

    private Node items(JsonParser parser, int line) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Node value = value(parser);
        if (values <= MOST_VALUES) {
          items.add(value);
        }
      }
      return new Node.Items(items, line);
    }
  }

  private static int line(StreamReadException broken) {
    return broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
