// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Word;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the search for a document brought. A document that speaks for the project counts before one
 * deeper in the tree, and the statement that none does counts before the latter.
 */
public sealed interface Search {
  /** Documents, and what they hold between them. */
  record Found(List<Evidence> evidence, Set<DocumentFeature> features) implements Search {
    public Found {
      evidence = List.copyOf(evidence);
      features = Set.copyOf(features);
    }

    /** Where they stand. */
    public String names() {
      return Place.names(evidence);
    }

    /** A verb in the number of the documents: {@code says} of one, {@code say} of several. */
    public String verb(String ofOne, String ofSeveral) {
      return evidence.size() == 1 ? ofOne : ofSeveral;
    }

    /** Only the documents that hold this. */
    public Found holding(DocumentFeature wanted) {
      return Search.found(
          evidence.stream()
              .filter(e -> e.value() instanceof Fact.Document d && d.features().contains(wanted))
              .toList());
    }

    /** Whether one of them holds one of these. */
    public boolean holds(DocumentFeature... wanted) {
      return Arrays.stream(wanted).anyMatch(features::contains);
    }
  }

  /** All places were examined; none holds it. */
  record Absent(List<Evidence> evidence) implements Search {
    public Absent {
      evidence = List.copyOf(evidence);
    }
  }

  /** It was not examined whether there is one. */
  record Unseen() implements Search {}

  /** Looks for documents of any of these kinds. */
  static Search of(Case target, DocumentKind... kinds) {
    List<Evidence> all = documents(target, Set.of(kinds));
    List<Evidence> speaking = all.stream().filter(Search::speaks).toList();
    if (!speaking.isEmpty()) {
      return found(speaking);
    }
    List<Evidence> absences =
        Arrays.stream(kinds)
            .flatMap(kind -> Scene.absence(target, Word.kebab(kind)).stream())
            .toList();
    if (absences.size() >= kinds.length) {
      return new Absent(absences);
    }
    return all.isEmpty() ? new Unseen() : found(all);
  }

  /**
   * The answer where a document is not there: a published copy often leaves it out, and a name
   * shows no files, so that only a project's own tree can fail.
   */
  static Outcome missing(
      Check check, Case target, Search search, String what, String reason, String next) {
    if (search instanceof Absent absent && Scene.of(target) == Scene.PROJECT) {
      return Answer.fail(check, reason, next, absent.evidence());
    }
    return Scene.unseen(check, target, what);
  }

  private static boolean speaks(Evidence evidence) {
    return Place.speaksForProject(Place.of(evidence));
  }

  private static List<Evidence> documents(Case target, Set<DocumentKind> kinds) {
    return target.evidence(Fact.Document.class).stream()
        .filter(e -> e.value() instanceof Fact.Document found && kinds.contains(found.kind()))
        .toList();
  }

  private static Found found(List<Evidence> evidence) {
    Set<DocumentFeature> features = EnumSet.noneOf(DocumentFeature.class);
    for (Evidence one : evidence) {
      if (one.value() instanceof Fact.Document document) {
        features.addAll(document.features());
      }
    }
    return new Found(evidence, features);
  }
}
