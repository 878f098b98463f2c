// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.sarif;

import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Source;
import dev.scruple.report.FactWords;
import dev.scruple.report.Summary;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The results of a log, each at one place. */
final class SarifResults {
  /** Places of one check that become results; forges refuse logs that are too long. */
  private static final int PLACES = 1000;

  private static final int LONGEST_FACT = 400;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Map<String, Evidence> evidence = new HashMap<>();
  private final SarifRules rules;
  private final ArrayNode results = JsonNodeFactory.instance.arrayNode();

  SarifResults(Dossier dossier, SarifRules rules) {
    this.rules = rules;
    dossier.evidence().forEach(each -> evidence.put(each.id(), each));
  }

  ArrayNode results() {
    return results;
  }

  /** A ruling that refuses the use or leaves it open. */
  void ruling(Summary.Deciding deciding) {
    boolean refused = deciding.ruling().value() == RulingValue.PROHIBITED;
    result(
        SarifRules.id(deciding.ruling().action()),
        rules.of(deciding.ruling().action()),
        refused ? "error" : "warning",
        deciding.what() + " See: scruple explain " + deciding.ruling().id(),
        deciding.source(),
        deciding.ruling().id());
  }

  /** A check that failed or warns, at each of its places. */
  void outcome(Outcome outcome) {
    if (outcome.value() != OutcomeValue.FAIL && outcome.value() != OutcomeValue.WARN) {
      return;
    }
    String next = outcome.next();
    String message = outcome.reason() + (next == null ? "" : " Next: " + next);
    List<Evidence> placed =
        outcome.evidence().stream()
            .map(evidence::get)
            .filter(each -> each != null && each.source().path() != null)
            .sorted(
                Comparator.comparing((Evidence each) -> String.valueOf(each.source().path()))
                    .thenComparingInt(each -> line(each.source()))
                    .thenComparing(Evidence::id))
            .limit(PLACES)
            .toList();
    if (placed.isEmpty()) {
      result(
          outcome.check(),
          rules.of(outcome),
          SarifRules.level(outcome),
          message,
          null,
          outcome.id());
    }
    for (Evidence each : placed) {
      result(
          outcome.check(),
          rules.of(outcome),
          SarifRules.level(outcome),
          message + " Here: " + here(each),
          each.source(),
          outcome.id() + "/" + each.id());
    }
  }

  private static int line(Source source) {
    Integer line = source.line();
    return line == null ? 0 : line;
  }

  private static String here(Evidence evidence) {
    String fact = FactWords.line(evidence.value());
    return evidence.type().replace('-', ' ')
        + ": "
        + (fact.length() > LONGEST_FACT ? fact.substring(0, LONGEST_FACT) + "…" : fact);
  }

  private void result(
      String rule,
      int place,
      String level,
      String message,
      @Nullable Source source,
      String fingerprint) {
    ObjectNode result = results.addObject();
    result.put("ruleId", rule).put("ruleIndex", place).put("level", level);
    result.putObject("message").put("text", SarifReport.text(message));
    ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
    String path = source == null ? null : source.path();
    physical.putObject("artifactLocation").put("uri", path == null ? "." : uri(path));
    if (source != null && path != null && source.line() != null && !path.contains("!/")) {
      ObjectNode region = physical.putObject("region").put("startLine", source.line());
      if (source.endLine() != null) {
        region.put("endLine", source.endLine());
      }
    }
    result.putObject("partialFingerprints").put("scrupleFinding/v1", fingerprint);
  }

  /** A relative reference (RFC 3986); of what is in an archive, the archive's. */
  static String uri(String path) {
    int nested = path.indexOf("!/");
    StringBuilder uri = new StringBuilder();
    for (byte each :
        (nested < 0 ? path : path.substring(0, nested)).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      uri.append(plain ? String.valueOf(c) : "%" + HEX.toHexDigits(each));
    }
    return uri.isEmpty() ? "." : uri.toString();
  }
}
