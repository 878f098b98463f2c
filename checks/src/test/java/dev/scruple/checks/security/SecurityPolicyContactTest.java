// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class SecurityPolicyContactTest {
  @Test
  void passesOnAPrivateChannel() {
    check()
        .document(
            DocumentKind.SECURITY,
            "SECURITY.md",
            DocumentFeature.PRIVATE_CHANNEL,
            DocumentFeature.RESPONSE_PROMISE)
        .answers(PASS)
        .because("private way", "when to expect an answer");
  }

  @Test
  void passesOnAContact() {
    check()
        .document(DocumentKind.SECURITY, "docs/SECURITY.md", DocumentFeature.CONTACT)
        .answers(PASS)
        .because("names a contact");
  }

  @Test
  void namesOnlyTheDocumentThatTellsTheWay() {
    check()
        .document(DocumentKind.SECURITY, "SECURITY.md", DocumentFeature.PRIVATE_CHANNEL)
        .document(DocumentKind.SECURITY, "docs/Security.md", DocumentFeature.RESPONSE_PROMISE)
        .answers(PASS)
        .because("SECURITY.md names a private way to report a vulnerability.")
        .resting(1);
  }

  @Test
  void warnsOfOneWithoutAContact() {
    check().document(DocumentKind.SECURITY, "SECURITY.md").answers(WARN);
  }

  @Test
  void warnsOfATemplate() {
    check()
        .document(
            DocumentKind.SECURITY,
            "SECURITY.md",
            DocumentFeature.CONTACT,
            DocumentFeature.UNFILLED_TEMPLATE)
        .answers(WARN)
        .because("template");
  }

  @Test
  void failsWithoutOne() {
    check().without(DocumentKind.SECURITY).answers(FAIL).next("private contact");
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.ARCHIVE).without(DocumentKind.SECURITY).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new SecurityPolicyContact());
  }
}
