// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.npm;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The scripts and the runtime dependencies of a {@code package.json}.
 *
 * @param readable whether the file is an object of JSON to its end
 */
public record PackageScripts(List<Entry> scripts, List<Entry> dependencies, boolean readable) {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(200).maxNameLength(10_000).build())
          .build();
  private static final int MOST = 2000;

  public PackageScripts {
    scripts = List.copyOf(scripts);
    dependencies = List.copyOf(dependencies);
  }

  /**
   * A script by its name, or a dependency.
   *
   * @param value the command, or the version that is asked for
   * @param line 1-based
   */
  public record Entry(String name, String value, int line) {}

  /** Reads a file. */
  public static PackageScripts read(String json) {
    List<Entry> scripts = new ArrayList<>();
    List<Entry> dependencies = new ArrayList<>();
    String document = json.startsWith("\ufeff") ? json.substring(1) : json;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new PackageScripts(scripts, dependencies, false);
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "scripts" -> entries(parser, scripts);
          case "dependencies", "optionalDependencies" -> entries(parser, dependencies);
          default -> parser.skipChildren();
        }
      }
      return new PackageScripts(scripts, dependencies, true);
    } catch (JacksonException broken) {
      return new PackageScripts(scripts, dependencies, false);
    }
  }

  private static void entries(JsonParser parser, List<Entry> into) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      if (parser.nextToken() == JsonToken.VALUE_STRING && into.size() < MOST) {
        into.add(new Entry(name, parser.getString(), line));
      } else {
        parser.skipChildren();
      }
    }
  }
}
