// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.CommandPurpose;
import dev.scruple.model.StartFact;
import dev.scruple.model.Trace;
import org.junit.jupiter.api.Test;

class StartCollectorTest {
  private static final String README =
      """
      # Weigh
      ```sh
      ./weigh all .   # builds on first use
      ./mvnw -B verify
      ```
      """;

  private final Reads reads = new Reads(new StartCollector());

  @Test
  void aProgramOfTheRootIsNotedWithItsWords() {
    assertThat(reads.facts(Trace.RootCommand.class, "README.md", README))
        .containsExactly(new Trace.RootCommand("weigh", "./weigh all ."));
  }

  @Test
  void commandsOfKnownToolsAreToldAtOnce() {
    assertThat(reads.facts(StartFact.Command.class, "README.md", README))
        .containsExactly(new StartFact.Command(CommandPurpose.BUILD, "./mvnw -B verify"));
  }

  @Test
  void commandsInBlocksThatOnlySpacesMarkAreRead() {
    assertThat(
            reads.facts(
                StartFact.Command.class,
                "README.md",
                "# Hear\n\nInstall it so:\n\n    pip install -U hear\n\nIt is\n    npm install too\n"))
        .containsExactly(new StartFact.Command(CommandPurpose.INSTALL, "pip install -U hear"));
  }

  @Test
  void whatMendsAFailedInstallationIsNotHowToBegin() {
    String remedy =
        "If the installation fails with an error, run:\n\n```bash\npip install rust-tools\n```\n";

    assertThat(
            reads.facts(
                StartFact.Command.class,
                "README.md",
                remedy + "\nInstall it so:\n\n    pip install hear\n"))
        .containsExactly(new StartFact.Command(CommandPurpose.INSTALL, "pip install hear"));
    assertThat(reads.facts(StartFact.Command.class, "README.md", remedy))
        .containsExactly(new StartFact.Command(CommandPurpose.INSTALL, "pip install rust-tools"));
  }
}
