// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.plan;

import dev.scruple.model.Area;
import dev.scruple.model.CircumstanceWords;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Coverage;
import dev.scruple.model.Curation;
import dev.scruple.model.Dossier;
import dev.scruple.model.Fact;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Unexamined;
import dev.scruple.model.Word;
import dev.scruple.model.plan.OversightPlan;
import dev.scruple.model.plan.PlanItem;
import dev.scruple.model.plan.PlanItem.Interval;
import dev.scruple.model.plan.PlanItem.Role;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes a plan by fixed rules: what the answer rests on is watched, the weaker it stands the more
 * often. Every item names the findings that ask for it; nothing is planned that the evaluation did
 * not give a reason for, save that the evaluation itself is repeated.
 */
public final class Planner {
  private static final int MOST_GAPS = 10;

  private final Dossier dossier;
  private final String target;
  private final String use;
  private final List<PlanItem> items = new ArrayList<>();

  private Planner(Dossier dossier, String target, String use) {
    this.dossier = dossier;
    this.target = quoted(target);
    this.use = quoted(use);
  }

  /**
   * Plans.
   *
   * @param target as the user named it, for the commands
   * @param use as the user named it
   * @param version of the program
   */
  public static OversightPlan plan(Dossier dossier, String target, String use, String version) {
    Planner planner = new Planner(dossier, target, use);
    planner.keeping();
    planner.answer();
    planner.openQuestions();
    planner.licences();
    planner.services();
    planner.figures();
    planner.duties();
    planner.work();
    planner.security();
    planner.packages();
    planner.weights();
    planner.curations();
    planner.gaps();
    return new OversightPlan(
        OversightPlan.SCHEMA,
        version,
        dossier.asOf(),
        dossier.target(),
        List.of(),
        null,
        dossier.curations(),
        dossier.use(),
        dossier.verdict().value(),
        planner.items.stream().sorted(Comparator.comparing(PlanItem::id)).toList());
  }

  /** What later answers are compared with. */
  private void keeping() {
    add(
        "the document that later answers are compared with",
        "as of " + LocalDate.ofInstant(dossier.asOf(), ZoneOffset.UTC),
        Interval.ONCE,
        "you begin to rely on it: keep the file",
        Role.DEVELOPER,
        evaluate("--format json -o old.json"),
        dossier.verdict().because());
  }

  private void answer() {
    add(
        "the answer for " + dossier.use().name(),
        dossier.verdict().value().name().replace('_', ' '),
        Interval.EACH_UPGRADE,
        "the verdict or a ruling is harsher than before",
        Role.DEVELOPER,
        evaluate("--format json -o new.json")
            + " && scruple diff old.json new.json --fail-on worse",
        dossier.verdict().because());
  }

  private void openQuestions() {
    Map<String, List<String>> open = new LinkedHashMap<>();
    for (Ruling ruling : dossier.rulings()) {
      if (ruling.value() == RulingValue.UNCLEAR && required(ruling)) {
        open.computeIfAbsent(ruling.component(), id -> new ArrayList<>()).add(ruling.id());
      }
    }
    open.forEach(
        (component, rulings) ->
            add(
                "what is not settled about " + name(component),
                rulings.size() + (rulings.size() == 1 ? " ruling" : " rulings") + " unclear",
                Interval.ONCE,
                "you come to rely on it and it is still open: ask the licensor or a lawyer",
                Role.LEGAL,
                "scruple explain " + rulings.getFirst(),
                rulings));
  }

  private boolean required(Ruling ruling) {
    return dossier.use().actions().contains(ruling.action())
        && dossier.components().stream()
            .anyMatch(
                each ->
                    each.id().equals(ruling.component()) && each.role() != ComponentRole.PACKAGE);
  }

  private void licences() {
    List<Component> own =
        dossier.components().stream()
            .filter(
                each ->
                    each.role() != ComponentRole.PACKAGE && each.role() != ComponentRole.SERVICE)
            .toList();
    if (own.isEmpty()) {
      return;
    }
    add(
        "its licences",
        own.stream()
            .map(each -> each.name() + " " + license(each))
            .distinct()
            .limit(4)
            .collect(Collectors.joining("; ")),
        Interval.EACH_UPGRADE,
        "a part comes under another licence, or a new part comes in",
        Role.LEGAL,
        evaluate("--area licence"),
        own.stream().map(Component::id).toList());
  }

