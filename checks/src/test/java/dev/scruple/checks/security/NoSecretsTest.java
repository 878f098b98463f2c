// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class NoSecretsTest {
  @Test
  void passesWhereEveryTextWasSearched() {
    check()
        .examined("secrets", 12)
        .without("secret")
        .answers(PASS)
        .because("in 12 text files", "history was not searched");
  }

  @Test
  void failsOnATokenAndShowsItsBeginningOnly() {
    check()
        .with(secret("wandb-key", "3e61", 40, false, false), "train.py")
        .answers(FAIL)
        .because("1 credential in the clear: wandb-key (3e61…, 40 characters) at train.py");
  }

  @Test
  void failsOnATokenInAnExample() {
    check()
        .with(secret("hugging-face-token", "hf_a", 37, false, false), "examples/a.ipynb")
        .answers(FAIL);
  }

  @Test
  void warnsOfATokenAmongTests() {
    check()
        .with(secret("hugging-face-token", "hf_a", 37, false, true), "spec/a.py")
        .answers(WARN)
        .next("Look at spec/a.py");
  }

  @Test
  void failsOnATokenAmongTestsWhoseChecksumHolds() {
    check().with(secret("github-token", "ghp_", 40, true, true), "tests/a.py").answers(FAIL);
  }

  @Test
  void warnsOfAKeyThatBrowsersGet() {
    check()
        .with(secret("google-api-key", "AIza", 39, false, false), "web/index.html")
        .answers(WARN);
  }

  @Test
  void takesPrivateKeysAmongTestsForFixtures() {
    check()
        .examined("secrets", 12)
        .with(secret("private-key", "", 1704, true, true), "tests/tls.pem")
        .answers(PASS)
        .because("apart from 1 private key among tests");
  }

  @Test
  void failsOnAPrivateKeyBesideCode() {
    check().with(secret("private-key", "", 1704, true, false), "server/tls.pem").answers(FAIL);
  }

  @Test
  void warnsOfAPrivateKeyInAnExample() {
    check().with(secret("private-key", "", 1704, true, false), "examples/tls.pem").answers(WARN);
  }

  @Test
  void doesNotKnowWhereATextWasSearchedInPart() {
    check()
        .examined("secrets", 12)
        .without("secret")
        .unexamined("secrets", "long.txt", "only the first 32 MiB were searched", null)
        .answers(UNKNOWN)
        .because("long.txt");
  }

  @Test
  void doesNotKnowWhatWasNotRead() {
    check().answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAListOfComponents() {
    check().on(TargetKind.STACK).answers(NOT_APPLICABLE);
  }

  @Test
  void keepsAHostilePathOnOneLine() {
    check().with(secret("wandb-key", "3e61", 40, false, false), "a\nb\u001b[2J.py").answers(FAIL);
  }

  private static Fact secret(
      String rule, String shown, int length, boolean checked, boolean inTests) {
    return new SecurityFact.Secret(rule, shown, length, checked, inTests, 1);
  }

  private static CheckTester check() {
    return CheckTester.of(new NoSecrets());
  }
}
