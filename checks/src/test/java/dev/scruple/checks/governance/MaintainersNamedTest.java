// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceRole;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaintainersNamedTest {
  private static Fact named(GovernanceRole role, String... names) {
    return new GovernanceFact.NamedPeople(role, names.length, List.of(names));
  }

  @Test
  void passesOnCodeowners() {
    check()
        .with(new GovernanceFact.CodeOwner("@ada", 3), ".github/CODEOWNERS")
        .answers(PASS)
        .because("@ada (.github/CODEOWNERS)");
  }

  @Test
  void namesAllThatSay() {
    check()
        .with(named(GovernanceRole.MAINTAINER, "@ada", "@grace"), "MAINTAINERS.md")
        .with(named(GovernanceRole.MAINTAINER, "Ada Lovelace"), "pyproject.toml")
        .answers(PASS)
        .because("@ada, @grace and Ada Lovelace (MAINTAINERS.md and pyproject.toml)")
        .resting(2);
  }

  @Test
  void warnsWhereOnlyAuthorsAreNamed() {
    check()
        .with(named(GovernanceRole.AUTHOR, "Ada Lovelace"), "AUTHORS")
        .answers(WARN)
        .because("who wrote it, Ada Lovelace (AUTHORS), and no list of maintainers");
  }

  @Test
  void warnsOfAListThatNamesNobody() {
    check()
        .document(DocumentKind.MAINTAINERS, "MAINTAINERS.md")
        .without("named-people")
        .answers(WARN)
        .because("MAINTAINERS.md names nobody");
  }

  @Test
  void showsHostileNamesOnOneLine() {
    check()
        .with(named(GovernanceRole.MAINTAINER, "Ada\u001b[31m\nLovelace"), "MAINTAINERS.md")
        .answers(PASS);
  }

  @Test
  void failsWhereNobodyIsNamedAnywhere() {
    check()
        .without(DocumentKind.GOVERNANCE, DocumentKind.MAINTAINERS, DocumentKind.CODEOWNERS)
        .without("named-people")
        .answers(FAIL)
        .resting(3);
  }

  @Test
  void doesNotKnowWhereOneWasNotLookedFor() {
    check()
        .without(DocumentKind.GOVERNANCE, DocumentKind.MAINTAINERS)
        .without("named-people")
        .answers(UNKNOWN);
  }

  @Test
  void doesNotKnowWhereNamesWereNotLookedFor() {
    check()
        .without(DocumentKind.GOVERNANCE, DocumentKind.MAINTAINERS, DocumentKind.CODEOWNERS)
        .answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAList() {
    check().on(TargetKind.STACK).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new MaintainersNamed());
  }
}
