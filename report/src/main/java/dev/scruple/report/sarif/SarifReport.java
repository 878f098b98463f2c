// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.sarif;

import dev.scruple.model.Coverage;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Unexamined;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.Corrections;
import dev.scruple.report.Escape;
import dev.scruple.report.Renderer;
import dev.scruple.report.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What speaks against a use as a log of the Static Analysis Results Interchange Format, version
 * 2.1.0 with errata 01: a rule a check (section 3.49), a result for each place of a check that
 * failed or warns and for each ruling that refuses the use or leaves it open (3.27), with
 * fingerprints that don't hang on lines (3.27.17). What passed is no result; what was not seen and
 * not answered are notifications of the run (3.20.21).
 */
public final class SarifReport implements Renderer {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final int NOTIFICATIONS = 500;

  private final List<CheckQuestion> questions;

  /**
   * Logs with the rules of checks.
   *
   * @param questions what the checks ask
   */
  public SarifReport(List<CheckQuestion> questions) {
    this.questions = List.copyOf(questions);
  }

  @Override
  public void render(Dossier dossier, OutputStream out) throws IOException {
    out.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(log(dossier)));
    out.write('\n');
    out.flush();
  }

  private ObjectNode log(Dossier dossier) {
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    SarifRules rules = new SarifRules(questions);
    SarifResults results = new SarifResults(dossier, rules);
    for (Summary.Deciding deciding : new Summary(dossier, null).deciding()) {
      results.ruling(deciding);
    }
    dossier.outcomes().forEach(results::outcome);
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver
        .put("name", "Scruple")
        .put("version", dossier.version())
        .put("semanticVersion", dossier.version())
        .put("informationUri", CheckQuestion.HOME);
    driver.set("rules", rules.rules());
    run.putArray("invocations").add(invocation(dossier));
    run.putObject("automationDetails").put("id", "scruple/" + text(dossier.use().name()) + "/");
    run.put("columnKind", "unicodeCodePoints");
    run.set("results", results.results());
    ObjectNode properties = run.putObject("properties");
    properties
        .put("target", text(dossier.target().name()))
        .put("use", text(dossier.use().name()))
        .put("verdict", dossier.verdict().value().name())
        .put("asOf", dossier.asOf().toString());
    ArrayNode corrections = properties.putArray("correctedByPeople");
    Corrections.of(dossier).forEach(each -> corrections.add(text(each)));
    return log;
  }

  private static ObjectNode invocation(Dossier dossier) {
    ObjectNode invocation = JsonNodeFactory.instance.objectNode();
    invocation.put("executionSuccessful", true);
    ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
    for (Coverage coverage : dossier.coverage()) {
      for (Unexamined entry : coverage.unexamined()) {
        String path = entry.path();
        String remedy = entry.remedy();
        notify(
            notifications,
            (path == null ? coverage.collector() : path) + ": " + entry.reason(),
            remedy,
            entry.id());
      }
    }
    for (Outcome outcome : dossier.outcomes()) {
      if (outcome.value() == OutcomeValue.UNKNOWN) {
        notify(
            notifications, outcome.check() + ": " + outcome.reason(), outcome.next(), outcome.id());
      }
    }
    return invocation;
  }

  private static void notify(
      ArrayNode notifications, String what, @Nullable String remedy, String id) {
    if (notifications.size() >= NOTIFICATIONS) {
      return;
    }
    ObjectNode notification = notifications.addObject();
    notification
        .putObject("message")
        .put("text", text(what + (remedy == null ? "" : " To close it: " + remedy)));
    notification.put("level", "note").putObject("descriptor").put("id", id);
  }

  /** Text that shows what it holds. */
  static String text(String raw) {
    return Escape.terminal(raw);
  }
}
