// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Own;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import dev.scruple.model.Untold;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A licence is stated of the weights themselves, not only of the code around them. */
@CheckInfo(
    id = "weights-licence-stated",
    area = Area.LICENCE,
    question = "Is it said under which licence the weights stand?",
    severity = Severity.MEDIUM,
    needs = {
      Fact.WeightsFile.class,
      Fact.LicenseDeclared.class,
      Fact.LicenseDetected.class,
      Fact.CardStatement.class,
      Fact.CatalogueStatement.class,
      Fact.Document.class,
      LicenceFact.WeightsLicensed.class
    },
    mend = "State the weights' licence in the model card's front matter, as license: with its id.")
public final class WeightsLicenceStated implements Check {
  /** Ids of licences whose texts speak of a model's weights. */
  private static final Pattern OF_MODELS =
      Pattern.compile("(?i).*(llama|gemma|rail|openmdw|opt-175b|falcon|qwen|deepseek|mistral).*");

  @Override
  public Outcome check(Case target) {
    List<Evidence> files = Place.notAside(target.evidence(Fact.WeightsFile.class));
    List<Component> weights = Own.components(target, ComponentRole.WEIGHTS);
    List<Evidence> cards = cards(target);
    if (files.isEmpty() && weights.isEmpty() && cards.isEmpty()) {
      return Scene.sawFiles(target) || Scene.of(target) == Scene.LIST
          ? Answer.notApplicable(this, "No weights of its own and no model card here.")
          : Scene.unseen(this, target, "the weights' licence");
    }
    List<Evidence> all = statements(target, weights);
    List<Evidence> stated = all.stream().filter(WeightsLicenceStated::tells).toList();
    if (!stated.isEmpty()) {
      return Answer.pass(
          this,
          "The weights' licence is stated: "
              + Phrase.list(words(stated))
              + ", by "
              + Place.names(stated)
              + ".",
          stated);
    }
    if (!all.isEmpty()) {
      return untold(all);
    }
    List<Evidence> whole =
        target.evidence(Fact.LicenseDetected.class).stream()
            .filter(e -> LicenceFile.atRoot(target, e))
            .toList();
    String what = files.isEmpty() ? "the weights" : Phrase.count(files.size(), "weights file");
    if (!whole.isEmpty()) {
      return Answer.warn(
          this,
          Phrase.list(whole.stream().map(e -> expression(e)).toList())
              + " in "
              + Place.names(whole)
              + (whole.size() == 1 ? " covers" : " cover")
              + " all that is here; no card, sentence or name of a licence file says that "
              + what
              + (files.size() == 1 ? " is" : " are")
              + " meant too.",
          "Ask the project to state the weights' licence in the model card",
          whole);
    }
    return Scene.of(target) == Scene.PROJECT
        ? Answer.fail(
            this,
            "Nothing says under which licence "
                + what
                + (files.size() == 1 ? " stands." : " stand."),
            "Ask the project to state the weights' licence in the model card",
            Stream.concat(files.stream(), cards.stream()).toList())
        : Scene.unseen(this, target, "the weights' licence");
  }

  /** A statement that names none: it is filled, and says no more than an empty one. */
  private Outcome untold(List<Evidence> all) {
    String link =
        all.stream()
            .map(Evidence::value)
            .filter(Fact.LicenseDeclared.class::isInstance)
            .map(each -> ((Fact.LicenseDeclared) each).stated())
            .filter(each -> each.contains("://"))
            .findFirst()
            .orElse("");
    String reason =
        "The weights' licence is stated as «"
            + Phrase.list(words(all))
            + "» ("
            + Place.names(all)
            + ")";
    return link.isEmpty()
        ? Answer.warn(
            this,
            reason + ", which names none.",
            "Ask the publisher which licence holds; until they say, do not build on them",
            all)
        : Answer.unknown(
            this,
            reason + "; what stands there was not read.",
            "Open " + Phrase.quoted(link) + ", and decide by the text behind it",
            all);
  }

  private static boolean tells(Evidence evidence) {
    return switch (evidence.value()) {
      case Fact.LicenseDeclared declared ->
          declared.expression() != null || names(declared.stated());
      case Fact.CardStatement card -> card.values().stream().anyMatch(WeightsLicenceStated::names);
      case Fact.CatalogueStatement catalogue ->
          catalogue.licenses().stream().anyMatch(WeightsLicenceStated::names);
      case Fact other -> true;
    };
  }

  /** Whether words are a licence's name, known or not: not «other», «unknown» or an address. */
  private static boolean names(String words) {
    String reference = Untold.reference(words);
    return reference != null && !Untold.is(reference);
  }

  private static List<Evidence> cards(Case target) {
    return Place.notAside(target.evidence(Fact.Document.class)).stream()
        .filter(e -> e.value() instanceof Fact.Document d && d.kind() == DocumentKind.MODEL_CARD)
        .toList();
  }

  private static List<Evidence> statements(Case target, List<Component> weights) {
    List<String> ids = weights.stream().map(Component::id).toList();
    List<Evidence> asked = Own.statements(target);
    List<Evidence> stated = new ArrayList<>();
    for (Evidence evidence : target.evidence()) {
      boolean speaks =
          switch (evidence.value()) {
            case Fact.LicenseDeclared declared ->
                declared.subject().equals("weights") || ids.contains(declared.subject());
            case Fact.CardStatement card ->
                card.card() == DocumentKind.MODEL_CARD
                    && card.field().equals("license")
                    && !card.values().isEmpty();
            case Fact.CatalogueStatement catalogue ->
                asked.contains(evidence) && !catalogue.licenses().isEmpty();
            case Fact.LicenseDetected detected ->
                LicenceFile.atRoot(target, evidence)
                    && (LicenceFile.of(evidence) == LicenceFile.WEIGHTS
                        || OF_MODELS.matcher(detected.expression()).matches());
            case LicenceFact.WeightsLicensed _ -> true;
            case Fact other -> false;
          };
      if (speaks) {
        stated.add(evidence);
      }
    }
    return stated;
  }

  private static List<String> words(List<Evidence> stated) {
    return stated.stream().map(WeightsLicenceStated::expression).distinct().toList();
  }

  private static String expression(Evidence evidence) {
    return switch (evidence.value()) {
      case Fact.LicenseDeclared declared ->
          Objects.requireNonNullElse(declared.expression(), declared.stated());
      case Fact.LicenseDetected detected -> detected.expression();
      case Fact.CardStatement card -> String.join(", ", card.values());
      case Fact.CatalogueStatement catalogue -> String.join(", ", catalogue.licenses());
      case LicenceFact.WeightsLicensed sentence -> sentence.expression();
      case Fact other -> "";
    };
  }
}
