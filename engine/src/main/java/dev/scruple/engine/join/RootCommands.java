// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.CommandPurpose;
import dev.scruple.model.Evidence;
import dev.scruple.model.FileKind;
import dev.scruple.model.StartFact;
import dev.scruple.model.Trace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Commands of documents that start a program which stands in the root: {@code ./name}. */
final class RootCommands implements Joiner {
  @Override
  public List<Evidence> join(Tree tree) {
    Set<String> programs =
        tree.files().stream()
            .filter(file -> file.classification().kind() == FileKind.SOURCE)
            .map(SurveyedFile::place)
            .filter(place -> place.indexOf('/') < 0)
            .collect(Collectors.toSet());
    return tree.evidence(Trace.RootCommand.class).stream()
        .filter(
            each -> each.value() instanceof Trace.RootCommand it && programs.contains(it.program()))
        .map(
            each ->
                Evidence.of(
                    each.source(),
                    new StartFact.Command(
                        CommandPurpose.RUN, ((Trace.RootCommand) each.value()).command())))
        .toList();
  }
}
