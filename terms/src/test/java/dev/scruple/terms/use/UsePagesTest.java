// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Use;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsePagesTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(use: .*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"uses.md", "contract.md"})
  void theUseFileThatAPageShowsIsRead(String page) throws IOException, UseFileException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", page)));
    assertThat(example.find()).isTrue();

    Use use = Uses.read(page, example.group(1).getBytes(StandardCharsets.UTF_8));

    assertThat(use.name()).isEqualTo("sell-the-assistant");
    assertThat(use.circumstances().monthlyUsersAtRelease()).isEqualTo(150_000);
  }
}
