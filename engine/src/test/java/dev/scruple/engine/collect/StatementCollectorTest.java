// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementCollectorTest {
  private final Reads reads = new Reads(new StatementCollector());

  private List<GovernanceTopic> topics(String path, String text) {
    return reads.facts(GovernanceFact.GovernanceStatement.class, path, text).stream()
        .map(GovernanceFact.GovernanceStatement::topic)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GOVERNANCE.md | Decisions are made by consensus. | DECISIONS
          GOVERNANCE.md | The committee votes. | DECISIONS
          README.md | We keep to lazy consensus. | DECISIONS
          GOVERNANCE.md | 重大决策由委员会投票决定。 | DECISIONS
          GOVERNANCE.md | Only maintainers may publish. | RELEASE_RIGHTS
          RELEASE.md | Releases are performed by release managers. | RELEASE_RIGHTS
          docs/releasing.md | Cutting a release | RELEASE_STEPS
          CONTRIBUTING.md | You may be nominated as a maintainer. | BECOMING_MAINTAINER
          GOVERNANCE.md | 如何成为维护者 | BECOMING_MAINTAINER
          GOVERNANCE.md | The owner resolves deadlock. | DISPUTES
          CODE_OF_CONDUCT.md | You may appeal to the committee. | DISPUTES
          README.md | Tool is hosted by the Linux Foundation. | BACKING
          README.md | The project is a NumFOCUS sponsored project. | BACKING
          CONTRIBUTING.md | Sign off with git commit -s. | SIGN_OFF
          CONTRIBUTING.md | Set up a development environment first. | BUILDING
          CONTRIBUTING.md | Please run the tests. | TESTING
          CONTRIBUTING.md | Keep to the code style. | STYLE
          CONTRIBUTING.md | Keep to our [style guide](https://example.org/a). | STYLE
          CONTRIBUTING.md | ## Style | STYLE
          CONTRIBUTING.md | A maintainer will review it. | REVIEW
          CONTRIBUTING.md | ## Review process | REVIEW
          CONTRIBUTING.md | Keep to our [Code of Conduct](https://example.org/a). | CONDUCT
          CONTRIBUTING.md | See the [Contributor Code of Conduct][COC]. | CONDUCT
          README.md | See the `code of conduct <https://example.org/a>`_. | CONDUCT
          README.md | Minor releases will be tagged on the main branch. | RELEASE_STEPS
          """)
  void tellsWhatAPageSays(String path, String text, GovernanceTopic topic) {
    assertThat(topics(path, text)).contains(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          README.md | The ensemble decides by majority vote.
          README.md | We compare the final decision of both models.
          README.md | It is used by several projects such as the Eclipse Foundation.
          CODE_OF_CONDUCT.md | Events are governed by the Linux Foundation.
          CONTRIBUTING.md | Resolve merge conflicts before you push.
          CONTRIBUTING.md | - Interested in becoming a maintainer
          CONTRIBUTING.md | [Commit](https://example.org/reviewing-changes-in-tests) your changes.
          CONTRIBUTING.md | To make the review process as smooth as possible, be kind.
          CONTRIBUTING.md | Adhere to the project's style guidelines.
          CONTRIBUTING.md | Keep to the [code of conduct](CODE_OF_CONDUCT.md).
          README.md | Releases are published on PyPI.
          GOVERNANCE.md | All projects hosted by LF AI are not bound by this.
          """)
  void doesNotTakeOtherThingsForIt(String path, String text) {
    assertThat(topics(path, text)).isEmpty();
  }

  @Test
  void makingSureIsNoBuild() {
    assertThat(topics("CONTRIBUTING.md", "Please make sure nobody else reported it.")).isEmpty();
  }

  @Test
  void leavesOutCodeAndComments() {
    assertThat(topics("GOVERNANCE.md", "```\nvote\n```\n<!-- vote\nvote --> kept\n")).isEmpty();
  }

  @Test
  void aPageOfAPartDoesNotSpeakForTheProject() {
    assertThat(topics("plugins/x/GOVERNANCE.md", "We vote.")).isEmpty();
    assertThat(topics("vendor/GOVERNANCE.md", "We vote.")).isEmpty();
  }

  @Test
  void namesTheLineAndQuotesTheSentence() {
    String text = "# Rules\n\nWe are kind. Decisions are\nmade by vote. All may speak.\n";

    assertThat(reads.evidence("docs/governance.md", text))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.source().place()).isEqualTo("docs/governance.md:3");
              assertThat(each.source().endLine()).isEqualTo(4);
              assertThat(each.value())
                  .isEqualTo(
                      new GovernanceFact.GovernanceStatement(
                          GovernanceTopic.DECISIONS, "Decisions are made by vote"));
            });
  }

  @Test
  void keepsAFewOfATopicOnly() {
    assertThat(topics("GOVERNANCE.md", "We vote.\n\n".repeat(50))).hasSize(3);
  }

  @Property(tries = 300)
  void anyTextIsReadAndQuotedShort(@ForAll String text) {
    assertThat(
            reads.facts(
                GovernanceFact.GovernanceStatement.class,
                "GOVERNANCE.md",
                text + " we vote " + text + "\n" + text))
        .allSatisfy(each -> assertThat(each.words()).hasSizeLessThan(400));
  }
}
