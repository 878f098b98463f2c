// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.ask;

import dev.scruple.model.Action;
import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.asked.AskedDocument;
import dev.scruple.model.asked.AskedDocument.Answer;
import dev.scruple.model.asked.AskedDocument.Sentence;
import dev.scruple.report.AreaAnswer;
import dev.scruple.report.AreaLine;
import dev.scruple.report.LicenseGround;
import dev.scruple.report.Summary;
import dev.scruple.report.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers from a dossier alone: each sentence is made of findings and names them. Where nothing was
 * found, that is the answer; nothing is guessed.
 */
public final class Asking {
  private static final int FOR = 2;
  private static final int AGAINST = 3;
  private static final int RISKS = 5;
  private static final int CONDITIONS = 4;
  private static final int LICENCES = 8;

  private final Dossier dossier;
  private final Summary summary;
  private final String target;
  private final String use;
  private final List<Sentence> said = new ArrayList<>();

  private Asking(Dossier dossier, String target, String use) {
    this.dossier = dossier;
    this.summary = new Summary(dossier, use);
    this.target = target;
    this.use = use;
  }

  /**
   * Answers questions.
   *
   * @param target as the user named it, for the commands that tell more
   * @param use as the user named it
   */
  public static AskedDocument answer(
      Dossier dossier, List<Question> questions, String target, String use) {
    return new AskedDocument(
        AskedDocument.SCHEMA,
        dossier.version(),
        dossier.asOf(),
        dossier.target(),
        List.of(),
        null,
        dossier.curations(),
        dossier.use(),
        dossier.verdict().value(),
        questions.stream()
            .map(question -> new Asking(dossier, target, use).answer(question))
            .toList());
  }

  private Answer answer(Question question) {
    String next =
        switch (question) {
          case OPEN_SOURCE -> openSource();
          case LICENCES -> licences();
          case SELL -> sell();
          case SECURE -> secure();
          case MAINTAINED -> maintained();
          case DATA -> data();
          case JUDGE -> judge();
          case RISKS -> risks();
          case BEGIN -> begin();
          case NOT_SEEN -> notSeen();
        };
    return new Answer(question.word(), question.text(), said, next);
  }

  private String openSource() {
    Optional<Outcome> open = outcome("open-licences");
    open.ifPresentOrElse(
        outcome -> say(yesNo(outcome.value()) + outcome.reason(), outcome.id()),
        () -> say("It can't be told: its licences were not looked at."));
    outcome("mof-components").ifPresent(each -> say(each.reason(), each.id()));
    if (own(ComponentRole.WEIGHTS).findAny().isPresent()) {
      say(
          "For a model, the licence is half of it: the Open Source AI Definition also asks for the"
              + " code of the training and for enough about the data to make it anew; whether they"
              + " are here is told by part, and not judged as a whole.");
    }
    return evaluate("--area openness");
  }

  private static String yesNo(OutcomeValue value) {
    return switch (value) {
      case PASS -> "By its licences, yes. ";
      case WARN -> "In part. ";
      case FAIL -> "No. ";
      case UNKNOWN, NOT_APPLICABLE -> "It can't be told. ";
    };
  }

  private String licences() {
    List<Component> parts =
        dossier.components().stream()
            .filter(each -> each.role() != ComponentRole.PACKAGE)
            .limit(LICENCES)
            .toList();
    for (Component part : parts) {
      LicenseGround ground = LicenseGround.of(dossier, part);
      List<String> rests = new ArrayList<>(List.of(part.id()));
      rests.addAll(ground.ids());
      say(
          part(part) + ": " + Words.license(part.concluded()) + ground.words() + ".",
          rests.toArray(String[]::new));
    }
    packages();
    for (String check : List.of("one-clear-licence", "declared-matches-detected")) {
      outcome(check)
          .filter(each -> each.value() == OutcomeValue.FAIL || each.value() == OutcomeValue.WARN)
          .ifPresent(each -> say(each.reason(), each.id()));
    }
    return "scruple terms "
        + parts.stream()
            .map(Component::concluded)
            .filter(each -> each != null && each.matches("[\\w.+-]+") && !each.equals("NONE"))
            .findFirst()
            .map(each -> each + " --for " + use)
            .orElse("--help");
  }

