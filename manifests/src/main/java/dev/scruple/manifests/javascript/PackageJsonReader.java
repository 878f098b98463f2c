// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads {@code package.json} after npm's documentation: {@code license} as an expression, and as
 * the objects and lists of old; dependencies of each kind.
 */
public final class PackageJsonReader implements ManifestReader {
  private static final String SEE_FILE = "SEE LICENSE IN ";

  @Override
  public void read(String text, Reading reading) {
    Json.fields(text, reading, (field, parser) -> field(field, parser, reading));
  }

  private static void field(String field, JsonParser parser, Reading reading) {
    switch (field) {
      case "name" -> reading.name(string(parser));
      case "version" -> reading.version(string(parser));
      case "license", "licenses" -> license(field, parser, reading);
      case "dependencies" -> dependencies(parser, DependencyScope.RUNTIME, null, reading);
      case "devDependencies" -> dependencies(parser, DependencyScope.DEVELOPMENT, field, reading);
      case "optionalDependencies" -> dependencies(parser, DependencyScope.OPTIONAL, field, reading);
      case "peerDependencies" -> dependencies(parser, DependencyScope.RUNTIME, field, reading);
      default -> parser.skipChildren();
    }
  }

  private static @Nullable String string(JsonParser parser) {
    if (Json.isString(parser)) {
      return parser.getString();
    }
    parser.skipChildren();
    return null;
  }

  private static void license(String field, JsonParser parser, Reading reading) {
    if (Json.isString(parser)) {
      text(field, parser, reading);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        license(field + "[]", parser, reading);
      }
    } else {
      Json.each(parser, (key, value) -> ofObject(field + '.' + key, key, value, reading));
    }
  }

  private static void text(String field, JsonParser parser, Reading reading) {
    String stated = parser.getString();
    if (stated.startsWith(SEE_FILE)) {
      String file = stated.substring(SEE_FILE.length()).strip();
      reading.license(field, file, FieldKind.FILE, Json.line(parser));
    } else {
      reading.license(field, stated, FieldKind.SPDX_EXPRESSION, Json.line(parser));
    }
  }

  private static void ofObject(String field, String key, JsonParser parser, Reading reading) {
    if (!Json.isString(parser)) {
      parser.skipChildren();
    } else if (key.equals("url")) {
      reading.license(field, parser.getString(), FieldKind.URL, Json.line(parser));
    } else if (key.equals("type") || key.equals("name")) {
      reading.license(field, parser.getString(), FieldKind.FREE_TEXT, Json.line(parser));
    }
  }

  private static void dependencies(
      JsonParser parser, DependencyScope scope, @Nullable String group, Reading reading) {
    Json.each(
        parser,
        (name, value) -> {
          if (Json.isString(value)) {
            reading.add(dependency(name, value.getString(), scope, group, Json.line(value)));
          } else {
            value.skipChildren();
          }
        });
  }

  private static DeclaredPackage dependency(
      String key, String constraint, DependencyScope scope, @Nullable String group, int line) {
    String name = key;
    String range = constraint;
    if (constraint.startsWith("npm:")) {
      // An alias: "other": "npm:name@range".
      int at = constraint.indexOf('@', 5);
      name = at < 0 ? constraint.substring(4) : constraint.substring(4, at);
      range = at < 0 ? "" : constraint.substring(at + 1);
    }
    return Packages.declared(
        "npm", name, ExactVersion.ofNpm(range), constraint, scope, group, line);
  }
}
