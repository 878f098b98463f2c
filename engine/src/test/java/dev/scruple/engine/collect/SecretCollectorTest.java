// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.DataFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecretCollectorTest {
  private static final FileReading READING =
      new FileReading(
          new FileClassifier(new GitAttributes()), new Collectors(new DeclaredLicenses()));

  @Test
  void keepsKindPlaceBeginningAndLength() throws IOException {
    assertThat(secrets("a/train.py", "x = 1\nt = '" + token(1) + "'\n"))
        .containsExactly(
            Evidence.of(
                Source.lines("a/train.py", 2, 2),
                new SecurityFact.Secret(
                    "hugging-face-token", "hf_" + first(1), 37, false, false, 1)));
  }

  @Test
  void numbersThoseThatLookTheSame() throws IOException {
    assertThat(secrets("a.py", token(1) + "\n" + token(1)))
        .extracting(e -> ((SecurityFact.Secret) e.value()).number())
        .containsExactly(1, 2);
  }

  @Test
  void tellsWhatStandsAmongTests() throws IOException {
    assertThat(secrets("tests/a.py", token(1)))
        .allMatch(e -> ((SecurityFact.Secret) e.value()).inTests());
  }

  @Test
  void searchesALongTextToItsEnd() throws IOException {
    String line = "# a line of a long text that says nothing\n";
    int lines = 3 * FileReading.LONGEST_TEXT / line.length();
    assertThat(secrets("a.py", line.repeat(lines) + token(2) + "\n"))
        .extracting(e -> e.source().line())
        .containsExactly(lines + 1);
  }

  @Test
  void tellsOnceWhatStandsWherePiecesMeet() throws IOException {
    String line = "# a line of a long text that says nothing\n";
    String start = line.repeat((FileReading.LONGEST_TEXT - 100) / line.length());
    assertThat(secrets("a.py", start + token(2) + "\n" + line.repeat(1000))).hasSize(1);
  }

  @Test
  void saysWhereItStops() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      many.append(token(i)).append('\n');
    }
    FileFindings findings = read("a.py", many.toString());
    assertThat(findings.gaps()).extracting(Findings.Gap::collector).contains("secrets");
  }

  @Test
  void keepsNothingOfALoginInAnAddress() throws IOException {
    String login = "postgres://scribe:" + "k4T9" + "xWq2" + "@db7.sample-cloud.com/main";
    assertThat(read("a.py", login).evidence())
        .extracting(Evidence::value)
        .filteredOn(fact -> fact instanceof DataFact.CredentialInConfiguration)
        .allMatch(fact -> !fact.toString().contains("k4T9"))
        .hasSize(1);
  }

  private static String token(int seed) {
    Random random = new Random(seed);
    StringBuilder drawn = new StringBuilder("hf_");
    while (drawn.length() < 37) {
      char letter = (char) ('A' + random.nextInt(26));
      drawn.append(random.nextBoolean() ? letter : Character.toLowerCase(letter));
    }
    return drawn.toString();
  }

  private static String first(int seed) {
    return token(seed).substring(3, 4);
  }

  private static List<Evidence> secrets(String path, String text) throws IOException {
    return read(path, text).evidence().stream().filter(e -> isSecret(e.value())).toList();
  }

  private static boolean isSecret(Fact fact) {
    return fact instanceof SecurityFact.Secret;
  }

  private static FileFindings read(String path, String text) throws IOException {
    return READING.read(path, path, Content.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
