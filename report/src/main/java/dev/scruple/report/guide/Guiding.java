// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.guide;

import dev.scruple.model.CommandPurpose;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Dossier;
import dev.scruple.model.EntryKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Severity;
import dev.scruple.model.Source;
import dev.scruple.model.StartFact;
import dev.scruple.model.guide.GuideDocument;
import dev.scruple.model.guide.GuideDocument.Section;
import dev.scruple.model.guide.GuideDocument.Step;
import dev.scruple.report.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a guide of a dossier by fixed rules. What a project's own files say is quoted with its
 * place; what they don't say is said to be missing, and never made up.
 */
public final class Guiding {
  private static final int MOST = 12;
  private static final int MOST_OF_A_PURPOSE = 3;
  private static final int MOST_TASKS = 6;

  private final Dossier dossier;

  private Guiding(Dossier dossier) {
    this.dossier = dossier;
  }

  /** The guide. */
  public static GuideDocument guide(Dossier dossier) {
    Guiding guiding = new Guiding(dossier);
    return new GuideDocument(
        GuideDocument.SCHEMA,
        dossier.version(),
        dossier.asOf(),
        dossier.target(),
        List.of(),
        null,
        dossier.curations(),
        List.of(
            guiding.section(
                "What it is", guiding.opening(), "Its README does not say in a paragraph."),
            guiding.section(
                "How it is installed, built, tested and run",
                guiding.commands(),
                "Its own files give no command that is known here."),
            guiding.section(
                "Where its code begins",
                guiding.entries(),
                "No entry is known here; begin with the README's example."),
            guiding.section("Where to ask", guiding.asking(), "Nowhere is it said where to ask."),
            guiding.section(
                "Rules to know", guiding.rules(), "No rules for contributors are written down."),
            guiding.section(
                "Who reviews what",
                guiding.reviewers(),
                "Nobody is named, and no history of the last 12 months tells who works where."),
            guiding.section(
                "Small places to begin",
                guiding.places(),
                "No dead link, open task or missing document was found.")));
  }

  private Section section(String title, List<Step> entries, String silence) {
    return entries.isEmpty()
        ? NameOnly.section(dossier, title, silence)
        : new Section(title, entries, silence, null);
  }

  private List<Step> opening() {
    List<Step> steps = new ArrayList<>();
    facts(StartFact.Opening.class)
        .limit(1)
        .forEach(
            each ->
                steps.add(
                    new Step(
                        "«" + ((StartFact.Opening) each.value()).words() + "»",
                        null,
                        each.source())));
    if (!NameOnly.sawFiles(dossier)) {
      NameOnly.parts(dossier).limit(MOST).forEach(steps::add);
      return steps;
    }
    for (Component part : dossier.components()) {
      boolean own =
          part.role() != ComponentRole.PACKAGE
              && part.purl() == null
              && !part.paths().isEmpty()
              && steps.size() < MOST;
      if (own) {
        steps.add(
            new Step(
                "It holds "
                    + Words.role(part.role())
                    + (part.name().equals(dossier.target().name()) ? "" : " " + part.name())
                    + ", under "
                    + Words.license(part.concluded())
                    + ".",
                null,
                part.paths().getFirst().equals(".")
                    ? Source.target()
                    : Source.file(part.paths().getFirst())));
      }
    }
    return steps;
  }

  /** Of each purpose the first of the nearest document. */
  private List<Step> commands() {
    List<Step> steps = new ArrayList<>();
    for (CommandPurpose purpose : CommandPurpose.values()) {
      Set<String> told = new HashSet<>();
      facts(StartFact.Command.class)
          .filter(each -> ((StartFact.Command) each.value()).purpose() == purpose)
          .sorted(
              Comparator.<Evidence>comparingInt(each -> rank(purpose, each))
                  .thenComparing(BY_PLACE))
          .filter(each -> told.add(((StartFact.Command) each.value()).command()))
          .limit(MOST_OF_A_PURPOSE)
          .forEach(
              each ->
                  steps.add(
                      new Step(
                          word(purpose),
                          ((StartFact.Command) each.value()).command(),
                          each.source())));
    }
    facts(Fact.Workflow.class)
        .filter(each -> ((Fact.Workflow) each.value()).tests() != null)
        .sorted(BY_PLACE)
        .limit(1)
        .forEach(
            each ->
                steps.add(
                    new Step(
                        "what its own machine runs as a test",
                        ((Fact.Workflow) each.value()).tests(),
                        each.source())));
    return steps;
  }

