// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {
  private static final SecretScanner SCANNER = new SecretScanner();
  private static final Map<SecretRule, String> LINES = new Drawn(7).lines();

  @ParameterizedTest
  @EnumSource
  void findsEachKindWhereverItStands(SecretRule rule) {
    String line = line(rule);
    for (String before : List.of("", "\n", "ab \n", "x = 1\n\n", "key: ", "\"", "\\n")) {
      for (String after : List.of("", "\n", "\"\n", " # that\n")) {
        assertThat(scan(before + line + after)).extracting(SecretMatch::rule).containsExactly(rule);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsFourCharactersAtMost(SecretRule rule) {
    SecretMatch match = scan(line(rule)).getFirst();
    assertThat(match.shown()).hasSizeLessThanOrEqualTo(4);
    assertThat(match.length()).isGreaterThan(16);
    assertThat(match.toString()).hasSizeLessThan(140);
  }

  @Test
  void tellsTheLineAndTheBeginning() {
    assertThat(scan("a\nb\n" + line(SecretRule.GITHUB_TOKEN)))
        .containsExactly(new SecretMatch(SecretRule.GITHUB_TOKEN, 4, 3, "ghp_", 40, true));
  }

  @Property(tries = 200)
  void findsWhatIsDrawn(@ForAll long seed, @ForAll @IntRange(max = 3) int shift) {
    String token = new Drawn(seed).checksummed("ghp_");
    assertThat(scan(" ".repeat(shift) + token)).hasSize(1);
  }

  @Test
  void knowsATokenOfGithubByItsChecksum() {
    String token = new Drawn(3).checksummed("ghp_");
    char last = token.charAt(39) == 'a' ? 'b' : 'a';
    assertThat(scan(token.substring(0, 39) + last)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "hf_yourTokenGoesHereAndItIsLongEnough",
        "hf_abcdefghijklmnopqrstuvwxyzABCDEFGH",
        "sk-00000000000000000000000000000000",
        "sk-0123456789abcdef0123456789abcdef",
        "sk-deadbeefdeadbeefdeadbeefdeadbeef",
        "AIzaSyExampleExampleExampleExampleExamp",
        "gsk_gpu_displacement_op_print_instance",
        "https://user:password@example.com/",
        "https://ada:s3cr3tsalt@localhost:5432/db",
        "https://ada:${PASSWORD1}@db7.sample-cloud.com/",
        "https://oauth2:%TOKEN1%@db7.sample-cloud.com/",
        "git@github.com:ada/repository.git",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEow...\n-----END RSA PRIVATE KEY-----",
        "\"-----BEGIN PRIVATE KEY-----\" in text",
        "wandb.login(key=\"YOUR_WANDB_API_KEY\")",
        "token: 123456789:AAExampleExampleExampleExampleExample",
        "{\"auths\": {\"r\": {\"auth\": \"dXNlcjpwYXNzd29yZA==\"}}}"
      })
  void passesOverWhatIsMadeUp(String text) {
    assertThat(scan(text)).isEmpty();
  }

  @Test
  void passesOverAWordThatRunsOn() {
    String token = "hf_" + new Drawn(1).alphanumeric(34);
    assertThat(scan("my" + token)).isEmpty();
    assertThat(scan(token + "_more")).isEmpty();
    assertThat(scan(token + "z")).isEmpty();
  }

  @Test
  void passesOverADigestThatIsNoKey() {
    String digest = new Drawn(5).hex(40);
    assertThat(scan("wandb @ git+https://example.com/wandb@" + digest)).isEmpty();
    assertThat(scan("wandb run " + digest)).isEmpty();
  }

  @Test
  void passesOverAnIdWithoutItsSecret() {
    String line = line(SecretRule.AWS_ACCESS_KEY);
    assertThat(scan(line.substring(0, line.indexOf(" secret")))).isEmpty();
  }

  @Test
  void passesOverAKeyUnderAPassword() {
    assertThat(scan(new Drawn(2).privateKey("ENCRYPTED PRIVATE KEY"))).isEmpty();
  }

  @Test
  void findsAKeyThatCodeWraps() {
    String wrapped =
        new Drawn(2).privateKey("PRIVATE KEY").replaceAll("(?m)^(.*)$", "    \"$1\\\\n\" +");
    assertThat(scan(wrapped)).extracting(SecretMatch::rule).contains(SecretRule.PRIVATE_KEY);
  }

  @Test
  void stopsAtItsMost() {
    StringBuilder many = new StringBuilder();
    Drawn drawn = new Drawn(9);
    for (int i = 0; i < 200; i++) {
      many.append(drawn.checksummed("ghp_")).append('\n');
    }
    assertThat(scan(many.toString())).hasSize(SecretScanner.MOST + 1);
  }

  @Property(tries = 500)
  void readsAnyBytes(@ForAll byte[] bytes) {
    SecretsFuzzer.fuzzerTestOneInput(bytes);
  }

  @Property(tries = 300)
  void readsWhatIsCutShort(@ForAll long seed, @ForAll @IntRange(max = 300) int cut) {
    for (String line : new Drawn(seed).lines().values()) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertThat(SCANNER.scan(bytes, Math.min(cut, bytes.length))).hasSizeLessThan(3);
    }
  }

  private static String line(SecretRule rule) {
    return requireNonNull(LINES.get(rule));
  }

  private static List<SecretMatch> scan(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SCANNER.scan(bytes, bytes.length);
  }
}
