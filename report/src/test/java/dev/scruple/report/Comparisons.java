// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static dev.scruple.report.Dossiers.PRODUCT;

import dev.scruple.model.Action;
import dev.scruple.model.Area;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Coverage;
import dev.scruple.model.Dossier;
import dev.scruple.model.Duty;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Severity;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.VerdictValue;
import dev.scruple.report.Comparison.Unread;
import dev.scruple.report.Comparison.Weighed;
import dev.scruple.report.Dossiers.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Comparisons built by hand, of dossiers for one use. */
final class Comparisons {
  private Comparisons() {}

  static Map<String, Comparison> all() {
    Map<String, Comparison> all = new TreeMap<>();
    all.put(
        "compare-2",
        of(weighed("org/dragon-8b", dragon()), weighed("../chat-tuner", Dossiers.noGo())));
    all.put(
        "compare-3",
        of(
            weighed("pkg:huggingface/example-lab/dragon-8b", dragon()),
            missing(),
            weighed("service:dreamer", hosted())));
    all.put(
        "compare-5",
        of(
            weighed("pkg:huggingface/example-lab/dragon-8b", dragon()),
            weighed("../chat-tuner", Dossiers.noGo()),
            weighed("service:dreamer", hosted()),
            weighed("peft", Dossiers.conditions()),
            weighed("pkg:huggingface/example-lab/riddle", riddle())));
    all.put("compare-8", eight());
    all.put(
        "compare-hostile",
        new Comparison(
            Dossiers.INTERNAL,
            Dossiers.go().asOf(),
            List.of(
                weighed("$(rm -r .)\u001b[2J", Dossiers.hostile()),
                weighed("tiny", Dossiers.go()),
                new Unread(
                    "x\u202ey\u0007",
                    "x\u202ey\u0007 is no folder\nscruple evaluate \u001b[31mx"))));
    return all;
  }

  private static Comparison eight() {
    List<Comparison.Column> columns = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      columns.add(weighed("copies/" + i + "/dragon-8b", dragon()));
      columns.add(weighed("copies/" + i + "/peft", Dossiers.conditions()));
    }
    columns.add(weighed("service:dreamer", hosted()));
    columns.add(missing());
    return new Comparison(PRODUCT, Dossiers.go().asOf(), columns);
  }

  static Comparison of(Comparison.Column... columns) {
    return new Comparison(PRODUCT, Dossiers.go().asOf(), List.of(columns));
  }

  static Weighed weighed(String asked, Dossier dossier) {
    return new Weighed(asked, dossier);
  }

  static Unread missing() {
    return new Unread(
        "pkg:huggingface/example-lab/phoenix",
        "'example-lab/phoenix' is not in the catalogue. Fetch its card:\n"
            + "  hf download example-lab/phoenix --include \"*.md\"\n"
            + "  scruple evaluate phoenix");
  }

  /** Weights that may be sold up to so many users, under a name that the licence asks for. */
  static Dossier dragon() {
    Draft draft = new Draft("example-lab/dragon-8b", TargetKind.HUB, null, PRODUCT);
    String license = "LicenseRef-dragon-3";
    Component weights =
        draft.component(ComponentRole.WEIGHTS, "example-lab/dragon-8b", license, null);
    List<String> ids = new ArrayList<>();
    for (Action action : PRODUCT.actions()) {
      boolean out = action == Action.REDISTRIBUTE || action == Action.SELL;
      Ruling ruling =
          new Ruling(
              Fingerprint.of("r", weights.id(), action.word()),
              weights.id(),
              action,
              RulingValue.CONDITIONAL,
              out ? List.of(Duty.BUILT_WITH, Duty.LICENSE_COPY) : List.of(),
              List.of("monthlyUsersAtRelease"),
              List.of(),
              List.of(
                  new Citation(license, "2"),
                  new Citation(license, "1.a"),
                  new Citation(license, "1.b.i")),
              List.of());
      draft.rulings.add(ruling);
      ids.add(ruling.id());
    }
    String[] from = ids.toArray(String[]::new);
    draft.condition(
        "Find out how many monthly users you had when the model came out, and state it in a use"
            + " file (monthlyUsersAtRelease; see scruple uses): it decides whether you may run and"
            + " sell example-lab/dragon-8b (LicenseRef-dragon-3 §1.a, §1.b.i, §2)",
        from);
    draft.condition(
        "Show «Built with Dragon» on a page of what you offer: example-lab/dragon-8b"
            + " (LicenseRef-dragon-3 §1.b.i)",
        from);
    draft.condition(
        "Ship the licence's text with every copy: example-lab/dragon-8b (LicenseRef-dragon-3 §1.b.i)",
        from);
    draft.because.addAll(ids);
    unseen(draft, "Only the published name was looked up; no file was seen.");
    draft.coverage.add(
        new Coverage(
            "catalogue",
            1,
            List.of(Unexamined.of("catalogue", null, "no file of it was seen", "hf download x"))));
    return draft.dossier(VerdictValue.GO_WITH_CONDITIONS);
  }

  /** A model that others host. */
  static Dossier hosted() {
    Draft draft = new Draft("service:dreamer", TargetKind.HUB, null, PRODUCT);
    Component service =
        draft.component(ComponentRole.SERVICE, "dreamer", "LicenseRef-dreamer-terms", null);
    draft.permit(service);
    unseen(draft, "A hosted service does not show it.");
    draft.coverage.add(
        new Coverage(
            "services",
            0,
            List.of(
                Unexamined.of("services", null, "hosted: nothing of it can be examined", null))));
    return draft.dossier(VerdictValue.GO);
  }

  /** Weights whose licence nobody can read. */
  static Dossier riddle() {
    Draft draft = new Draft("example-lab/riddle", TargetKind.HUB, null, PRODUCT);
    Component weights =
        draft.component(ComponentRole.WEIGHTS, "example-lab/riddle", "LicenseRef-riddle", null);
    for (Action action : PRODUCT.actions()) {
      Ruling ruling =
          new Ruling(
              Fingerprint.of("r", weights.id(), action.word()),
              weights.id(),
              action,
              RulingValue.UNCLEAR,
              List.of(),
              List.of(),
              List.of("The terms of LicenseRef-riddle are not known here."),
              List.of(),
              List.of());
      draft.rulings.add(ruling);
      draft.because.add(ruling.id());
    }
    unseen(draft, "Only the published name was looked up; no file was seen.");
    return draft.dossier(VerdictValue.CANNOT_TELL);
  }

  private static void unseen(Draft draft, String reason) {
    for (Area area : Area.values()) {
      draft.outcome(
          area,
          "of-" + area.name().toLowerCase(java.util.Locale.ROOT),
          OutcomeValue.UNKNOWN,
          Severity.MEDIUM,
          reason,
          null);
    }
  }
}
