// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Own;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The licence of the whole is stated, by its text or by a declaration, and it is one. */
@CheckInfo(
    id = "one-clear-licence",
    area = Area.LICENCE,
    question = "Does the project say under which licence it stands, once and clearly?",
    severity = Severity.HIGH,
    needs = {
      Fact.LicenseDetected.class,
      Fact.LicenseLike.class,
      Fact.LicenseSpread.class,
      Fact.LicenseDeclared.class,
      Fact.CatalogueStatement.class,
      Fact.Document.class,
      Fact.Absence.class
    },
    mend =
        "Put the unchanged text of one licence into a file LICENSE in the root and its SPDX id into"
            + " the manifest or card; where there are several, say which covers what.")
public final class OneClearLicence implements Check {
  private static final Pattern UNSETTLED = Pattern.compile("(?i)other|unknown|none|");

  @Override
  public Outcome check(Case target) {
    if (Scene.of(target) == Scene.LIST) {
      return Answer.notApplicable(this, "A list of components; each has a licence of its own.");
    }
    if (Scene.bare(target)) {
      return Answer.notApplicable(this, Scene.NOTHING);
    }
    List<Evidence> texts = atRoot(target, Fact.LicenseDetected.class);
    List<Evidence> like =
        atRoot(target, Fact.LicenseLike.class).stream()
            .filter(e -> !LicenceFile.ofOthers(e))
            .toList();
    if (!like.isEmpty()) {
      return ofItsOwn(like);
    }
    if (!texts.isEmpty()) {
      return fromTexts(target, texts);
    }
    List<Evidence> unread =
        atRoot(target, Fact.Document.class).stream()
            .filter(e -> e.value() instanceof Fact.Document d && d.kind() == DocumentKind.LICENSE)
            .toList();
    if (!unread.isEmpty()) {
      return ofItsOwn(unread);
    }
    List<Evidence> declared =
        target.evidence(Fact.LicenseDeclared.class).stream()
            .filter(e -> Place.speaksForProject(Place.of(e)) || Scene.of(target) != Scene.PROJECT)
            .filter(e -> declaredExpression(e).isPresent())
            .toList();
    if (!declared.isEmpty()) {
      return fromDeclarations(target, declared);
    }
    return fromCatalogue(target)
        .or(() -> OpenStatement.outcome(this, target))
        .orElseGet(() -> withoutStatement(target));
  }

  /** The text of a GNU licence doesn't say whether later versions hold, too. */
  private static String asText(String expression, List<Evidence> whole) {
    boolean text = whole.stream().allMatch(e -> detected(e).kind() == LicenseMatchKind.TEXT);
    return text && expression.endsWith("-only")
        ? expression.substring(0, expression.length() - "-only".length())
        : expression;
  }

  private Outcome fromTexts(Case target, List<Evidence> texts) {
    List<Evidence> whole =
        texts.stream()
            .filter(
                e ->
                    detected(e).kind() != LicenseMatchKind.CLUE
                        && detected(e).kind() != LicenseMatchKind.REFERENCE)
            .toList();
    List<String> expressions =
        whole.stream().map(e -> detected(e).expression()).distinct().toList();
    if (expressions.size() == 1) {
      return Answer.pass(
          this,
          "One licence: "
              + asText(expressions.getFirst(), whole)
              + " in "
              + Place.names(whole)
              + notTold(target, texts),
          Stream.concat(whole.stream(), untold(target, texts).stream()).toList());
    }
    if (expressions.isEmpty()) {
      return Answer.warn(
          this,
          Place.names(texts)
              + " names "
              + detected(texts.getFirst()).expression()
              + " but does not hold its text.",
          "Ask the project to put the licence's text into LICENSE",
          texts);
    }
    if (oneEach(whole)) {
      return Answer.pass(
          this,
          "One licence for each part, by the files' names: "
              + Phrase.list(
                  whole.stream()
                      .map(e -> LicenceFile.of(e).words() + " " + detected(e).expression())
                      .toList())
              + ".",
          whole);
    }
    Optional<Evidence> joined =
        target.evidence(Fact.LicenseDeclared.class).stream()
            .filter(e -> Place.speaksForProject(Place.of(e)))
            .filter(e -> declaredExpression(e).filter(x -> joins(x, expressions)).isPresent())
            .findFirst();
    List<Evidence> tags =
        target.evidence(Fact.LicenseSpread.class).stream()
            .filter(
                e ->
                    e.value() instanceof Fact.LicenseSpread spread
                        && spread.kind() == LicenseMatchKind.TAG)
            .toList();
    if (!tags.isEmpty() && whole.stream().allMatch(LicenceFile::inFolderOfTexts)) {
      return Answer.pass(
          this,
          "Texts of "
              + Phrase.count(expressions.size(), "licence")
              + " in LICENSES, and tags in the files say which covers what (REUSE).",
          Stream.concat(whole.stream(), tags.stream()).toList());
    }
    if (joined.isPresent()) {
      List<Evidence> all = new ArrayList<>(whole);
      all.add(joined.get());
      return Answer.pass(
          this,
          "Several texts, and "
              + joined.get().source().place()
              + " says how they combine: "
              + Phrase.quoted(declaredExpression(joined.get()).orElse(""))
              + ".",
          all);
    }
    return Answer.warn(
        this,
        "The root holds the texts of "
            + Phrase.count(expressions.size(), "licence")
            + " ("
            + Phrase.list(expressions)
            + ") and no statement of which covers what.",
        "Read " + Place.names(whole) + "; ask the project to declare an SPDX expression",
        whole);
  }