  private void services() {
    for (Component each : dossier.components()) {
      if (each.role() == ComponentRole.SERVICE) {
        add(
            "the terms of the service " + each.name(),
            license(each),
            Interval.MONTHLY,
            "the maker announces other terms, another price, or the end of a model",
            Role.LEGAL,
            evaluate("--area licence"),
            List.of(each.id()));
      }
    }
  }

  /** Numbers of the user's own that decide. */
  private void figures() {
    Map<String, List<String>> deciding = new LinkedHashMap<>();
    for (Ruling ruling : dossier.rulings()) {
      if (required(ruling)) {
        ruling
            .when()
            .forEach(key -> deciding.computeIfAbsent(key, k -> new ArrayList<>()).add(ruling.id()));
      }
    }
    deciding.forEach(
        (key, rulings) ->
            add(
                "on your side: " + CircumstanceWords.of(key),
                "not stated",
                Interval.QUARTERLY,
                "it is known, or it changes: state it in a use file as " + key,
                Role.OWNER,
                "scruple explain " + rulings.getFirst(),
                rulings));
  }

  private void duties() {
    List<Condition> conditions = dossier.conditions();
    if (!conditions.isEmpty()) {
      add(
          "the conditions of the answer",
          conditions.size() + (conditions.size() == 1 ? " condition" : " conditions"),
          Interval.EACH_RELEASE,
          "one of them is not kept in what you hand out",
          Role.OWNER,
          "scruple notice " + target + " --for " + use + " -o THIRD_PARTY_NOTICES.txt",
          conditions.stream().map(Condition::id).toList());
    }
  }

  private void work() {
    area(
        Area.ACTIVITY,
        "whether it is worked on",
        "nobody has committed for six months, or the project says that it is retired",
        Role.DEVELOPER);
    area(
        Area.GOVERNANCE,
        "who does the work and decides",
        "one person makes half or more of the work, or those who decided leave",
        Role.OWNER);
  }

  private void security() {
    area(
        Area.SECURITY,
        "how it guards what it builds and ships",
        "a check of that area fails that didn't before",
        Role.SECURITY);
    area(
        Area.MODEL_SAFETY,
        "whether loading its models can run code",
        "a file in a format that can run code comes in",
        Role.SECURITY);
  }

  /** An area is looked at each quarter; where something weighs in it, each month. */
  private void area(Area area, String watch, String threshold, Role who) {
    List<Outcome> asked =
        dossier.outcomes().stream()
            .filter(each -> each.area() == area)
            .filter(each -> each.value() != OutcomeValue.NOT_APPLICABLE)
            .toList();
    if (asked.isEmpty()) {
      return;
    }
    List<Outcome> weak =
        asked.stream()
            .filter(each -> each.value() == OutcomeValue.FAIL || each.value() == OutcomeValue.WARN)
            .toList();
    add(
        watch,
        weak.isEmpty()
            ? unweakened(asked)
            : weak.stream().map(Outcome::check).collect(Collectors.joining(", ")),
        weak.isEmpty() ? Interval.QUARTERLY : Interval.MONTHLY,
        threshold,
        who,
        evaluate("--area " + Word.kebab(area)),
        (weak.isEmpty() ? asked : weak).stream().map(Outcome::id).toList());
  }

  /** What was not seen is not taken for good. */
  private static String unweakened(List<Outcome> asked) {
    long good = asked.stream().filter(each -> each.value() == OutcomeValue.PASS).count();
    String of = asked.size() + (asked.size() == 1 ? " check" : " checks");
    if (good == 0) {
      return "not seen: none of " + of + " could be answered";
    }
    return "nothing against it in " + (good == asked.size() ? of : good + " of " + of);
  }

