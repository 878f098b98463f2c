// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Data sets that are here or that a card names come with a card, a licence and a source. */
@CheckInfo(
    id = "data-described",
    area = Area.DATA,
    question = "Is it known what the data is, where it is from and under which licence?",
    severity = Severity.MEDIUM,
    needs = {
      Fact.FileCount.class,
      Fact.Document.class,
      Fact.CardStatement.class,
      Fact.LicenseDeclared.class,
      DataFact.DataStatement.class
    },
    mend =
        "Add a data card: where the data is from, how it was gathered, its licence, and what it must"
            + " not be used for; name training data in the model card.")
public final class DataDescribed implements Check {
  private static final Set<String> SOURCES =
      Set.of("source_datasets", "source", "sources", "homepage", "url", "repository", "paper");

  @Override
  public Outcome check(Case target) {
    if (Scene.of(target) == Scene.LIST) {
      return Answer.notApplicable(this, "A list of components; each is weighed on its own.");
    }
    List<Component> sets =
        target.components().stream()
            .filter(c -> c.role() == ComponentRole.DATASET && c.purl() != null)
            .toList();
    List<Component> own = Data.ownSets(target);
    if (!own.isEmpty()) {
      return data(target, own);
    }
    List<Evidence> naming = statements(target, DocumentKind.MODEL_CARD, Set.of("datasets"));
    if (!naming.isEmpty() || !sets.isEmpty()) {
      return named(target, naming, sets);
    }
    List<Evidence> cards = Place.notAside(documents(target, DocumentKind.MODEL_CARD));
    if (!cards.isEmpty()) {
      return Answer.warn(
          this,
          "No front matter that names training data in " + Place.names(cards) + ".",
          "Read the card's text, or ask what the model was trained on",
          cards);
    }
    return Scene.sawFiles(target)
        ? Answer.notApplicable(this, "No data set of its own here, and none is named by a card.")
        : Scene.unseen(this, target, "the data");
  }

  private Outcome data(Case target, List<Component> sets) {
    List<Evidence> cards = documents(target, DocumentKind.DATA_CARD);
    List<Evidence> sources =
        Stream.concat(
                statements(target, DocumentKind.DATA_CARD, SOURCES).stream(),
                Data.said(target, DataTopic.SOURCE).stream())
            .toList();
    List<Evidence> licenses =
        Stream.concat(
                statements(target, DocumentKind.DATA_CARD, Set.of("license")).stream(),
                statedOf(target, sets).stream())
            .toList();
    List<String> missing = new ArrayList<>();
    if (cards.isEmpty()) {
      missing.add("data card");
    }
    if (licenses.isEmpty()
        && sets.stream().allMatch(set -> set.declared() == null && set.detected() == null)) {
      missing.add("licence of its own");
    }
    if (sources.isEmpty()) {
      missing.add("stated source");
    }
    List<Evidence> evidence =
        Stream.of(counts(target), cards, licenses, sources).flatMap(List::stream).toList();
    String what =
        "The data here (" + Phrase.list(sets.stream().map(Component::name).toList()) + ")";
    if (missing.isEmpty()) {
      return Answer.pass(
          this,
          what + " has a data card, a licence and a source: " + Place.names(cards) + ".",
          evidence);
    }
    String reason = what + " has no " + String.join(", no ", missing) + ".";
    String next = "Ask where the data is from before you train on it or pass it on";
    return missing.size() < 3
        ? Answer.warn(this, reason, next, evidence)
        : Answer.fail(this, reason, next, evidence);
  }

  private Outcome named(Case target, List<Evidence> naming, List<Component> sets) {
    List<String> names =
        naming.isEmpty()
            ? sets.stream().map(Component::name).toList()
            : naming.stream()
                .flatMap(e -> ((Fact.CardStatement) e.value()).values().stream())
                .distinct()
                .toList();
    List<String> unlicensed =
        names.stream()
            .filter(
                name ->
                    sets.stream()
                        .noneMatch(
                            set -> set.name().equalsIgnoreCase(name) && set.declared() != null))
            .toList();
    String reason =
        "Data named: "
            + Phrase.list(names)
            + "; "
            + (unlicensed.isEmpty()
                ? "a licence is known of each."
                : "no licence is known of "
                    + (unlicensed.size() == names.size()
                        ? (names.size() == 1 ? "it." : "any.")
                        : unlicensed.size() + " of these."));
    List<Evidence> evidence =
        Stream.concat(naming.stream(), statedOf(target, sets).stream()).toList();
    return unlicensed.isEmpty()
        ? Answer.pass(this, reason, evidence)
        : Answer.warn(this, reason, "Look up the licence on each data set's own page", evidence);
  }

  private static List<Evidence> statedOf(Case target, List<Component> sets) {
    return target.evidence().stream()
        .filter(
            e ->
                switch (e.value()) {
                  case Fact.LicenseDeclared declared ->
                      declared.subject().equals("dataset")
                          || sets.stream().anyMatch(set -> set.id().equals(declared.subject()));
                  case Fact.CatalogueStatement catalogue ->
                      sets.stream().anyMatch(set -> set.name().equalsIgnoreCase(catalogue.id()));
                  case Fact other -> false;
                })
        .toList();
  }

  private static List<Evidence> counts(Case target) {
    return target.evidence(Fact.FileCount.class).stream()
        .filter(e -> e.value() instanceof Fact.FileCount c && c.kind() == FileKind.DATASET)
        .toList();
  }

  private static List<Evidence> documents(Case target, DocumentKind kind) {
    return target.evidence(Fact.Document.class).stream()
        .filter(e -> e.value() instanceof Fact.Document document && document.kind() == kind)
        .toList();
  }

  private static List<Evidence> statements(Case target, DocumentKind card, Set<String> fields) {
    return target.evidence(Fact.CardStatement.class).stream()
        .filter(
            e ->
                e.value() instanceof Fact.CardStatement statement
                    && statement.card() == card
                    && fields.contains(statement.field())
                    && !statement.values().isEmpty())
        .toList();
  }
}
