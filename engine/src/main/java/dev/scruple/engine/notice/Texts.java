// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import dev.scruple.engine.collect.NoticeFile;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.LicenseDetector;
import dev.scruple.licenses.LicenseInfo;
import dev.scruple.licenses.LicenseTexts;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.notice.LicenseText;
import dev.scruple.terms.Instrument;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of licences: of the SPDX list, else as they stand in the target. */
final class Texts {
  private static final String LICENSE_DB = "LicenseRef-scancode-";

  private final Terms terms;
  private final Map<String, NoticeFile> found = new HashMap<>();
  private final TreeMap<String, LicenseText> used = new TreeMap<>();

  Texts(Terms terms, List<Material.Seen> seen) {
    this.terms = terms;
    for (Material.Seen each : seen) {
      Map<String, NoticeFile> byPath = Packages.byPath(each.notices());
      for (SurveyedFile file : each.files()) {
        NoticeFile notice = byPath.get(file.path());
        if (notice != null && notice.text() != null) {
          texts(file).forEach(id -> keep(id, notice));
        }
      }
    }
  }

  /** Ids of whole texts, where the file holds nothing else. */
  private static List<String> texts(SurveyedFile file) {
    List<Fact.LicenseDetected> matches = file.facts(Fact.LicenseDetected.class);
    boolean one =
        matches.stream().allMatch(match -> match.kind() == LicenseMatchKind.TEXT)
            && matches.stream().map(Fact.LicenseDetected::expression).distinct().count() == 1;
    return one ? List.of(matches.getFirst().expression()) : List.of();
  }

  private void keep(String id, NoticeFile file) {
    NoticeFile known = found.get(id);
    if (known == null || file.path().compareTo(known.path()) < 0) {
      found.put(id, file);
    }
  }

  /** Ids of the licences and exceptions of an expression, sorted. */
  static List<String> ids(SpdxExpression expression) {
    return Stream.concat(expression.licenses().stream(), expression.exceptions().stream())
        .sorted()
        .distinct()
        .toList();
  }

  /** Ids of the licences that a concluded expression names. */
  static Set<String> licenses(String expression) {
    try {
      return SpdxExpression.parse(expression).licenses();
    } catch (InvalidExpressionException e) {
      throw new IllegalStateException("Our own expression can't be read: " + expression, e);
    }
  }

  /** Whether there is a text; it is then among {@link #used}. */
  boolean use(String id) {
    Optional<LicenseText> text =
        LicenseTexts.find(id)
            .map(listed -> new LicenseText(id, name(id), LicenseTexts.source(), listed))
            .or(() -> Optional.ofNullable(found.get(id)).flatMap(file -> text(id, file)));
    text.ifPresent(it -> used.put(id, it));
    return text.isPresent();
  }

  private Optional<LicenseText> text(String id, NoticeFile file) {
    return Optional.ofNullable(file.text())
        .map(text -> new LicenseText(id, name(id), file.path(), text + "\n"));
  }

  /** The texts that were asked for, sorted by id. */
  List<LicenseText> used() {
    return List.copyOf(used.values());
  }

  String name(String id) {
    return LicenseDetector.info(id)
        .map(LicenseInfo::name)
        .or(() -> terms.find(id).map(LicenseTerms::name))
        .orElse(id);
  }

  /** Addresses at which a text can be had; none where they are not known. */
  List<String> addresses(String id) {
    List<String> addresses = new ArrayList<>();
    terms.find(id).stream()
        .flatMap(known -> known.instruments().stream())
        .map(Instrument::url)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .limit(1)
        .forEach(addresses::add);
    if (id.startsWith(LICENSE_DB)) {
      addresses.add(
          "https://scancode-licensedb.aboutcode.org/"
              + id.substring(LICENSE_DB.length())
              + ".html");
    }
    return addresses;
  }
}
