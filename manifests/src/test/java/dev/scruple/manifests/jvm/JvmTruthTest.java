// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.TruthCases;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmTruthTest {
  @Test
  void agreesWithAnotherToolOrArgues() throws IOException {
    TruthCases.agree(Map.of("java/pomxml", "pom.xml"), Map.of());
  }
}