  private static String notTold(Case target, List<Evidence> texts) {
    List<Evidence> untold = untold(target, texts);
    return untold.isEmpty()
        ? "."
        : "; "
            + Place.names(untold)
            + (untold.size() == 1 ? " holds a text that is" : " hold texts that are")
            + " none of the known licences.";
  }

  /** Further licence files in the root, in which no known licence was seen. */
  private static List<Evidence> untold(Case target, List<Evidence> texts) {
    Set<String> told = texts.stream().map(Place::of).collect(Collectors.toSet());
    return atRoot(target, Fact.Document.class).stream()
        .filter(e -> e.value() instanceof Fact.Document d && d.kind() == DocumentKind.LICENSE)
        .filter(e -> !told.contains(Place.of(e)) && !LicenceFile.ofOthers(e))
        .toList();
  }

  private Outcome fromDeclarations(Case target, List<Evidence> declared) {
    List<String> expressions =
        declared.stream().flatMap(e -> declaredExpression(e).stream()).distinct().toList();
    if (expressions.size() > 1) {
      return Answer.warn(
          this,
          "No licence text, and the declarations differ: "
              + Phrase.list(expressions)
              + ", in "
              + Place.names(declared)
              + ".",
          "Ask the project which one holds, and for its text in LICENSE",
          declared);
    }
    String stated = expressions.getFirst() + " is declared in " + Place.names(declared);
    if (Scene.of(target) != Scene.PROJECT || Scene.lacksCode(target)) {
      return Answer.pass(this, "One licence: " + stated + "; its text is not here.", declared);
    }
    return Answer.warn(
        this,
        stated + ", but the project holds no licence text.",
        "Ask the project to put the text of " + expressions.getFirst() + " into LICENSE",
        declared);
  }

  private Optional<Outcome> fromCatalogue(Case target) {
    List<Evidence> statements = Own.statements(target);
    List<String> licenses =
        statements.stream()
            .flatMap(e -> stated(e).licenses().stream())
            .map(license -> license.strip().toLowerCase(Locale.ROOT))
            .filter(license -> !UNSETTLED.matcher(license).matches())
            .distinct()
            .toList();
    if (licenses.isEmpty()) {
      return Optional.empty();
    }
    String by =
        Phrase.list(statements.stream().map(e -> stated(e).source()).toList())
            + ", "
            + stated(statements.getLast()).date();
    return Optional.of(
        licenses.size() == 1
            ? Answer.pass(
                this,
                "One licence: "
                    + Phrase.quoted(licenses.getFirst())
                    + ", as stated by "
                    + by
                    + "; its text was not seen.",
                statements)
            : Answer.warn(
                this,
                "Published statements differ: " + Phrase.list(licenses) + ", by " + by + ".",
                Scene.remedy(target, Scene::wide),
                statements));
  }

