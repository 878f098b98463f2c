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
import dev.scruple.model.DataFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Configuration holds no password or key as a value. */
@CheckInfo(
    id = "keys-not-in-configuration",
    area = Area.DATA,
    question = "Are passwords and keys kept out of the settings that everybody can read?",
    severity = Severity.MEDIUM,
    needs = {
      DataFact.CredentialInConfiguration.class,
      DataFact.ServiceEndpoint.class,
      Fact.Absence.class
    },
    mend =
        "Read the value from the environment or a secret store, ship a sample file without values,"
            + " and change every value that was published.")
public final class KeysNotInConfiguration implements Check {
  private static final String NEXT =
      "Set values of your own before you deploy it, and never use those that are published";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> values = target.evidence(DataFact.CredentialInConfiguration.class);
    if (values.isEmpty()) {
      List<Evidence> absence = Scene.absence(target, "credential-in-configuration");
      return absence.isEmpty()
          ? Scene.unseen(this, target, "settings")
          : Answer.pass(
              this,
              "No password or key is a value in the settings here." + services(target),
              with(absence, target));
    }
    List<Evidence> own = Place.notAside(values);
    if (own.isEmpty() && values.stream().noneMatch(KeysNotInConfiguration::isEnvironment)) {
      return Answer.warn(
          this,
          told(values, "values")
              + ", among tests, examples or documentation only."
              + services(target),
          "Look at " + Place.names(values) + " and ask the maintainers if they open anything",
          with(values, target));
    }
    return Answer.fail(
        this, told(values, "values") + "." + services(target), NEXT, with(values, target));
  }

  /** A note on the services that settings name, which is no fault. */
  private static String services(Case target) {
    List<Evidence> endpoints = target.evidence(DataFact.ServiceEndpoint.class);
    return endpoints.isEmpty()
        ? ""
        : " Services that settings name: "
            + Phrase.list(
                endpoints.stream()
                    .sorted(Place.BY_DEPTH)
                    .map(e -> ((DataFact.ServiceEndpoint) e.value()).host())
                    .distinct()
                    .toList())
            + " ("
            + Place.names(endpoints)
            + ").";
  }

  private static List<Evidence> with(List<Evidence> evidence, Case target) {
    return Stream.concat(
            evidence.stream(), target.evidence(DataFact.ServiceEndpoint.class).stream())
        .toList();
  }

  /** Files of this name are read by tools as they are, wherever they stand. */
  private static boolean isEnvironment(Evidence evidence) {
    String path = Place.of(evidence);
    return path.equals(".env") || path.endsWith("/.env");
  }

  private static String told(List<Evidence> values, String what) {
    List<String> settings =
        values.stream()
            .sorted(Place.BY_DEPTH)
            .map(e -> ((DataFact.CredentialInConfiguration) e.value()).setting())
            .toList();
    return Phrase.count(values.size(), "password or key", "passwords and keys")
        + (values.size() == 1 ? " is a value" : " are " + what)
        + " in the open: "
        + Phrase.list(settings)
        + " at "
        + Place.names(values);
  }
}
