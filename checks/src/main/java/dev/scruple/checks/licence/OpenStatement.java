// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Untold;
import java.util.List;
import java.util.Optional;

/**
 * How a licence is spoken of without being told, so that it is neither a known one nor none: what
 * says most comes first.
 */
enum OpenStatement {
  /** A name that nobody else uses. */
  NAME,
  /** An address, or a file that should be beside. */
  LINK,
  /** The publisher's own terms, and no more is said. */
  OTHER,
  /** A field that is filled and names none. */
  NOTHING;

  /** The answer where nothing but such statements was found; empty where there is none. */
  static Optional<Outcome> outcome(Check check, Case target) {
    List<Evidence> all =
        Place.notAside(target.evidence(Fact.LicenseDeclared.class)).stream()
            .filter(e -> declared(e).expression() == null)
            .sorted(Place.BY_DEPTH)
            .toList();
    for (OpenStatement kind : values()) {
      List<Evidence> of = all.stream().filter(e -> of(declared(e)) == kind).toList();
      if (!of.isEmpty()) {
        return Optional.of(kind.answer(check, of));
      }
    }
    return Optional.empty();
  }

  private static OpenStatement of(Fact.LicenseDeclared declared) {
    String reference = Untold.reference(declared.stated());
    if (reference == null) {
      return NOTHING;
    }
    if (reference.equals(Untold.OTHER)) {
      return OTHER;
    }
    return Untold.is(reference) || declared.field().equals("license_link") ? LINK : NAME;
  }

  private Outcome answer(Check check, List<Evidence> of) {
    String where = Place.names(of);
    String stated = Phrase.list(of.stream().map(e -> declared(e).stated()).toList());
    return switch (this) {
      case NAME ->
          Answer.unknown(
              check,
              "The licence is named, "
                  + stated
                  + " ("
                  + where
                  + "), and is none that is known"
                  + " here; its text was not found.",
              "Read the text of " + stated + ", and ask the project to put it into LICENSE",
              of);
      case LINK ->
          Answer.unknown(
              check,
              "The licence is stated as a link only, "
                  + stated
                  + " ("
                  + where
                  + "); what stands there was not read.",
              "Open " + stated + ", and decide by the text behind it",
              of);
      case OTHER ->
          Answer.warn(
              check,
              "The licence is stated as «"
                  + stated
                  + "» ("
                  + where
                  + "): the publisher has terms of their own, and which is not said.",
              "Find the terms on its page or among its files, and decide by their text",
              of);
      case NOTHING ->
          Answer.warn(
              check,
              stated.isBlank()
                  ? "The licence is left empty (" + where + "), and no other place names one."
                  : "The licence is stated as «"
                      + stated
                      + "» ("
                      + where
                      + "), which names none, and no other place does.",
              "Ask the publisher which licence holds; until they say, do not build on it",
              of);
    };
  }

  private static Fact.LicenseDeclared declared(Evidence evidence) {
    return (Fact.LicenseDeclared) evidence.value();
  }
}
