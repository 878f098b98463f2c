// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.Evidence;
import java.util.List;

/** The built-in joiners. */
public final class Joiners {
  /** Sorted by name: one line a joiner. */
  private static final List<Joiner> ALL =
      List.of(new NamedData(), new OpenTasks(), new SharedDataFiles());
  private static final List<Joiner> ALL = List.of(new PracticeJoiner());
      List.of(
          new BundledWorkJoiner(),
          new ChangeNotesJoiner(),
          new FileLicencesJoiner(),
          new LinksJoiner(),
          new ReferenceJoiner(),
          new TeachingJoiner());
      List.of(new AssuranceJoiner(), new CodeownersJoiner(), new GovernanceJoiner());
      List.of(new FetchedParts(), new ModelComponents(), new NamedData(), new SharedDataFiles());
  private static final List<Joiner> ALL = List.of(new CodeSummary(), new OwnNames());

  private Joiners() {}

  /** What all joiners say of a tree. */
  public static List<Evidence> join(Tree tree) {
    return ALL.stream().flatMap(joiner -> joiner.join(tree).stream()).toList();
  }
}
