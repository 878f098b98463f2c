// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code key=value} lines of property files; what is escaped or continued is left as written. */
final class PropertyLines {
  private PropertyLines() {}

  static Map<String, String> of(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String stripped = line.strip();
      int equals = stripped.indexOf('=');
      if (equals > 0 && !stripped.startsWith("#") && !stripped.startsWith("!")) {
        values.put(stripped.substring(0, equals).strip(), stripped.substring(equals + 1).strip());
      }
    }
    return values;
  }
}