  /** Who installs and runs it reads the README; who works on it the other files. */
  private static int rank(CommandPurpose purpose, Evidence command) {
    boolean readme = path(command).startsWith("readme");
    boolean user = purpose == CommandPurpose.INSTALL || purpose == CommandPurpose.RUN;
    return readme == user ? 0 : 1;
  }

  private static String word(CommandPurpose purpose) {
    return switch (purpose) {
      case INSTALL -> "to install";
      case BUILD -> "to build";
      case TEST -> "to test";
      case STYLE -> "to keep its style";
      case RUN -> "to run";
    };
  }

  private List<Step> entries() {
    return facts(StartFact.EntryPoint.class)
        .sorted(
            Comparator.comparing((Evidence each) -> ((StartFact.EntryPoint) each.value()).kind())
                .thenComparingInt(each -> isNamesake(each) ? 0 : 1)
                .thenComparing(BY_PLACE))
        .limit(MOST)
        .map(
            each -> {
              StartFact.EntryPoint entry = (StartFact.EntryPoint) each.value();
              return new Step(word(entry.kind()) + " " + entry.name(), null, each.source());
            })
        .toList();
  }

  /** Whether it stands in the folder that is called as the project is. */
  private boolean isNamesake(Evidence entry) {
    String name = dossier.target().name().toLowerCase(Locale.ROOT).replace('-', '_');
    return ("/" + path(entry)).contains("/" + name + "/");
  }

  private static String word(EntryKind kind) {
    return switch (kind) {
      case COMMAND -> "the command";
      case MAIN -> "the main module";
      case SCRIPT -> "the script";
      case LIBRARY -> "what is imported:";
    };
  }

  private List<Step> asking() {
    List<Step> steps = new ArrayList<>();
    documents(DocumentFeature.ASK, "questions", steps);
    documents(DocumentFeature.REPORT, "faults", steps);
    return steps;
  }

  private void documents(DocumentFeature feature, String what, List<Step> steps) {
    facts(Fact.Document.class)
        .filter(each -> ((Fact.Document) each.value()).features().contains(feature))
        .filter(each -> isOfProject(((Fact.Document) each.value()).kind()))
        .sorted(BY_PLACE)
        .limit(MOST_OF_A_PURPOSE)
        .forEach(each -> steps.add(new Step(what + ": as it says here", null, each.source())));
  }

  /** A card speaks of one model or data set, often in the words of a template. */
  private static boolean isOfProject(DocumentKind kind) {
    return kind != DocumentKind.MODEL_CARD && kind != DocumentKind.DATA_CARD;
  }

  private List<Step> rules() {
    List<Step> steps = new ArrayList<>();
    rule(DocumentKind.CONTRIBUTING, "how a change gets in", steps);
    rule(DocumentKind.CODE_OF_CONDUCT, "how people treat each other", steps);
    rule(DocumentKind.GOVERNANCE, "how it is decided", steps);
    rule(DocumentKind.SECURITY, "how to report a vulnerability: not in public", steps);
    rule(DocumentKind.PULL_REQUEST_TEMPLATE, "what a pull request is to say", steps);
    Set<GovernanceTopic> told = EnumSet.noneOf(GovernanceTopic.class);
    facts(GovernanceFact.GovernanceStatement.class)
        .filter(
            each -> {
              GovernanceTopic topic = ((GovernanceFact.GovernanceStatement) each.value()).topic();
              return isRule(topic) && told.add(topic);
            })
        .limit(MOST_TASKS)
        .forEach(
            each ->
                steps.add(
                    new Step(
                        "«" + ((GovernanceFact.GovernanceStatement) each.value()).words() + "»",
                        null,
                        each.source())));
    return steps;
  }

  /** What is done with which command is told beside the commands. */
  private static boolean isRule(GovernanceTopic topic) {
    return switch (topic) {
      case SIGN_OFF, CONDUCT, REVIEW, DECISIONS, BECOMING_MAINTAINER, DISPUTES, RELEASE_RIGHTS ->
          true;
      case RELEASE_STEPS, BACKING, BUILDING, TESTING, STYLE -> false;
    };
  }

  private void rule(DocumentKind kind, String what, List<Step> steps) {
    facts(Fact.Document.class)
        .filter(each -> ((Fact.Document) each.value()).kind() == kind)
        .sorted(BY_PLACE)
        .limit(1)
        .forEach(each -> steps.add(new Step(what, null, each.source())));
  }

