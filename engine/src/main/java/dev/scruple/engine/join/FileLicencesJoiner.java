// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the project's own files of code say in their first lines of the licence that they stand
 * under, beside what the licence files at and above their folders give.
 */
final class FileLicencesJoiner implements Joiner {
  /** A statement further down speaks of something in the file, not of the file. */
  private static final int HEAD = 60;

  private static final int MOST_UNMARKED = 200;
  private static final int MOST_TAGGED = 200;

  /** Fewer files than this have no habit. */
  private static final int FEWEST = 5;

  private static final Set<String> JOINS = Set.of("and", "or", "with", "");

  @Override
  public List<Evidence> join(Tree tree) {
    Map<String, Set<String>> texts = texts(tree);
    List<SurveyedFile> own = tree.files().stream().filter(FileLicencesJoiner::isOwn).toList();
    List<Evidence> evidence = new ArrayList<>();
    List<SurveyedFile> unmarked = new ArrayList<>();
    Source first = null;
    for (SurveyedFile file : own) {
      List<Evidence> marks = marks(file);
      if (marks.isEmpty()) {
        if (file.facts(Trace.LicenceWords.class).isEmpty()) {
          unmarked.add(file);
        } else if (first == null) {
          first = Source.file(file.path());
        }
        continue;
      }
      first = first == null ? marks.getFirst().source() : first;
      Set<String> around = around(file, texts);
      Set<String> stated = new TreeSet<>();
      for (Evidence mark : marks) {
        if (stated.add(((Fact.LicenseDetected) mark.value()).expression())) {
          other(mark, around, evidence);
        }
      }
    }
    int marked = own.size() - unmarked.size();
    if (first != null) {
      evidence.add(Evidence.of(first, new LicenceFact.MarkedFiles(marked, own.size())));
    } else if (!own.isEmpty()) {
      evidence.add(
          Evidence.of(
              Source.file(own.getFirst().path()), new LicenceFact.MarkedFiles(0, own.size())));
    }
    if (own.size() >= FEWEST && marked * 2 > own.size()) {
      unmarked.stream()
          .limit(MOST_UNMARKED)
          .forEach(
              file ->
                  evidence.add(
                      Evidence.of(
                          Source.file(file.path()),
                          new LicenceFact.UnmarkedFile(
                              Objects.requireNonNullElse(
                                  file.classification().language(), "code")))));
    }
    evidence.addAll(copied(tree));
    evidence.addAll(material(tree));
    return evidence;
  }

  /** The first lines of weights and data that name their licence. */
  private static List<Evidence> material(Tree tree) {
    return tree.files().stream()
        .filter(
            file ->
                file.classification().kind() == FileKind.DATASET
                    || file.classification().kind() == FileKind.WEIGHTS)
        .flatMap(
            file ->
                file.evidence().stream()
                    .filter(FileLicencesJoiner::isTag)
                    .limit(1)
                    .map(
                        each ->
                            Evidence.of(
                                each.source(),
                                new LicenceFact.MaterialTag(
                                    file.classification().kind(),
                                    ((Fact.LicenseDetected) each.value()).expression()))))
        .limit(MOST_TAGGED)
        .toList();
  }

  private static boolean isTag(Evidence evidence) {
    Integer line = evidence.source().line();
    return evidence.value() instanceof Fact.LicenseDetected match
        && match.kind() == LicenseMatchKind.TAG
        && line != null
        && line <= HEAD;
  }

  private static boolean isOwn(SurveyedFile file) {
    return file.classification().kind() == FileKind.SOURCE
        && file.classification().part() == Part.MAIN
        && file.bytes() > 0
        && !file.path().contains("!/")
        && !file.name().equals("__init__.py");
  }

  private static List<Evidence> marks(SurveyedFile file) {
    return file.evidence().stream()
        .filter(
            each ->
                each.value() instanceof Fact.LicenseDetected match
                    && match.kind() != LicenseMatchKind.CLUE
                    && match.kind() != LicenseMatchKind.DECLARED
                    && each.source().line() != null
                    && each.source().line() <= HEAD)
        .toList();
  }

  /** What the licence files at and above a file's folder give. */
  private static Set<String> around(SurveyedFile file, Map<String, Set<String>> texts) {
    Set<String> around = new TreeSet<>();
    for (String folder = file.folder(); ; folder = parent(folder)) {
      around.addAll(texts.getOrDefault(folder, Set.of()));
      if (folder.isEmpty()) {
        return around;
      }
    }
  }

  private static void other(Evidence mark, Set<String> around, List<Evidence> evidence) {
    Fact.LicenseDetected match = (Fact.LicenseDetected) mark.value();
    if (match.kind() == LicenseMatchKind.REFERENCE) {
      return;
    }
    Set<String> stated = ids(match.expression());
    boolean told = stated.stream().noneMatch(id -> id.startsWith("licenseref"));
    boolean choice = match.expression().contains(" OR ");
    boolean covered =
        choice ? stated.stream().anyMatch(around::contains) : around.containsAll(stated);
    if (told && !around.isEmpty() && !covered) {
      evidence.add(
          Evidence.of(
              mark.source(),
              new LicenceFact.OtherLicence(match.expression(), String.join(", ", around))));
    }
  }

  private static String parent(String folder) {
    return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
  }

  /** The licences that licence files give, by folder. */
  private static Map<String, Set<String>> texts(Tree tree) {
    Map<String, Set<String>> texts = new HashMap<>();
    for (SurveyedFile file : tree.files()) {
      DocumentKind kind = file.classification().document();
      if (kind != DocumentKind.LICENSE && kind != DocumentKind.NOTICE) {
        continue;
      }
      String folder = file.place().startsWith("LICENSES/") ? "" : file.folder();
      for (Fact.LicenseDetected match : file.facts(Fact.LicenseDetected.class)) {
        texts.computeIfAbsent(folder, key -> new TreeSet<>()).addAll(ids(match.expression()));
      }
    }
    return texts;
  }

  /** The licences of an expression in lower case; versions and later ones count as one. */
  private static Set<String> ids(String expression) {
    Set<String> ids = new TreeSet<>();
    boolean exception = false;
    for (String word : expression.toLowerCase(Locale.ROOT).split("[\\s()]+", -1)) {
      if (!exception && !JOINS.contains(word)) {
        ids.add(word.replaceAll("(-only|-or-later|\\+)$", ""));
      }
      exception = word.equals("with");
    }
    return ids;
  }

  private static List<Evidence> copied(Tree tree) {
    List<Evidence> copied = new ArrayList<>();
    for (SurveyedFile file : tree.files()) {
      boolean licensed =
          !file.facts(Fact.LicenseDetected.class).isEmpty()
              || file.facts(Trace.LicenceWords.class).stream().anyMatch(Trace.LicenceWords::named);
      for (Evidence each : file.evidence()) {
        if (each.value() instanceof Trace.CopyRemark(String address)) {
          copied.add(Evidence.of(each.source(), new LicenceFact.CopiedCode(address, licensed)));
        }
      }
    }
    return copied;
  }
}