  private Outcome withoutStatement(Case target) {
    List<Evidence> absence = Scene.absence(target, "license");
    if (absence.isEmpty() || Scene.of(target) != Scene.PROJECT) {
      return Answer.unknown(
          this,
          Scene.whyUnseen(target, "a licence"),
          Scene.of(target) == Scene.MODEL
              ? "Read the licence where the file was published"
              : Scene.remedy(target, Scene::wide));
    }
    List<Evidence> notices =
        target.evidence().stream().filter(e -> noticed(e).isPresent()).toList();
    if (!notices.isEmpty()) {
      return Answer.warn(
          this,
          "No licence text in the root; "
              + Phrase.list(notices.stream().flatMap(e -> noticed(e).stream()).toList())
              + " is named in "
              + Place.names(notices)
              + ".",
          "Ask the project for a LICENSE in the root",
          notices);
    }
    List<Component> known = own(target);
    if (!known.isEmpty() && known.stream().noneMatch(each -> "NONE".equals(each.concluded()))) {
      return Answer.unknown(
          this,
          "No licence text in the root, and what "
              + Phrase.list(known.stream().map(Component::name).toList())
              + (known.size() == 1 ? " stands" : " stand")
              + " under is not known for certain.",
          "Ask the project for a LICENSE in the root",
          absence);
    }
    return Answer.fail(
        this,
        "No licence anywhere: copyright's default is that nobody may copy, change or share it"
            + " (all rights reserved).",
        "Ask the project to choose a licence; until then, do not build on it",
        absence);
  }

  private Outcome ofItsOwn(List<Evidence> texts) {
    String closest =
        texts.getFirst().value() instanceof Fact.LicenseLike like
            ? "; the closest is " + like.closest() + " (" + Phrase.percent(like.coverage()) + ")"
            : "";
    return Answer.unknown(
        this,
        Place.names(texts) + " holds a text that is none of the known licences" + closest + ".",
        "Read " + Place.names(texts) + " before anything else; a lawyer may have to",
        texts);
  }

  private static List<Evidence> atRoot(Case target, Class<? extends Fact> kind) {
    return target.evidence(kind).stream().filter(e -> LicenceFile.atRoot(target, e)).toList();
  }

  /** The parts of the target's own that a licence is sought for. */
  private static List<Component> own(Case target) {
    return Stream.of(ComponentRole.values())
        .flatMap(role -> Own.components(target, role).stream())
        .toList();
  }

  private static Optional<String> noticed(Evidence evidence) {
    return switch (evidence.value()) {
      case Fact.LicenseDetected one when one.kind() == LicenseMatchKind.CLUE -> Optional.empty();
      case Fact.LicenseDetected one -> Optional.of(one.expression());
      case Fact.LicenseSpread many ->
          Optional.of(many.expression() + " (" + Phrase.count(many.files(), "file") + ")");
      case Fact.LicenseDeclared stated when !Place.aside(Place.of(evidence)) ->
          Optional.ofNullable(stated.expression());
      case Fact other -> Optional.empty();
    };
  }

  private static boolean oneEach(List<Evidence> texts) {
    Map<LicenceFile, Set<String>> expressions = new EnumMap<>(LicenceFile.class);
    for (Evidence text : texts) {
      expressions
          .computeIfAbsent(LicenceFile.of(text), part -> new HashSet<>())
          .add(detected(text).expression());
    }
    return expressions.values().stream().allMatch(each -> each.size() == 1);
  }

  private static boolean joins(String declared, List<String> expressions) {
    return expressions.stream().allMatch(e -> Agreement.of(e, declared) == Agreement.AGREE);
  }

  private static Fact.LicenseDetected detected(Evidence evidence) {
    return (Fact.LicenseDetected) evidence.value();
  }

  private static Fact.CatalogueStatement stated(Evidence evidence) {
    return (Fact.CatalogueStatement) evidence.value();
  }

  private static Optional<String> declaredExpression(Evidence evidence) {
    return evidence.value() instanceof Fact.LicenseDeclared declared
        ? Optional.ofNullable(declared.expression())
        : Optional.empty();
  }
}
