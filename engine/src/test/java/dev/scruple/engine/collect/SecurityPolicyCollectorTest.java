// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static dev.scruple.model.PolicySubject.ANSWER_TIME;
import static dev.scruple.model.PolicySubject.DISCLOSURE;
import static dev.scruple.model.PolicySubject.SUPPORTED_VERSIONS;
import static dev.scruple.model.PolicySubject.TEMPLATE_VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.Evidence;
import dev.scruple.model.PolicySubject;
import dev.scruple.model.SecurityFact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityPolicyCollectorTest {
  private static final FileReading READING =
      new FileReading(
          new FileClassifier(new GitAttributes()), new Collectors(new DeclaredLicenses()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We will acknowledge receipt within 5 business days.",
        "You should hear back in three (3) days.",
        "We aim to provide an initial response within 14 business\ndays.",
        "Maintainers target:\n- acknowledgement within 3 business days;"
      })
  void findsATimeForAnAnswer(String text) throws IOException {
    assertThat(subjects(text)).contains(ANSWER_TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We respond as soon as possible.",
        "This project follows a 90 day disclosure timeline.",
        "We release within 5 days.\n\n# Answers\n\nWe respond."
      })
  void passesOverOtherTimes(String text) throws IOException {
    assertThat(subjects(text)).doesNotContain(ANSWER_TIME);
  }

  @Test
  void findsHowAVulnerabilityIsMadeKnown() throws IOException {
    assertThat(subjects("We coordinate a disclosure date and request a CVE.")).contains(DISCLOSURE);
    assertThat(subjects("Past advisories, with fixes, are available on our page."))
        .contains(DISCLOSURE);
    assertThat(subjects("Write to ada@example.org.")).doesNotContain(DISCLOSURE);
    assertThat(subjects("Reporting by security advisories is available."))
        .doesNotContain(DISCLOSURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| Version | Supported |\n| --- | --- |\n| 1.0.x | :white_check_mark: |\n| < 1.0 | :x: |",
        "We ship security fixes in the latest release.",
        "Older releases do not receive security patches.",
        "Security updates for the **latest minor release** only."
      })
  void findsWhichVersionsGetFixes(String text) throws IOException {
    assertThat(subjects(text)).contains(SUPPORTED_VERSIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Many projects will typically release security fixes with the Update program. Versions"
            + " follow.",
        "Please tell us which version you use.",
        "Include the latest version in which it can be reproduced."
      })
  void passesOverOtherWordsOnVersions(String text) throws IOException {
    assertThat(subjects(text)).doesNotContain(SUPPORTED_VERSIONS);
  }

  @Test
  void knowsTheForgesTemplate() throws IOException {
    String template =
        """
        | Version | Supported          |
        | ------- | ------------------ |
        | 5.1.x   | :white_check_mark: |
        | 5.0.x   | :x:                |
        | 4.0.x   | :white_check_mark: |
        | < 4.0   | :x:                |
        """;
    assertThat(subjects(template)).containsExactly(TEMPLATE_VERSIONS);
  }

  @Test
  void tellsTheLine() throws IOException {
    List<Evidence> statements = statements("# Security\n\nMail us.\n\nWe reply within 2 days.\n");
    assertThat(statements).extracting(e -> e.source().line()).containsExactly(5);
  }

  private static List<PolicySubject> subjects(String text) throws IOException {
    return statements(text).stream()
        .map(e -> ((SecurityFact.PolicyStatement) e.value()).subject())
        .toList();
  }

  private static List<Evidence> statements(String text) throws IOException {
    Content content = Content.of(text.getBytes(StandardCharsets.UTF_8));
    return READING.read("SECURITY.md", "SECURITY.md", content).evidence().stream()
        .filter(e -> e.value() instanceof SecurityFact.PolicyStatement)
        .toList();
  }
}
