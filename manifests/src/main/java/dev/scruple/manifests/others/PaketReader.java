// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code paket.dependencies} and {@code paket.lock} after Paket's description of them. */
final class PaketReader {
  private static final Pattern EXACT = Pattern.compile("={1,2}\\s*([0-9][^\\s,]*)");
  private static final Pattern OPTION = Pattern.compile("\\s+[A-Za-z_]+:");
  private static final Pattern ENTRY = Pattern.compile("( +)(\\S+) \\(([^()]*)\\).*");
  private static final Pattern COMMENT = Pattern.compile("#|//");

  private static final int LONGEST_LINE = 4096;

  private PaketReader() {}

  static void dependencies(String text, Reading reading) {
    String group = null;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.length() > LONGEST_LINE) {
        reading.problem("a line longer than " + LONGEST_LINE + " characters", number);
        continue;
      }
      String[] words = line.strip().split("\\s+", 3);
      if (words.length < 2) {
        continue;
      }
      String rest = words.length == 3 ? uncommented(words[2]) : "";
      switch (words[0]) {
        case "group" -> group = words[1];
        case "nuget", "clitool" -> reading.add(nuget(words[1], rest, group, number));
        case "github", "gist" -> {
          if (words[0].equals("github")) {
            github(uncommented(words[1]), group, number, reading);
          }
        }
        default -> {
          // Sources, options and files hold no package.
        }
      }
    }
  }

  private static DeclaredPackage nuget(String name, String rest, @Nullable String group, int line) {
    Matcher option = OPTION.matcher(" " + rest);
    String constraint = (option.find() ? (" " + rest).substring(0, option.start()) : rest).strip();
    Matcher exact = EXACT.matcher(constraint);
    return Packages.declared(
        "nuget",
        name,
        exact.matches() ? exact.group(1) : null,
        constraint,
        scope(group),
        group,
        line);
  }

  private static void github(String named, @Nullable String group, int line, Reading reading) {
    int colon = named.indexOf(':');
    String name = colon < 0 ? named : named.substring(0, colon);
    String reference = colon < 0 ? "" : named.substring(colon + 1);
    if (name.contains("/")) {
      reading.add(
          Packages.declared(
              "github", name, References.exact(reference), reference, scope(group), group, line));
    }
  }

  private static DependencyScope scope(@Nullable String group) {
    return group == null
        ? DependencyScope.RUNTIME
        : DependencyScope.ofGroup(group, DependencyScope.RUNTIME);
  }

  private static String uncommented(String text) {
    Matcher comment = COMMENT.matcher(text);
    return (comment.find() ? text.substring(0, comment.start()) : text).strip();
  }

  /** Entries stand deeper than their remote; what an entry needs stands deeper than the entry. */
  static void lock(String text, Reading reading) {
    FixedPackages fixed = new FixedPackages("paket.lock", reading);
    String section = "";
    String group = "";
    String remote = "";
    LockedPackage last = null;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.startsWith("GROUP ")) {
        group = line.substring(6).strip();
      } else if (!line.isBlank() && line.charAt(0) != ' ') {
        section = line.strip();
      } else if (line.strip().startsWith("remote:")) {
        remote = line.strip().substring(7).strip();
      } else {
        Matcher entry = ENTRY.matcher(line);
        boolean deep = line.startsWith("      ");
        if (deep && last != null) {
          fixed.needs(last.purl(), group + "\n" + line.strip().split(" ", 2)[0]);
        } else if (entry.matches() && !section.isEmpty()) {
          last = entry(section, group, remote, entry, number);
          if (last != null) {
            fixed.add(last, group + "\n" + last.name());
          }
        }
      }
    }
    fixed.done();
  }

  private static @Nullable LockedPackage entry(
      String section, String group, String remote, Matcher entry, int line) {
    DependencyScope scope = group.isEmpty() ? DependencyScope.RUNTIME : scope(group);
    return switch (section) {
      case "NUGET" ->
          FixedPackages.of("nuget", entry.group(2), entry.group(3), scope, null, List.of(), line);
      case "GITHUB" ->
          FixedPackages.of("github", remote, entry.group(3), scope, null, List.of(), line);
      default -> null;
    };
  }
}
