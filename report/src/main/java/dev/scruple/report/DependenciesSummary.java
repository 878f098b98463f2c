// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.dependencies.DependenciesDocument.Choice;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many packages a project stands on, in a sentence or two. */
final class DependenciesSummary {
  private DependenciesSummary() {}

  static String of(DependenciesDocument document) {
    Choice choice = document.choice();
    String chosen = choice == null ? "" : " " + chosen(choice);
    if (document.packages().isEmpty()) {
      return (choice == null
              ? "No package is declared in what was read."
              : "No package that was asked for is declared in what was read.")
          + chosen;
    }
    List<NeededPackage> direct =
        document.packages().stream().filter(NeededPackage::direct).toList();
    int indirect = document.packages().size() - direct.size();
    String locked =
        choice != null && choice.direct()
            ? "."
            : "; " + Words.count(indirect, "more", "more") + " fixed by lock files.";
    return (direct.isEmpty() ? "No package is asked for by name" : asked(direct)) + locked + chosen;
  }

  private static String asked(List<NeededPackage> direct) {
    String kinds =
        direct.stream()
            .collect(
                Collectors.groupingBy(NeededPackage::scope, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> entry.getValue() + " " + lower(entry.getKey()))
            .collect(Collectors.joining(", "));
    long open = count(direct.stream().filter(each -> each.version() == null));
    return Words.count(count(direct.stream()), "package", "packages")
        + " asked for in "
        + Words.count(direct.size(), "place", "places")
        + " ("
        + kinds
        + "), "
        + Words.figure(open)
        + " without a fixed version";
  }

  private static long count(Stream<NeededPackage> packages) {
    return packages.map(DependenciesText::unversioned).distinct().count();
  }

  private static String chosen(Choice choice) {
    List<String> words = new ArrayList<>();
    if (choice.direct()) {
      words.add("asked for directly");
    }
    if (!choice.scopes().isEmpty()) {
      List<String> scopes = choice.scopes().stream().map(DependenciesSummary::lower).toList();
      words.add("of scope " + Words.list(scopes, "or"));
    }
    return "Only those are listed that are " + Words.list(words, "and") + ".";
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
