// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import dev.scruple.manifests.document.Json;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Counts the packages of lock files. Tools write these files in one layout, so the text formats are
 * counted line by line, in one pass and constant memory; JSON is read token by token.
 */
final class LockReaders {
  private static final Pattern PNPM_KEY = Pattern.compile(" {2}[^\\s#].*:");

  private static final String NODE_MODULES = "node_modules/";

  private LockReaders() {}

  /** The workspace's own crates are those without a source. */
  static void cargo(String text, Reading reading) {
    int packages = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      packages += line.startsWith("source = ") ? 1 : 0;
    }
    reading.lock("Cargo.lock", packages);
  }

  /** The same package of the same version may be installed in several places; it counts once. */
  static void npm(String text, Reading reading) {
    Set<String> installed = new HashSet<>();
    Set<String> nested = new HashSet<>();
    Json.fields(
        text,
        reading,
        (field, parser) -> {
          switch (field) {
            case "packages" -> Json.each(parser, (path, it) -> installed(path, it, installed));
            case "dependencies" -> dependencies(parser, nested);
            default -> parser.skipChildren();
          }
        });
    // Version 2 has both lists, of the same packages.
    reading.lock("package-lock.json", installed.isEmpty() ? nested.size() : installed.size());
  }

  private static void installed(String path, JsonParser details, Set<String> packages) {
    int folder = path.lastIndexOf(NODE_MODULES);
    boolean[] link = new boolean[1];
    StringBuilder version = new StringBuilder();
    Json.each(
        details,
        (field, value) -> {
          link[0] |= field.equals("link") && value.currentToken() == JsonToken.VALUE_TRUE;
          version(field, value, version);
          value.skipChildren();
        });
    // Other paths are folders of the project itself.
    if (folder >= 0 && !link[0]) {
      packages.add(path.substring(folder + NODE_MODULES.length()) + '@' + version);
    }
  }

  /** Version 1 nests the dependencies; the parser bounds how deep. */
  private static void dependencies(JsonParser parser, Set<String> packages) {
    Json.each(
        parser,
        (name, details) -> {
          StringBuilder version = new StringBuilder();
          Json.each(
              details,
              (field, value) -> {
                version(field, value, version);
                if (field.equals("dependencies")) {
                  dependencies(value, packages);
                } else {
                  value.skipChildren();
                }
              });
          packages.add(name + '@' + version);
        });
  }

  private static void version(String field, JsonParser value, StringBuilder version) {
    if (field.equals("version") && Json.isString(value)) {
      version.append(value.getString());
    }
  }

  static void yarn(String text, Reading reading) {
    int packages = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      boolean entry =
          line.endsWith(":") && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '#';
      if (entry && !line.equals("__metadata:") && !line.contains("@workspace:")) {
        packages++;
      }
    }
    reading.lock("yarn.lock", packages);
  }

  static void pnpm(String text, Reading reading) {
    int packages = 0;
    boolean inside = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!line.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
        inside = line.startsWith("packages:");
      } else if (inside && PNPM_KEY.matcher(line).matches()) {
        packages++;
      }
    }
    reading.lock("pnpm-lock.yaml", packages);
  }

  static void go(String text, Reading reading) {
    Set<String> modules = new HashSet<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String[] words = line.strip().split("\\s+", 3);
      if (words.length == 3) {
        modules.add(words[0] + '@' + words[1].replace("/go.mod", ""));
      }
    }
    reading.lock("go.sum", modules.size());
  }

  static void gradle(String text, Reading reading) {
    long packages =
        text.lines()
            .filter(it -> !it.startsWith("#") && !it.startsWith("empty=") && it.contains(":"))
            .count();
    reading.lock("gradle.lockfile", (int) packages);
  }
}