  /** {@code the code}, or the part's role and its own name where that is another. */
  private String part(Component part) {
    String role = Words.role(part.role());
    return part.name().equals(dossier.target().name())
        ? "The " + role
        : "The " + role + " " + part.name();
  }

  private void packages() {
    Map<String, Integer> byLicence = new LinkedHashMap<>();
    dossier.components().stream()
        .filter(each -> each.role() == ComponentRole.PACKAGE)
        .map(each -> Words.license(each.concluded()))
        .sorted()
        .forEach(each -> byLicence.merge(each, 1, Integer::sum));
    if (!byLicence.isEmpty()) {
      List<String> most =
          byLicence.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(LICENCES)
              .map(entry -> entry.getValue() + " " + entry.getKey())
              .toList();
      int count = byLicence.values().stream().mapToInt(Integer::intValue).sum();
      say("Packages that it declares, " + count + " in all: " + String.join("; ", most) + ".");
    }
  }

  private String sell() {
    List<Ruling> selling =
        dossier.rulings().stream()
            .filter(each -> each.action() == Action.SELL || each.action() == Action.SERVE)
            .filter(each -> dossier.use().actions().contains(each.action()))
            .toList();
    if (selling.isEmpty()) {
      say("That was not weighed: the use " + dossier.use().name() + " neither sells nor serves.");
      return "scruple ask " + target + " sell --for product";
    }
    summary.sentences().stream().limit(1).forEach(each -> say(each, because()));
    against(AGAINST);
    List<Condition> conditions = summary.conditions();
    conditions.stream()
        .limit(CONDITIONS)
        .forEach(each -> say("Condition: " + each.text() + ".", each.id()));
    if (conditions.size() > CONDITIONS) {
      say(
          "And "
              + Words.count(conditions.size() - CONDITIONS, "condition", "conditions")
              + " more.");
    }
    return evaluate("");
  }

  /** What refuses the use or leaves it open; what is only to be learned is a condition. */
  private void against(int most) {
    boolean open =
        switch (dossier.verdict().value()) {
          case GO, GO_WITH_CONDITIONS -> false;
          case NO_GO, CANNOT_TELL -> true;
        };
    summary.against().stream()
        .filter(each -> each.refused() || open)
        .limit(most)
        .forEach(each -> say(sentence(each.what(), each.reasons())));
  }

  private static String sentence(String what, List<String> reasons) {
    return reasons.isEmpty() ? what + "." : what + ". " + String.join(" ", reasons);
  }

  private String secure() {
    say("That a project is secure nobody can say from outside; this is what can be seen of it.");
    areas(Area.SECURITY, Area.MODEL_SAFETY);
    say("Known vulnerabilities of its packages are not looked up by this version.");
    return evaluate("--area security --area model-safety");
  }

  private String maintained() {
    areas(Area.ACTIVITY);
    outcome("work-is-shared").ifPresent(each -> say(each.reason(), each.id()));
    return evaluate("--area activity --area governance");
  }

  private String data() {
    areas(Area.DATA);
    return evaluate("--area data");
  }

