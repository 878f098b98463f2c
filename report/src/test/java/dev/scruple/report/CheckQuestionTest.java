// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CheckQuestionTest {
  @Test
  void homeIsTheAddressThatTheProjectStatesOfItself() throws IOException {
    assertThat(Files.readAllLines(Path.of("..", "security-insights.yml")))
        .anyMatch(line -> line.strip().equals("url: " + CheckQuestion.HOME));
  }
}
