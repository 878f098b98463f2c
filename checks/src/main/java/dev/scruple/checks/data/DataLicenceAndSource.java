// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.DataLicence;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Of each data set that is here or named, licence and source are stated or known. */
@CheckInfo(
    id = "data-licence-and-source",
    area = Area.DATA,
    question = "May the data be used, and where is it from?",
    severity = Severity.MEDIUM,
    needs = {
      DataFact.DataSetNamed.class,
      DataFact.DataSetKnown.class,
      DataFact.DataStatement.class,
      Fact.CardStatement.class,
      Fact.LicenseDetected.class,
      LicenceFact.MaterialTag.class
    },
    mend =
        "Name each data set with its licence and its source, where it stands and where it is used.")
public final class DataLicenceAndSource implements Check {
  private static final Set<String> SOURCES =
      Set.of("source_datasets", "source", "sources", "homepage", "url", "repository", "paper");
  private static final Set<String> NO_LICENCE =
      Set.of("", "unknown", "unspecified", "not specified", "other", "none");

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Component> own = Data.ownSets(target);
    List<Evidence> named = Place.notAside(target.evidence(DataFact.DataSetNamed.class));
    if (own.isEmpty() && named.isEmpty()) {
      return Scene.sawFiles(target)
          ? Answer.notApplicable(this, "No data set of its own here, and none on a hub is named.")
          : Scene.unseen(this, target, "the data");
    }
    if (!own.isEmpty()) {
      List<Evidence> licences = licences(target);
      List<Evidence> sources = sources(target);
      boolean licensed = !licences.isEmpty() || own.stream().allMatch(set -> isStated(target, set));
      if (!licensed || sources.isEmpty()) {
        return lacking(target, own, licensed, licences, sources);
      }
    }
    return named(target, own, named);
  }

  private static boolean isStated(Case target, Component set) {
    return set.declared() != null
        || (set.detected() != null && !DataLicence.isOnlyTheCodes(target, set));
  }

  private Outcome lacking(
      Case target,
      List<Component> own,
      boolean licensed,
      List<Evidence> licences,
      List<Evidence> sources) {
    String what = Phrase.list(own.stream().map(Component::name).toList());
    String next = "Ask where the data is from before you train on it or pass it on";
    List<Evidence> evidence = new ArrayList<>(licences);
    evidence.addAll(sources);
    target.evidence(Fact.FileCount.class).stream()
        .filter(e -> e.value() instanceof Fact.FileCount c && c.kind() == FileKind.DATASET)
        .forEach(evidence::add);
    target.evidence(Fact.LicenseDetected.class).stream()
        .filter(e -> Place.inRoot(Place.of(e)))
        .forEach(evidence::add);
    if (evidence.isEmpty() || Scene.of(target) != Scene.PROJECT) {
      return Scene.unseen(this, target, "licence and source of " + what);
    }
    if (licensed || !sources.isEmpty()) {
      return Answer.warn(
          this,
          "Of the data here ("
              + what
              + ") "
              + (licensed
                  ? "a licence is stated, the source is not."
                  : "the source is stated in "
                      + Place.names(sources)
                      + ", a licence of its own is not."),
          next,
          evidence);
    }
    return Answer.fail(
        this,
        "Of the data here (" + what + ") neither licence nor source is stated.",
        next,
        evidence);
  }

  private Outcome named(Case target, List<Component> own, List<Evidence> named) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<Evidence> evidence = new ArrayList<>(named);
    named.forEach(e -> names.add(((DataFact.DataSetNamed) e.value()).name()));
    for (Evidence each : target.evidence(DataFact.DataSetKnown.class)) {
      if (each.value() instanceof DataFact.DataSetKnown set && states(set.licenses())) {
        known.add(set.name());
        evidence.add(each);
      }
    }
    target.components().stream()
        .filter(set -> set.role() == ComponentRole.DATASET && set.declared() != null)
        .forEach(set -> known.add(set.name()));
    evidence.addAll(licences(target));
    evidence.addAll(sources(target));
    Set<String> open = new TreeSet<>(names);
    open.removeIf(known::contains);
    String here =
        own.isEmpty()
            ? ""
            : "Licence and source of the data here are stated" + (names.isEmpty() ? "." : "; ");
    if (names.isEmpty()) {
      return evidence.isEmpty()
          ? Scene.unseen(this, target, "licence and source of the data")
          : Answer.pass(this, here, evidence);
    }
    String figures =
        "of "
            + Phrase.count(names.size(), "data set")
            + " named, the licence of "
            + (open.isEmpty()
                ? (names.size() == 1 ? "it" : "each")
                : number(names.size() - open.size()))
            + " is known";
    String sentence = here.isEmpty() ? figures.replaceFirst("^of", "Of") : here + figures;
    if (open.isEmpty()) {
      return Answer.pass(this, sentence + ": " + Phrase.list(names) + ".", evidence);
    }
    return Answer.unknown(
        this,
        sentence + "; look at " + Phrase.list(open) + ".",
        "Read the licence on the page: https://huggingface.co/datasets/"
            + Phrase.quoted(open.iterator().next()),
        evidence);
  }

  private static String number(int known) {
    return known == 0 ? "none" : Integer.toString(known);
  }

  private static boolean states(List<String> licenses) {
    return licenses.stream()
        .anyMatch(each -> !NO_LICENCE.contains(each.strip().toLowerCase(Locale.ROOT)));
  }

  private static List<Evidence> licences(Case target) {
    List<Evidence> licences = new ArrayList<>(Data.said(target, DataTopic.LICENCE));
    target.evidence(Fact.LicenseDeclared.class).stream()
        .filter(
            e ->
                e.value() instanceof Fact.LicenseDeclared declared
                    && declared.subject().equals("dataset"))
        .forEach(licences::add);
    return licences;
  }

  private static List<Evidence> sources(Case target) {
    List<Evidence> sources = new ArrayList<>(Data.said(target, DataTopic.SOURCE));
    target.evidence(Fact.CardStatement.class).stream()
        .filter(
            e ->
                e.value() instanceof Fact.CardStatement statement
                    && statement.card() == DocumentKind.DATA_CARD
                    && SOURCES.contains(statement.field()))
        .forEach(sources::add);
    return sources;
  }
}