  private void packages() {
    List<Component> packages =
        dossier.components().stream()
            .filter(each -> each.role() == ComponentRole.PACKAGE && each.purl() != null)
            .toList();
    if (!packages.isEmpty()) {
      add(
          "known vulnerabilities of what it declares",
          packages.size() + " packages; this version of scruple looks up none",
          Interval.WEEKLY,
          "one is published for a version that you run",
          Role.SECURITY,
          scan(),
          packages.stream().map(Component::id).limit(MOST_GAPS).toList());
    }
  }

  private void weights() {
    List<String> files = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    dossier
        .evidence()
        .forEach(
            each -> {
              if (each.value() instanceof Fact.WeightsFile && each.source().path() != null) {
                files.add(each.source().path());
                ids.add(each.id());
              }
            });
    if (!files.isEmpty()) {
      add(
          "that the weights are the ones that were evaluated",
          files.size() + (files.size() == 1 ? " file" : " files") + ", " + files.getFirst(),
          Interval.EACH_UPGRADE,
          "the digest of a file is another",
          Role.DEVELOPER,
          "sha256sum " + quoted(files.getFirst()),
          ids.stream().limit(MOST_GAPS).toList());
    }
  }

  private void curations() {
    for (Curation each : dossier.curations()) {
      if (each.state() == Curation.State.APPLIED) {
        add(
            "the correction of " + each.finding(),
            "holds until "
                + each.expires()
                + ", by "
                + each.author()
                + ", because: "
                + each.reason().replaceFirst("\\.$", ""),
            Interval.ON_THE_DAY,
            "it is the day after " + each.expires() + ": look again, renew or remove it",
            Role.OWNER,
            evaluate("--curations none"),
            List.of(each.id()));
      }
    }
  }

  /** What was not seen, told once for each way of closing it. */
  private void gaps() {
    Map<String, List<Unexamined>> byRemedy = new LinkedHashMap<>();
    for (Coverage coverage : dossier.coverage()) {
      for (Unexamined each : coverage.unexamined()) {
        if (each.remedy() != null) {
          byRemedy.computeIfAbsent(each.remedy(), r -> new ArrayList<>()).add(each);
        }
      }
    }
    byRemedy.entrySet().stream()
        .limit(MOST_GAPS)
        .forEach(
            entry ->
                add(
                    "what was not seen: " + entry.getValue().getFirst().reason(),
                    entry.getValue().size() + (entry.getValue().size() == 1 ? " gap" : " gaps"),
                    Interval.ONCE,
                    "you come to rely on it and it is still unseen",
                    Role.DEVELOPER,
                    entry.getKey(),
                    entry.getValue().stream().map(Unexamined::id).limit(MOST_GAPS).toList()));
  }

  /** An established scanner, as this program looks up no vulnerabilities. */
  private String scan() {
    return switch (dossier.target().kind()) {
      case FOLDER -> "osv-scanner scan source -r " + target;
      case REPOSITORY ->
          target.contains("://")
              ? "git clone --depth 1 " + target + " to-scan && osv-scanner scan source -r to-scan"
              : "osv-scanner scan source -r " + target;
      case BOM -> "osv-scanner scan source -L " + target;
      case ARCHIVE, MODEL_FILE, PACKAGE, HUB, STACK -> "osv-scanner scan source -r .";
    };
  }

  private String evaluate(String more) {
    return "scruple evaluate " + target + " --for " + use + " " + more;
  }

  private String name(String component) {
    return dossier.components().stream()
        .filter(each -> each.id().equals(component))
        .map(Component::name)
        .findFirst()
        .orElse(component);
  }

  private static String license(Component component) {
    return Objects.requireNonNullElse(component.concluded(), "licence not known");
  }

  /** As a shell takes it for one word. */
  private static String quoted(String word) {
    return word.matches("[\\w./:@%+=,~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private void add(
      String watch,
      String now,
      Interval every,
      String threshold,
      Role who,
      String command,
      List<String> because) {
    items.add(
        new PlanItem(
            Fingerprint.of("w", watch, every.word()),
            watch,
            now,
            every,
            threshold,
            who,
            command,
            List.copyOf(new TreeSet<>(because))));
  }
}
