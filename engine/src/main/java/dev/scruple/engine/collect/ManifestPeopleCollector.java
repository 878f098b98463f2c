// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.GovernanceRole;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads whom the manifest in the root names as maintainers and as authors, and the parent of all
 * modules where Maven's stands in a folder of its own.
 */
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

  private static final Pattern PARENT = Pattern.compile("([^/]*[-_.])?parent/pom\\.xml");
  private static final Pattern BY_VARIABLE =
      Pattern.compile(
          "\\b((?:author|maintainer)\\s{0,20}=\\s{0,20})([A-Za-z_]\\w{0,80})\\b(?!\\s*[.(\\[])");
  private static final Pattern STRING =
      Pattern.compile(
          "(?m)^([A-Za-z_]\\w{0,80})[ \\t]{0,20}=[ \\t]{0,20}[\"']([^\"'\\n]{2,120})[\"']");

  private static Listing list(GovernanceRole role, String start, String end) {
    return new Listing(role, Pattern.compile(start), end);
  }

  @Override
  public String name() {
    return "people-in-manifests";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.text() && LISTS.containsKey(manifest(file.place()));
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String whole = file.bytes().decoded();
    String manifest = manifest(file.place());
    String start = whole.substring(0, Math.min(whole.length(), LONGEST));
    String text = manifest.equals("setup.py") ? resolved(start) : start;
    Map<GovernanceRole, PeopleReader.Named> named = new EnumMap<>(GovernanceRole.class);
    for (Listing listing : LISTS.getOrDefault(manifest, List.of())) {
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

  /** The name of a manifest that speaks for the whole project; otherwise its place. */
  private static String manifest(String place) {
    return PARENT.matcher(place).matches() ? "pom.xml" : place;
  }

  /** A setup script's text, with the strings of variables where people are told by these. */
  private static String resolved(String text) {
    return BY_VARIABLE
        .matcher(text)
        .replaceAll(
            said ->
                Matcher.quoteReplacement(
                    string(text, said.group(2))
                        .map(string -> said.group(1) + "\"" + string + "\"")
                        .orElse(said.group())));
  }

  /** The one string that a variable of the module is set to. */
  private static Optional<String> string(String text, String variable) {
    List<String> strings =
        STRING
            .matcher(text)
            .results()
            .filter(each -> each.group(1).equals(variable))
            .map(each -> each.group(2))
            .limit(2)
            .toList();
    return strings.size() == 1 ? Optional.of(strings.getFirst()) : Optional.empty();
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
