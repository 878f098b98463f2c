// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schemas are those that the code makes; {@code -Dscruple.update=true} writes them.
 */
class SchemasTest {
  static Stream<Map.Entry<String, String>> schemas() {
    return Map.of("diff-1", DifferenceJson.schema(), "plan-1", PlanJson.schema())
        .entrySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void schemaIsPublished(Map.Entry<String, String> schema) throws IOException {
    Golden.holds(
        Path.of("..", "docs", "schema", schema.getKey() + ".json"),
        schema.getValue().getBytes(StandardCharsets.UTF_8));
  }
}
