// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TermsJsonTest {
  @Test
  void theSchemaIsPublished() throws IOException {
    Golden.holds(
        Path.of("..", "docs", "schema", "terms-1.json"),
        TermsJson.schema().getBytes(StandardCharsets.UTF_8));
  }
}
