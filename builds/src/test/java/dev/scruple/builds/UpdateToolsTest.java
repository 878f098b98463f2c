// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UpdateToolsTest {
  @Test
  void dependabotSaysWhatItWatches() {
    assertThat(
            UpdateTools.read(
                ".github/dependabot.yml",
                """
                version: 2
                updates:
                  - package-ecosystem: pip
                    directory: /
                  - package-ecosystem: github-actions
                  - package-ecosystem: npm
                    open-pull-requests-limit: 0
                """))
        .contains(new UpdateTools.Tool("Dependabot", java.util.List.of("github-actions", "pip")));
  }

  @Test
  void aFileThatWatchesNothingIsNoTool() {
    assertThat(UpdateTools.read(".github/dependabot.yml", "version: 2\n")).isEmpty();
    assertThat(UpdateTools.read(".github/dependabot.yml", "a: [")).isEmpty();
  }

  @Test
  void renovateWatchesAllUnlessItIsTold() {
    assertThat(UpdateTools.read("renovate.json", "{\"extends\": [\"config:base\"]}"))
        .contains(new UpdateTools.Tool("Renovate", java.util.List.of()));
    assertThat(UpdateTools.read("renovate.json5", "// words\n{enabledManagers: ['npm']}"))
        .isPresent();
    assertThat(UpdateTools.read("renovate.json", "{\"enabled\": false}")).isEmpty();
  }

  @Test
  void aPackageHasRenovateOnlyUnderItsKey() {
    assertThat(UpdateTools.read("package.json", "{\"name\": \"a\"}")).isEmpty();
    assertThat(UpdateTools.read("package.json", "{\"renovate\": {\"extends\": []}}")).isPresent();
  }

  @Test
  void filesAreKnownByTheirPlace() {
    assertThat(UpdateTools.isConfiguration(".github/dependabot.yaml")).isTrue();
    assertThat(UpdateTools.isConfiguration(".pyup.yml")).isTrue();
    assertThat(UpdateTools.isConfiguration("docs/dependabot.yml")).isFalse();
  }
}
