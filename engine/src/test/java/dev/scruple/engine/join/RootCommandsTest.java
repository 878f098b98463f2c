// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.CommandPurpose;
import dev.scruple.model.Evidence;
import dev.scruple.model.Source;
import dev.scruple.model.StartFact;
import dev.scruple.model.Trace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RootCommandsTest {
  private static final Trace.RootCommand COMMAND = new Trace.RootCommand("weigh", "./weigh .");

  @Test
  void aProgramInTheRootIsWhatRuns() {
    assertThat(commands("weigh", "#!/bin/sh\necho\n"))
        .containsExactly(new StartFact.Command(CommandPurpose.RUN, "./weigh ."));
  }

  @Test
  void whatIsNoProgramOrElsewhereDoesNotRun() {
    assertThat(commands("tools/weigh", "#!/bin/sh\necho\n")).isEmpty();
    assertThat(commands("weigh.md", "# Weigh\n")).isEmpty();
  }

  private static List<Object> commands(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Classification what = new FileClassifier(new GitAttributes()).classify(path, bytes, null);
    Classification readme =
        new FileClassifier(new GitAttributes()).classify("README.md", bytes, null);
    Evidence command = Evidence.of(Source.lines("README.md", 3, 3), COMMAND);
    Tree tree =
        new Tree(
            List.of(
                new SurveyedFile("README.md", "README.md", readme, 9, List.of(command)),
                new SurveyedFile(path, path, what, bytes.length, List.of())),
            Set.of());
    return new RootCommands().join(tree).stream().<Object>map(Evidence::value).toList();
  }
}
