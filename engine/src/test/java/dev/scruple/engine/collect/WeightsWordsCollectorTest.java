// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.LicenceFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsWordsCollectorTest {
  private static final FileReading READING =
      new FileReading(
          new FileClassifier(new GitAttributes()), new Collectors(new DeclaredLicenses()));

  private static List<String> read(String path, String text) {
    try {
      return READING
          .read(path, path, Content.of(text.getBytes(StandardCharsets.UTF_8)))
          .evidence()
          .stream()
          .filter(each -> each.value() instanceof LicenceFact.WeightsLicensed)
          .map(
              each ->
                  ((LicenceFact.WeightsLicensed) each.value()).expression()
                      + "@"
                      + each.source().line())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The code and model weights are released under the MIT License. See LICENSE.|MIT@3",
        "All weights and code are licensed under [Apache-2.0](LICENSE).|Apache-2.0@3",
        "The weights in this repository are released under the CC-BY-NC 4.0 license as found in"
            + " LICENSE_weights.|CC-BY-NC-4.0@3"
      })
  void readsTheLicenceOfTheWeights(String sentence, String told) {
    assertThat(read("README.md", "# Model\n\n" + sentence + "\n")).containsExactly(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The code is released under the MIT License.",
        "The weights are not released under the MIT License.",
        "The weights of Other are released under the MIT License.",
        "The weights are released under terms of our own.",
        "The weights are stored under models."
      })
  void leavesOutWhatSaysNoneOfThem(String sentence) {
    assertThat(read("README.md", sentence + "\n")).isEmpty();
  }

  @Property(tries = 200)
  void anyTextIsRead(@ForAll String text) {
    assertThat(read("README.md", "weights are released under " + text)).hasSizeLessThan(4);
  }
}
