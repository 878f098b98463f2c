// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.LicenseDetector;
import dev.scruple.licenses.LicenseInfo;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Use;
import dev.scruple.model.terms.LicenseSummary;
import dev.scruple.model.terms.Pairing;
import dev.scruple.model.terms.TermsDocument;
import dev.scruple.terms.Compatibility;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Summaries;
import dev.scruple.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what licences say. */
final class TermsDesk {
  private static final int LONGEST_NAME = 80;

  /** Tags of hubs that stand for several licences, each with some of these. */
  private static final Map<String, String> FAMILIES =
      Map.of(
          "gpl", "GPL-2.0-only, GPL-3.0-only",
          "lgpl", "LGPL-2.1-only, LGPL-3.0-only",
          "bsd", "BSD-2-Clause, BSD-3-Clause",
          "cc", "CC-BY-4.0, CC-BY-SA-4.0",
          "gfdl", "GFDL-1.2-only, GFDL-1.3-only");

  private final Terms terms;

  TermsDesk(Terms terms) {
    this.terms = terms;
  }

  TermsDocument document(List<String> names, @Nullable Use use, boolean matrix, Instant asOf)
      throws UsageException {
    for (String name : names) {
      check(name);
    }
    Summaries summaries = new Summaries(terms, use);
    List<LicenseSummary> licenses = names.stream().map(summaries::of).distinct().toList();
    return new TermsDocument(
        TermsDocument.SCHEMA,
        Version.current(),
        asOf,
        null,
        List.of(),
        use,
        licenses,
        matrix ? pairings(licenses) : List.of());
  }

  private List<Pairing> pairings(List<LicenseSummary> licenses) {
    Compatibility compatibility = new Compatibility(terms);
    List<Pairing> pairings = new ArrayList<>();
    for (LicenseSummary part : licenses) {
      for (LicenseSummary work : licenses) {
        Pairing pairing = compatibility.between(part.id(), work.id());
        pairings.add(
            new Pairing(
                part.id(), work.id(), pairing.value(), pairing.reason(), pairing.citations()));
      }
    }
    return pairings;
  }

  /** Refuses a name that neither the terms nor the SPDX list know. */
  private void check(String name) throws UsageException {
    Optional<LicenseTerms> found = terms.find(name);
    if (found.isPresent()) {
      if (found.get().isException()) {
        throw new UsageException(
            "\""
                + name
                + "\" is an exception, and stands behind a licence, as in: scruple terms"
                + " \"GPL-2.0-only WITH Classpath-exception-2.0\"");
      }
      return;
    }
    String members = FAMILIES.get(name.toLowerCase(Locale.ROOT));
    if (members != null) {
      throw new UsageException(
          "\"" + name + "\" is no single licence but a family; name one of it, as in: " + members);
    }
    SpdxExpression expression;
    try {
      expression = SpdxExpression.parse(name);
    } catch (InvalidExpressionException e) {
      throw unknown(name);
    }
    for (String word : expression.toString().split("[() ]+", -1)) {
      boolean known =
          word.isEmpty()
              || Arrays.asList("AND", "OR", "WITH", "NONE", "NOASSERTION").contains(word)
              || terms.find(word.replaceAll("\\+$", "")).isPresent()
              || !word.startsWith("LicenseRef-");
      if (!known) {
        throw unknown(word);
      }
    }
  }

  private UsageException unknown(String name) {
    return new UsageException(
        "\""
            + name
            + "\" is no licence that is known here"
            + nearest(name).map(near -> "; nearest: " + near).orElse("")
            + ". See scruple explain --licences");
  }

  private Optional<String> nearest(String name) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    return Nearest.to(name.toLowerCase(Locale.ROOT), terms.names())
        .map(near -> terms.ids().stream().filter(near::equalsIgnoreCase).findFirst().orElse(near))
        .or(() -> LicenseDetector.info(name).map(LicenseInfo::id));
  }
}
