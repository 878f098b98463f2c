// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.AssuranceTopic;
import dev.scruple.model.InteroperabilityFact;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceCollectorTest {
  private final Reads reads = new Reads(new AssuranceCollector());

  private List<AssuranceTopic> topics(String path, String text) {
    return reads.facts(InteroperabilityFact.Assurance.class, path, text).stream()
        .map(InteroperabilityFact.Assurance::topic)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CHANGELOG.md | This project adheres to [Semantic Versioning](https://semver.org). | VERSIONING
          README.md | 本项目遵循语义化版本。 | VERSIONING
          docs/stability.md | The public API is considered stable. | STABILITY
          README.md | We guarantee backwards compatibility within a major version. | STABILITY
          README.md | This library is in beta. | INSTABILITY
          README.md | The API may still change. | INSTABILITY
          docs/deprecation.md | Deprecated calls stay for at least two releases. | DEPRECATION
          SUPPORT.md | We respond to questions within five working days. | RESPONSE
          SECURITY.md | Only the latest version is supported. | SUPPORT
          README.md | Long-term support is offered by the maintainers. | SUPPORT
          """)
  void tellsWhatAPagePromises(String path, String text, AssuranceTopic topic) {
    assertThat(topics(path, text)).containsExactly(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          README.md | It needs the semver package.
          README.md | The WebGPU API is still experimental in many browsers.
          README.md | We test on LTS versions of Java and on Ubuntu 22.04 LTS.
          README.md | The old loader is deprecated and will be removed.
          SECURITY.md | We answer reports within three days.
          README.md | The model answers in three seconds.
          plugins/x/README.md | This library is in beta.
          """)
  void doesNotTakeOtherThingsForIt(String path, String text) {
    assertThat(topics(path, text)).isEmpty();
  }

  @Test
  void aChangelogPromisesAtItsStartOnly() {
    assertThat(topics("CHANGELOG.md", "- fixed\n\n".repeat(500) + "We follow semantic versioning."))
        .isEmpty();
  }

  @Property(tries = 300)
  void anyTextIsRead(@ForAll String text) {
    assertThat(topics("README.md", text + " this project is in beta. " + text)).hasSizeLessThan(20);
  }
}