  private String judge() {
    summary.sentences("in the report").stream().limit(1).forEach(each -> say(each, because()));
    Map<AreaAnswer, List<String>> areas = new LinkedHashMap<>();
    for (AreaLine line : summary.checklist()) {
      areas.computeIfAbsent(line.answer(), key -> new ArrayList<>()).add(line.name());
    }
    List<String> words = new ArrayList<>();
    areas.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> entry.getKey() != AreaAnswer.NOT_ASKED)
        .forEach(
            entry ->
                words.add(judged(entry.getKey()) + " on " + Words.list(entry.getValue(), "and")));
    if (!words.isEmpty()) {
      say("Of the checklist, it is " + String.join("; ", words) + ".");
    }
    say(
        "Judge it for your use: first what the licences forbid, then what would hurt you and can't"
            + " be mended, then what you can mend yourself; and what was not seen is no good news.");
    return evaluate("--format html -o report.html");
  }

  private static String judged(AreaAnswer answer) {
    return switch (answer) {
      case MOSTLY -> "mostly good";
      case PARTLY -> "only partly known";
      case GOOD, MIXED, BAD, UNKNOWN, NOT_ASKED -> answer.word();
    };
  }

  private String risks() {
    int before = said.size();
    against(FOR);
    dossier.outcomes().stream()
        .filter(each -> each.value() == OutcomeValue.FAIL || each.value() == OutcomeValue.WARN)
        .sorted(
            Comparator.comparing(Outcome::severity, Comparator.reverseOrder())
                .thenComparingInt(each -> each.value() == OutcomeValue.FAIL ? 0 : 1)
                .thenComparing(Outcome::area)
                .thenComparing(Outcome::check))
        .limit(RISKS)
        .forEach(each -> say(Words.area(each.area()) + ": " + each.reason(), each.id()));
    if (said.size() == before) {
      say("Nothing that was looked at speaks against it.");
    }
    int gaps = summary.gaps().size();
    if (gaps > 0) {
      say(
          "Not seen: "
              + Words.count(gaps, "thing", "things")
              + "; what is not seen may be a risk too.");
    }
    return evaluate("--verbose");
  }

  private String begin() {
    for (String check :
        List.of(
            "readme-installs-and-shows",
            "installable-package",
            "where-to-ask-and-report",
            "contribution-guide")) {
      outcome(check)
          .filter(each -> each.value() != OutcomeValue.NOT_APPLICABLE)
          .ifPresent(each -> say(each.reason(), each.id()));
    }
    if (said.isEmpty()) {
      say("Of a name alone there is nothing to begin with: get its files first.");
    }
    return "scruple guide " + target;
  }

  private String notSeen() {
    List<Summary.Gap> gaps = summary.gaps();
    gaps.stream()
        .limit(RISKS)
        .forEach(
            each ->
                say(
                    each.what()
                        + ": "
                        + (each.remedy() == null
                            ? each.why()
                            : each.why().replaceFirst("\\.$", "")
                                + ". To close it: "
                                + each.remedy())));
    if (gaps.isEmpty()) {
      say("All that this version looks at was seen.");
    } else if (gaps.size() > RISKS) {
      say("And " + (gaps.size() - RISKS) + " more.");
    }
    return evaluate("--verbose");
  }

  /** How areas stand, what speaks for the project in them first; what they share is told once. */
  private void areas(Area... asked) {
    List<AreaLine> lines =
        summary.checklist().stream()
            .filter(line -> !Collections.disjoint(line.areas(), List.of(asked)))
            .toList();
    for (AreaLine line : lines) {
      String silence = line.silence();
      if (silence != null) {
        say(capital(line.name()) + ": " + silence, ids(line.outcomes()));
        continue;
      }
      say(capital(line.name()) + ": " + line.tally() + ".", ids(line.outcomes()));
      line.good().stream().limit(FOR).forEach(each -> say("For it: " + each.reason(), each.id()));
      line.poor().stream()
          .limit(AGAINST)
          .forEach(each -> say("Against it: " + each.reason(), each.id()));
    }
  }

  private static String[] ids(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::id).toArray(String[]::new);
  }

  private String[] because() {
    return dossier.verdict().because().toArray(String[]::new);
  }

  private Optional<Outcome> outcome(String check) {
    return dossier.outcomes().stream().filter(each -> each.check().equals(check)).findFirst();
  }

  private java.util.stream.Stream<Component> own(ComponentRole role) {
    Predicate<Component> that = each -> each.role() == role;
    return dossier.components().stream().filter(that);
  }

  private String evaluate(String more) {
    return ("scruple evaluate " + target + " --for " + use + " " + more).strip();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private void say(String text, String... evidence) {
    said.add(new Sentence(text, List.of(evidence)));
  }
}