  private List<Step> reviewers() {
    List<Step> steps = new ArrayList<>();
    facts(GovernanceFact.CodeOwner.class)
        .sorted(BY_PLACE)
        .limit(MOST_TASKS)
        .forEach(
            each ->
                steps.add(
                    new Step(
                        "named as owner: " + ((GovernanceFact.CodeOwner) each.value()).owner(),
                        null,
                        each.source())));
    for (HistoryFact.Folders folders : dossierFacts(HistoryFact.Folders.class)) {
      Set<Integer> told = new HashSet<>();
      folders.folders().stream()
          .filter(each -> !each.busiest().isEmpty())
          .sorted(
              Comparator.comparingInt(HistoryFact.FolderOfWork::commits)
                  .reversed()
                  .thenComparing(HistoryFact.FolderOfWork::path, Comparator.reverseOrder()))
          .filter(each -> told.add(each.commits()))
          .limit(MOST_TASKS)
          .forEach(each -> steps.add(new Step(worked(each), null, Source.file(each.path()))));
    }
    return steps;
  }

  private static String worked(HistoryFact.FolderOfWork folder) {
    List<String> names =
        folder.busiest().stream().limit(MOST_OF_A_PURPOSE).map(HistoryFact.Worker::name).toList();
    return "worked on in the last 12 months by "
        + String.join(", ", names)
        + (folder.people() > names.size()
            ? " and " + (folder.people() - names.size()) + " more"
            : "")
        + ", "
        + folder.commits()
        + (folder.commits() == 1 ? " commit" : " commits");
  }

  private List<Step> places() {
    List<Step> steps = new ArrayList<>();
    facts(DocumentationFact.DeadLink.class)
        .sorted(BY_PLACE)
        .limit(MOST_TASKS)
        .forEach(
            each ->
                steps.add(
                    new Step(
                        "a link that leads nowhere: "
                            + ((DocumentationFact.DeadLink) each.value()).to(),
                        null,
                        each.source())));
    Set<String> active = activeFolders();
    facts(StartFact.OpenTask.class)
        .filter(each -> active.isEmpty() || isIn(each.source().path(), active))
        .limit(MOST_TASKS)
        .forEach(
            each ->
                steps.add(
                    new Step(
                        "left to do"
                            + (active.isEmpty() ? "" : ", where people are at work")
                            + ": «"
                            + ((StartFact.OpenTask) each.value()).words()
                            + "»",
                        null,
                        each.source())));
    dossier.outcomes().stream()
        .filter(Guiding::isSmall)
        .limit(MOST_TASKS)
        .forEach(
            each ->
                steps.add(
                    new Step(
                        Words.area(each.area()) + ": " + each.reason(),
                        "scruple explain " + each.check(),
                        Source.target())));
    return steps;
  }

  /** What one person can mend in an afternoon: documents, not the ways of a community. */
  private static boolean isSmall(Outcome outcome) {
    boolean failed = outcome.value() == OutcomeValue.FAIL || outcome.value() == OutcomeValue.WARN;
    boolean written =
        switch (outcome.area()) {
          case DOCUMENTATION, INTEROPERABILITY, REPRODUCIBILITY -> true;
          case LICENCE, ACTIVITY, GOVERNANCE, SECURITY, DATA, OPENNESS, MODEL_SAFETY -> false;
        };
    return failed && written && outcome.severity() == Severity.LOW;
  }

  private Set<String> activeFolders() {
    Set<String> active = new HashSet<>();
    for (HistoryFact.Folders folders : dossierFacts(HistoryFact.Folders.class)) {
      folders.folders().stream()
          .filter(each -> each.people() > 0)
          .forEach(each -> active.add(each.path()));
    }
    return active;
  }

  private static boolean isIn(@Nullable String path, Set<String> folders) {
    return path != null
        && folders.stream().anyMatch(folder -> path.startsWith(folder + "/") || folder.isEmpty());
  }

  /** What stands nearest to the root first. */
  private static final Comparator<Evidence> BY_PLACE =
      Comparator.comparingLong((Evidence each) -> path(each).chars().filter(c -> c == '/').count())
          .thenComparing(Guiding::path)
          .thenComparingInt(each -> Objects.requireNonNullElse(each.source().line(), 0));

  private static String path(Evidence evidence) {
    return Objects.requireNonNullElse(evidence.source().path(), "").toLowerCase(Locale.ROOT);
  }

  private Stream<Evidence> facts(Class<? extends Fact> kind) {
    return dossier.evidence().stream()
        .filter(each -> kind.isInstance(each.value()))
        .sorted(BY_PLACE);
  }

  private <F extends Fact> List<F> dossierFacts(Class<F> kind) {
    return dossier.evidence().stream()
        .map(Evidence::value)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
