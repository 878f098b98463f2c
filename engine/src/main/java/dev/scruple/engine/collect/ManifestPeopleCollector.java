// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.GovernanceRole;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whom the manifest in the root names as maintainers and as authors. */
final class ManifestPeopleCollector implements FileCollector {
  private static final int LONGEST = 256 * 1024;
  private static final int LONGEST_LIST = 4_000;

  /** Where in a manifest people stand. */
  private record Listing(GovernanceRole role, Pattern start, String end) {}

  private static final Map<String, List<Listing>> LISTS =
      Map.of(
          "pyproject.toml",
          List.of(
              list(GovernanceRole.MAINTAINER, "(?m)^maintainers\\s*=\\s*\\[", "]"),
              list(GovernanceRole.AUTHOR, "(?m)^authors\\s*=\\s*\\[", "]")),
          "Cargo.toml",
          List.of(list(GovernanceRole.AUTHOR, "(?m)^authors\\s*=\\s*\\[", "]")),
          "package.json",
          List.of(
              list(GovernanceRole.MAINTAINER, "\"maintainers\"\\s*:\\s*\\[", "]"),
              list(GovernanceRole.AUTHOR, "\"author\"\\s*:\\s*(?=\")", "\n"),
              list(GovernanceRole.AUTHOR, "\"author\"\\s*:\\s*\\{", "}")),
          "pom.xml",
          List.of(list(GovernanceRole.MAINTAINER, "<developers>", "</developers>")),
          "setup.py",
          List.of(
              list(GovernanceRole.MAINTAINER, "\\bmaintainer\\s*=\\s*(?=[\"'])", "\n"),
              list(GovernanceRole.AUTHOR, "\\bauthor\\s*=\\s*(?=[\"'])", "\n")),
          "setup.cfg",
          List.of(
              list(GovernanceRole.MAINTAINER, "(?m)^maintainer\\s*=\\s*", "\n"),
              list(GovernanceRole.AUTHOR, "(?m)^author\\s*=\\s*", "\n")));

  /** A field of a table or an element, before strings in a list, before plain words. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile(
              "\\bname[\"']?\\s*[=:]\\s*[\"']([^\"'\\n]{2,80})[\"']|<name>([^<\\n]{2,80})</name>"),
          Pattern.compile("[\"']([^\"'\\n]{2,120})[\"']"),
          Pattern.compile("([^\"'\\n=]{2,120})"));

  private static Listing list(GovernanceRole role, String start, String end) {
    return new Listing(role, Pattern.compile(start), end);
  }

  @Override
  public String name() {
    return "people-in-manifests";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.text() && LISTS.containsKey(file.place());
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String whole = file.bytes().decoded();
    String text = whole.substring(0, Math.min(whole.length(), LONGEST));
    Map<GovernanceRole, PeopleReader.Named> named = new EnumMap<>(GovernanceRole.class);
    for (Listing listing : LISTS.getOrDefault(file.place(), List.of())) {
      Matcher matcher = listing.start().matcher(text);
      if (matcher.find()) {
        int line =
            1 + (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
        PeopleReader.Named people = new PeopleReader.Named(line, new LinkedHashSet<>());
        people.names().addAll(names(region(text, matcher.end(), listing.end())));
        named.putIfAbsent(listing.role(), people);
      }
    }
    named.forEach(
        (role, people) -> {
          if (!people.names().isEmpty()) {
            GovernanceDocumentCollector.add(file.path(), role, people, findings);
          }
        });
    findings.examined(this);
  }

  private static String region(String text, int from, String end) {
    int stop = text.indexOf(end, from);
    int to = stop < 0 ? text.length() : stop;
    return text.substring(from, Math.min(to, from + LONGEST_LIST));
  }

  private static List<String> names(String region) {
    for (Pattern pattern : NAMES) {
      Set<String> names = new LinkedHashSet<>();
      Matcher matcher = pattern.matcher(region);
      while (matcher.find()) {
        String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        for (String each : found.split("\\s*,\\s+|\\s+and\\s+", -1)) {
          String name = each.replaceFirst("\\s*[<(].*", "").replaceFirst("@.*", "@…").strip();
          if (!name.isEmpty()) {
            names.add(name);
          }
        }
      }
      if (!names.isEmpty()) {
        return List.copyOf(names);
      }
    }
    return List.of();
  }
}
