// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.asked.AskedDocument;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.difference.DossierDifference;
import dev.scruple.model.guide.GuideDocument;
import dev.scruple.model.plan.OversightPlan;
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
  static Stream<Map.Entry<String, Class<? extends Record>>> schemas() {
    return Stream.of(
        Map.entry("deps", DependenciesDocument.class),
        Map.entry("ask", AskedDocument.class),
        Map.entry("guide", GuideDocument.class),
        Map.entry("diff", DossierDifference.class),
        Map.entry("plan", OversightPlan.class));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void schemaIsPublished(Map.Entry<String, Class<? extends Record>> schema) throws IOException {
    Golden.holds(
        Path.of("..", "docs", "schema", schema.getKey() + "-1.json"),
        RecordDocuments.schema(schema.getKey(), schema.getValue())
            .getBytes(StandardCharsets.UTF_8));
  }
}
