// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.Evidence;
import java.util.List;

/** The built-in joiners. */
public final class Joiners {
  /** Sorted by name: one line a joiner. */
  private static final List<Joiner> ALL =
      List.of(
          new AssuranceJoiner(),
          new BundledWorkJoiner(),
          new ChangeNotesJoiner(),
          new CodeSummary(),
          new CodeownersJoiner(),
          new FetchedParts(),
          new FileLicencesJoiner(),
          new GovernanceJoiner(),
          new LinksJoiner(),
          new ModelComponents(),
          new NamedData(),
          new OpenTasks(),
          new OwnNames(),
          new PracticeJoiner(),
          new ReferenceJoiner(),
          new RootCommands(),
          new SharedDataFiles(),
          new TeachingJoiner());

  private Joiners() {}

  /** What all joiners say of a tree. */
  public static List<Evidence> join(Tree tree) {
    return ALL.stream().flatMap(joiner -> joiner.join(tree).stream()).toList();
  }
}
