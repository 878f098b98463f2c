// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceRole;
import dev.scruple.model.Trace;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GovernanceDocumentCollectorTest {
  private final Reads reads = new Reads(new GovernanceDocumentCollector());

  private List<String> left(String path, String text) {
    return reads.evidence(path, text).stream()
        .filter(each -> each.value() instanceof GovernanceFact.UnfilledWords)
        .map(each -> each.source().place())
        .toList();
  }

  private List<GovernanceFact.NamedPeople> people(String path, String text) {
    return reads.facts(GovernanceFact.NamedPeople.class, path, text);
  }

  private List<DocumentFeature> features(String path, String text) {
    return reads.facts(Fact.Document.class, path, text).getFirst().features();
  }

  @Test
  void aTemplateThatNobodyFilledIsTold() {
    assertThat(left("CODE_OF_CONDUCT.md", "Be kind.\n\nReport to [INSERT CONTACT METHOD].\n"))
        .containsExactly("CODE_OF_CONDUCT.md:3");
    assertThat(features("CODE_OF_CONDUCT.md", "Report to [INSERT CONTACT METHOD]."))
        .contains(DocumentFeature.UNFILLED_TEMPLATE);
    assertThat(left("SECURITY.md", "# Policy\nUse this section to tell people about versions.\n"))
        .containsExactly("SECURITY.md:2");
    assertThat(left("SUPPORT.md", "PROJECT NAME manages bugs. Using PROJECT NAME is easy.\n"))
        .containsExactly("SUPPORT.md:1");
    assertThat(left("CODE_OF_CONDUCT.md", "Write to conduct@example.com.\n")).hasSize(1);
  }

  @Test
  void aTemplateSaysWhatItIsFor() {
    String folder = ".github/ISSUE_TEMPLATE/";
    assertThat(features(folder + "bug_report.md", "What broke?"))
        .containsExactly(DocumentFeature.REPORT);
    assertThat(features(folder + "other.md", "Tell us.")).containsExactly(DocumentFeature.REPORT);
    assertThat(features(folder + "question.md", "See https://example.org/a/issues first."))
        .containsExactly(DocumentFeature.ASK);
    assertThat(features(folder + "feature_request.md", "What do you wish?"))
        .containsExactly(DocumentFeature.WISH);
    assertThat(features(folder + "bug_report.md", "What broke? Suggest an improvement."))
        .containsExactly(DocumentFeature.REPORT);
    assertThat(features("CONTRIBUTING.md", "Feature requests go to the discussions."))
        .contains(DocumentFeature.WISH);
    assertThat(features("CONTRIBUTING.md", "We take no pull requests for new features.")).isEmpty();
  }

  @Test
  void anExampleOfASignOffIsNoPlaceholder() {
    assertThat(left("CONTRIBUTING.md", "Signed-off-by: Jane Doe <jane@example.com>\n")).isEmpty();
  }

  @Test
  void theForgesOwnFormForBugsIsTold() {
    String form =
        """
        **Desktop (please complete the following information):**
         - OS: [e.g. iOS]
         - Browser [e.g. chrome, safari]

        **Smartphone (please complete the following information):**
         - Device: [e.g. iPhone6]
        """;

    assertThat(left(".github/ISSUE_TEMPLATE/bug_report.md", form))
        .containsExactly(".github/ISSUE_TEMPLATE/bug_report.md:3");
    assertThat(left(".github/ISSUE_TEMPLATE/bug_report.md", "Which version? [e.g. 1.2]")).isEmpty();
  }

  @Test
  void aCodeOfConductNamesAContact() {
    assertThat(features("CODE_OF_CONDUCT.md", "Write to conduct@project.example."))
        .containsExactly(DocumentFeature.CONTACT);
    assertThat(
            features(
                "CODE_OF_CONDUCT.md",
                "Write to the maintainers in private, by Report a vulnerability."))
        .containsExactly(DocumentFeature.CONTACT);
    assertThat(
            features(
                "CODE_OF_CONDUCT.md",
                "Be kind. Adapted from https://www.contributor-covenant.org/version/2/1/."))
        .isEmpty();
  }

  @Test
  void readsAccountsOfAListAndLeavesFormerOnesOut() {
    String list =
        """
        # Maintainers
        - Ada Lovelace ([@ada](https://github.com/ada)), Engines
        - Grace Hopper ([@grace](https://github.com/grace)), Navy

        ## Emeritus
        - Alan Turing ([@alan](https://github.com/alan))
        """;

    assertThat(people("MAINTAINERS.md", list))
        .containsExactly(
            new GovernanceFact.NamedPeople(
                GovernanceRole.MAINTAINER, 2, List.of("@ada", "@grace")));
  }

  @Test
  void readsNamesOfATable() {
    String list =
        """
        | **NAME**      | **Organization** |
        |---------------|------------------|
        | Ada de Lovelace | Engines        |
        """;

    assertThat(people("MAINTAINERS.md", list))
        .extracting(GovernanceFact.NamedPeople::names)
        .containsExactly(List.of("Ada de Lovelace"));
  }

  @Test
  void readsPlainAccountsOfAnOwnersFile() {
    assertThat(people("OWNERS", "approvers:\n- ada\n- grace\nemeritus_approvers:\n- alan\n"))
        .extracting(GovernanceFact.NamedPeople::names)
        .containsExactly(List.of("ada", "grace"));
  }

  @Test
  void anAuthorsFileNamesAuthorsWithoutTheirWholeAddresses() {
    assertThat(people("AUTHORS", "Ada Lovelace, ada@engines.example\nx@engines.example\n"))
        .containsExactly(
            new GovernanceFact.NamedPeople(
                GovernanceRole.AUTHOR, 2, List.of("Ada Lovelace", "x@…")));
  }

  @Test
  void aReadmeNamesMaintainersUnderAHeadingOnly() {
    assertThat(people("README.md", "# Tool\nAsk @someone.\n## Maintainers\n* @ada\n"))
        .extracting(GovernanceFact.NamedPeople::names)
        .containsExactly(List.of("@ada"));
    assertThat(people("README.md", "# Tool\n## Usage\n```\n@decorator\n```\n")).isEmpty();
  }

  @Test
  void whatMaintainersDoIsNoName() {
    assertThat(people("GOVERNANCE.md", "## Committer responsibilities\n* Monitor Slack\n"))
        .isEmpty();
    assertThat(people("GOVERNANCE.md", "## Maintainers\n- In most cases\n")).isEmpty();
  }

  @Test
  void readsWhoOwnsWhat() {
    List<Evidence> evidence =
        reads.evidence(
            "CODEOWNERS", "# all\n* @ada @group/team\n\n/docs/ x@project.example # docs\n");

    assertThat(evidence)
        .filteredOn(each -> each.value() instanceof Trace.OwnedPattern)
        .extracting(each -> each.source().line(), Evidence::value)
        .containsExactly(
            tuple(2, new Trace.OwnedPattern("*", List.of("@ada", "@group/team"))),
            tuple(4, new Trace.OwnedPattern("/docs/", List.of("x@project.example"))));
  }

  @Test
  void ownersOfASectionCountForItsLines() {
    assertThat(
            reads.facts(
                Trace.OwnedPattern.class, "CODEOWNERS", "[Docs][2] @writers\ndocs/\nREADME @ada\n"))
        .containsExactly(
            new Trace.OwnedPattern("docs/", List.of("@writers")),
            new Trace.OwnedPattern("README", List.of("@ada")));
  }

  @Property(tries = 300)
  void anyTextIsRead(@ForAll String text) {
    for (String path :
        List.of(
            "MAINTAINERS.md", "CODEOWNERS", "CODE_OF_CONDUCT.md", ".github/ISSUE_TEMPLATE/a.md")) {
      assertThat(reads.facts(Fact.Document.class, path, text))
          .extracting(Fact.Document::kind)
          .doesNotContain(DocumentKind.README)
          .hasSize(1);
    }
  }
}
