// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/secrets.md} is that of the rules. */
class SecretsPageTest {
  private static final String HEAD = "| rule | form |\n|---|---|\n";

  @Test
  void listsEveryRule() throws IOException {
    Path page = Path.of("../docs/secrets.md");
    String written = Files.readString(page);
    int start = written.indexOf(HEAD) + HEAD.length();
    int end = written.indexOf("\n\n", start) + 1;
    String table =
        Arrays.stream(SecretRule.values())
            .map(rule -> "| `" + rule.id() + "` | " + rule.form() + " |\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("scruple.update")) {
      Files.writeString(page, written.substring(0, start) + table + written.substring(end));
      return;
    }
    assertThat(written.substring(start, end)).isEqualTo(table);
  }
}
