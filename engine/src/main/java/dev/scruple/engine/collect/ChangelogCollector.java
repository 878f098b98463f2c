// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written of changes: changelogs, files of one version each, and fragments of one change
 * each as towncrier, changesets and reno keep them.
 */
final class ChangelogCollector implements FileCollector {
  private static final String ENDING = "\\.(md|mdx|rst|txt|adoc|asciidoc|org)";
  private static final Pattern CHANGELOG =
      Pattern.compile(
          "(.*/)?change[-_]?logs?("
              + ENDING
              + ")?"
              + "|(docs?|documentation|website)/(.*/)?(change[-_]?log|changes|history|news|releases?"
              + "|release[-_]?(notes|history)|what'?s[-_]?new)[^/]{0,20}"
              + ENDING,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FRAGMENT =
      Pattern.compile(
          "(.*/)?(newsfragments|changelog\\.d|changes\\.d|news\\.d|\\.changeset|\\.changes|fragments"
              + "|changelog/unreleased|releasenotes/notes|upcoming_changes|changelog_entries)/(.*/)?"
              + "(?!readme|template)[^/]+\\.(md|rst|txt|ya?ml|toml|\\w+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTES =
      Pattern.compile(
          "(.*/)?(release[-_]?notes?|releases|change[-_]?logs?|what'?s[-_]?new|changes)/(.*/)?"
              + "(?:[a-z-]{0,20}[-_])?v?(\\d{1,4}(?:[._-]\\d{1,8}){1,3}[^/]{0,20}?)"
              + ENDING,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT =
      Pattern.compile("[.-](release|notes?|change).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern HYPHENS = Pattern.compile("\\d{1,3}-\\d");

  @Override
  public String name() {
    return "changelogs";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    boolean own = part == Part.MAIN || part == Part.DOCUMENTATION || part == Part.DEVELOPMENT;
    String place = file.place();
    return own
        && file.text()
        && (file.classification().document() == DocumentKind.CHANGELOG
            || CHANGELOG.matcher(place).matches()
            || FRAGMENT.matcher(place).matches()
            || NOTES.matcher(place).matches());
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    Matcher notes = NOTES.matcher(file.place());
    if (notes.matches()) {
      findings.add(Source.file(file.path()), new Trace.ChangeNote(version(notes.group(4))));
    } else if (FRAGMENT.matcher(file.place()).matches()) {
      findings.add(Source.file(file.path()), new Trace.ChangeNote(null));
    } else {
      ChangelogReader.Content content = ChangelogReader.read(file.bytes().decoded());
      findings.add(
          Source.lines(file.path(), content.line(), content.line()),
          new DocumentationFact.ChangelogState(
              "file", content.newest(), content.versions(), content.unreleased()));
      if (!file.whole()) {
        findings.gap(this, "only its first 2 MiB were read", null);
      }
    }
    findings.examined(this);
  }

  /** {@code 4-3-2-release-notes} speaks of {@code 4.3.2}; {@code 2024-05-01} is a date. */
  private static String version(String name) {
    String version = ABOUT.matcher(name.replace('_', '.')).replaceFirst("");
    return HYPHENS.matcher(version).lookingAt() ? version.replaceAll("-(?=\\d)", ".") : version;
  }
}
