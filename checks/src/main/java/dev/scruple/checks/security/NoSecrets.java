// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Coverage;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import dev.scruple.model.Unexamined;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** No credential stands in the files in the clear. */
@CheckInfo(
    id = "no-secrets",
    area = Area.SECURITY,
    question = "Does the project keep its keys to itself?",
    severity = Severity.HIGH,
    needs = {SecurityFact.Secret.class, Fact.Absence.class},
    mend =
        "Revoke the credential first, for it stays in the history and in every copy; then read it"
            + " from the environment or a secret store, and let the forge refuse pushes that hold"
            + " one.")
public final class NoSecrets implements Check {
  private static final int SHOWN = 2;
  private static final String COLLECTOR = "secrets";

  /** Made to be sent to browsers; whether it opens more depends on its owner's settings. */
  private static final String OFTEN_PUBLIC = "google-api-key";

  private static final String PRIVATE_KEY = "private-key";
  private static final String NEXT =
      "Tell the maintainers by a private channel, so that they revoke it, and use it for nothing";

  /** What a finding is worth. */
  private enum Weight {
    LIVE,
    DOUBTFUL,
    FIXTURE
  }

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> all =
        target.evidence(SecurityFact.Secret.class).stream()
            .sorted(Place.BY_DEPTH.thenComparing(e -> e.source().place()))
            .toList();
    List<Evidence> live = of(Weight.LIVE, all);
    if (!live.isEmpty()) {
      return Answer.fail(this, told(live, "in the clear"), NEXT, live);
    }
    List<Evidence> doubtful = of(Weight.DOUBTFUL, all);
    if (!doubtful.isEmpty()) {
      return Answer.warn(
          this,
          told(doubtful, "that may be meant to be seen or be made up"),
          "Look at " + Place.names(doubtful) + " and ask the maintainers if it opens anything",
          doubtful);
    }
    return clean(target, all);
  }

  private Outcome clean(Case target, List<Evidence> fixtures) {
    long files =
        target.coverage().stream()
            .filter(coverage -> coverage.collector().equals(COLLECTOR))
            .mapToLong(Coverage::examined)
            .sum();
    List<Evidence> resting = fixtures.isEmpty() ? Scene.absence(target, "secret") : fixtures;
    if (files == 0 || resting.isEmpty()) {
      return Scene.unseen(this, target, "credentials");
    }
    List<String> partly =
        target.coverage().stream()
            .filter(coverage -> coverage.collector().equals(COLLECTOR))
            .flatMap(coverage -> coverage.unexamined().stream())
            .map(Unexamined::path)
            .filter(path -> path != null && !path.isEmpty())
            .map(path -> path == null ? "" : path)
            .toList();
    String searched = "No credential in the clear in " + Phrase.count(files, "text file");
    if (!partly.isEmpty()) {
      return Answer.unknown(
          this,
          searched + ", of which " + Phrase.list(partly) + " could be searched in part only.",
          "Search the rest of " + Phrase.list(partly) + " yourself",
          resting);
    }
    String apart =
        fixtures.isEmpty()
            ? ""
            : ", apart from " + Phrase.count(fixtures.size(), "private key") + " among tests";
    return Answer.pass(this, searched + apart + "; the history was not searched.", resting);
  }

  private static List<Evidence> of(Weight weight, List<Evidence> all) {
    return all.stream()
        .filter(
            e ->
                e.value() instanceof SecurityFact.Secret secret
                    && weight(secret, Place.of(e)) == weight)
        .toList();
  }

  private static Weight weight(SecurityFact.Secret secret, String path) {
    boolean key = secret.rule().equals(PRIVATE_KEY);
    boolean tests = secret.inTests() || path.toLowerCase(Locale.ROOT).contains("test");
    if (key) {
      return tests ? Weight.FIXTURE : Place.aside(path) ? Weight.DOUBTFUL : Weight.LIVE;
    }
    boolean doubtful = secret.rule().equals(OFTEN_PUBLIC) || (tests && !secret.checked());
    return doubtful ? Weight.DOUBTFUL : Weight.LIVE;
  }

  private static String told(List<Evidence> secrets, String how) {
    String first =
        secrets.stream()
            .sorted(Comparator.comparing(e -> Place.aside(Place.of(e))))
            .limit(SHOWN)
            .map(NoSecrets::words)
            .collect(Collectors.joining(", "));
    String more = secrets.size() > SHOWN ? " and " + (secrets.size() - SHOWN) + " more" : "";
    return Phrase.count(secrets.size(), "credential") + " " + how + ": " + first + more + ".";
  }

  private static String words(Evidence evidence) {
    return evidence.value() instanceof SecurityFact.Secret secret
        ? secret.rule()
            + " ("
            + (secret.shown().isEmpty() ? "" : Phrase.quoted(secret.shown()) + "…, ")
            + secret.length()
            + " characters) at "
            + Phrase.quoted(evidence.source().place())
        : "";
  }
}
