// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowCollectorTest {
  private static Fact.Workflow read(String text) {
    return (Fact.Workflow) evidence(text, Part.DEVELOPMENT).getFirst().value();
  }

  private static List<Evidence> evidence(String text, Part part) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String path = ".github/workflows/ci.yml";
    Findings findings = new Findings();
    new WorkflowCollector()
        .collect(
            new FileUnderStudy(
                path,
                path,
                new Classification(FileKind.CI, part, null, null),
                Content.of(bytes),
                new FileUnderStudy.Text(bytes),
                true,
                true),
            findings);
    return findings.evidence();
  }

  @Test
  void testsOfWhatWasClonedAreNoTestsOfThis() {
    String step = "jobs:\n  a:\n    steps:\n      - run: |\n          ";
    String clone = "cd .. && git clone https://example.org/x.git && cd x/ && ls";

    assertThat(read(step + clone + "\n          pytest tests\n").tests()).isNull();
    assertThat(read(step + clone + "\n      - run: pytest tests\n").tests()).isEqualTo("pytest");
    assertThat(read(step + clone + "\n          cd ../own\n          pytest\n").tests())
        .isEqualTo("pytest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run: pytest -q",
        "run: python -m pytest tests",
        "run: npm test",
        "run: mvn -B verify",
        "run: ./gradlew build",
        "run: cargo test --all",
        "run: go test ./...",
        "run: make tests",
        "run: tox -e py",
        "run: uv run pytest",
        "run: ctest --output-on-failure",
        "run: OMP_NUM_THREADS=8 ./test_gpt2",
        "run: pip install -e . && pytest"
      })
  void knowsCommandsThatRunTests(String line) {
    assertThat(read("jobs:\n  a:\n    steps:\n      - " + line + "\n").tests()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# run: pytest",
        "name: pytest",
        "run: pip install pytest",
        "run: make docs",
        "run: npm run build",
        "key: pytest-cache",
        "run: mvn -B -DskipTests -DskipITs install",
        "run: pytest --check-links ./",
        "run: ./gradlew build -x test",
        "run_tests:"
      })
  void whatOnlySpeaksOfTestsRunsNone(String line) {
    assertThat(read("jobs:\n  a:\n    steps:\n      - " + line + "\n").tests()).isNull();
  }

  @Test
  void countsActionsAndThosePinnedToACommit() {
    Fact.Workflow workflow =
        read(
            """
            jobs:
              a:
                steps:
                  - uses: actions/checkout@v4
                  - uses: "actions/setup-java@0123456789012345678901234567890123456789" # v4
                  - uses: ./.github/actions/own
                  - uses: docker://alpine:3
            """);

    assertThat(workflow.actions()).isEqualTo(2);
    assertThat(workflow.pinned()).isEqualTo(1);
    assertThat(workflow.service()).isEqualTo("github-actions");
  }

  @Test
  void eachFindingStandsAtItsLine() {
    assertThat(
            evidence(
                """
                on: issues
                jobs:
                  a:
                    steps:
                      - uses: someone/else@v1
                      - uses: someone/else@v1
                      - run: |
                          echo ${{ github.event.issue.title }}
                          curl https://example.org/x | sh
                          semgrep ci
                """,
                Part.DEVELOPMENT))
        .extracting(Evidence::type, each -> each.source().line())
        .containsExactlyInAnyOrder(
            tuple("workflow", null),
            tuple("workflow-hazard", 8),
            tuple("workflow-token", 3),
            tuple("moving-action", 5),
            tuple("moving-action", 6),
            tuple("unverified-download", 9),
            tuple("practice", 10));
  }

  @Test
  void whatStandsAmongTestsRunsNowhere() {
    assertThat(
            evidence(
                "on: issues\njobs:\n  a:\n    steps:\n      - uses: someone/else@v1\n", Part.TEST))
        .extracting(Evidence::type)
        .containsExactly("workflow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on: [push]",
        "on: {push: {branches: [main]}}",
        "on: {push: {branches: [main], tags: [v1]}}",
        "on: {schedule: [{cron: '0 0 * * *'}], pull_request: null}",
        "on: workflow_call",
        "name: none"
      })
  void whatChangesStartIsNotApart(String on) {
    assertThat(read(on + "\njobs: {}\n").onlyOn()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on: workflow_dispatch | workflow_dispatch",
        "on: {workflow_dispatch: null, schedule: [{cron: '0 0 * * *'}]} | schedule, workflow_dispatch",
        "on: {push: {tags: ['v*']}, release: {types: [published]}} | push of tags, release"
      })
  void whatNoChangeStartsSaysWhatDoes(String on, String events) {
    assertThat(read(on + "\njobs: {}\n").onlyOn()).isEqualTo(events);
  }
}
