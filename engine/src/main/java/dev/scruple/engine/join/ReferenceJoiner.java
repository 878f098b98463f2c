// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a reference is made, once a generator, and how many public names are documented. */
final class ReferenceJoiner implements Joiner {
  private static final int SHORTEST_NAME = 3;

  @Override
  public List<Evidence> join(Tree tree) {
    Set<String> own = own(tree);
    Map<String, List<Evidence>> signs = new TreeMap<>();
    for (Evidence each : tree.evidence(Trace.ReferenceSign.class)) {
      if (each.value() instanceof Trace.ReferenceSign(String by, String to)
          && (to.isEmpty() || names(to, own))) {
        signs.computeIfAbsent(by, key -> new ArrayList<>()).add(each);
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    signs.forEach(
        (by, of) ->
            evidence.add(
                Evidence.of(
                    of.getFirst().source(), new DocumentationFact.ReferenceSource(by, of.size()))));
    Map<String, int[]> names = new TreeMap<>();
    for (Evidence each : tree.evidence(Trace.DocumentedInFile.class)) {
      if (each.value() instanceof Trace.DocumentedInFile(String language, int documented, int of)) {
        int[] sums = names.computeIfAbsent(language, key -> new int[2]);
        sums[0] += documented;
        sums[1] += of;
      }
    }
    names.forEach(
        (language, sums) ->
            evidence.add(
                Evidence.of(
                    Source.target(),
                    new DocumentationFact.DocumentedNames(language, sums[0], sums[1]))));
    return evidence;
  }

  /** The names of the packages that are built here. */
  private static Set<String> own(Tree tree) {
    Set<String> names = new TreeSet<>();
    for (Evidence each : tree.evidence(Fact.PackageDefined.class)) {
      if (each.value() instanceof Fact.PackageDefined built) {
        names.add(bare(built.name().substring(built.name().lastIndexOf('/') + 1)));
      }
    }
    names.removeIf(name -> name.length() < SHORTEST_NAME);
    return names;
  }

  /** Whether an address is of one of these; others' references are linked from READMEs too. */
  private static boolean names(String address, Set<String> own) {
    String bare = bare(address);
    return own.stream().anyMatch(bare::contains);
  }

  private static String bare(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
