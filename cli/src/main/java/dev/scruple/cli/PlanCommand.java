// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.engine.Scruple;
import dev.scruple.model.Dossier;
import dev.scruple.model.plan.OversightPlan;
import dev.scruple.report.Detail;
import dev.scruple.report.PlanText;
import dev.scruple.report.RecordDocuments;
import dev.scruple.report.markdown.PlanMarkdown;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code scruple plan}. */
record PlanCommand(House house, Surroundings here) {

  static CommandSpec spec() {
    CommandSpec spec =
        Grammar.command(
            Grammar.PLAN,
            "What to watch once you build on it: how often, by whom, when to act.",
            "",
            "Made by fixed rules from the evaluation of TARGET, which is as for evaluate",
            "(default: this folder).");
    Grammar.target(spec, "What is watched.");
    Grammar.telling(spec, "internal, or what a stack file says", "text, json or markdown");
    Grammar.examples(
        spec,
        "scruple plan . --for product",
        "scruple plan pkg:huggingface/Qwen/Qwen3-4B --for saas --format json",
        "scruple plan . --format markdown");
    Grammar.exitCodesWithoutLevel(spec);
    return spec;
  }

  int run(ParseResult parsed) throws UsageException, UnreadableException, IOException {
    Layout layout = Layout.of(parsed, here);
    Telling telling =
        Telling.of(parsed, here, Telling.Form.TEXT, Telling.Form.JSON, Telling.Form.MARKDOWN);
    String target = parsed.matchedPositionalValue(0, ".");
    Dossier dossier = new Weighing(house, here, parsed).evaluate(target, layout.width());
    OversightPlan plan =
        Scruple.plan(dossier, target, parsed.matchedOptionValue("--for", dossier.use().name()));
    return telling.tell(
        out -> RecordDocuments.write(plan, out),
        () -> PlanText.terminal(plan, layout.screen(Detail.NORMAL)),
        () -> PlanMarkdown.text(plan));
  }
}
