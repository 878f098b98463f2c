// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.inventory.Glob;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lays the patterns of CODEOWNERS files beside the tree: which match no file, and who is named. A
 * path that could not be examined is a file too.
 */
final class CodeownersJoiner implements Joiner {
  /** A hostile file could else ask for patterns times files without end. */
  private static final long MOST_COMPARISONS = 20_000_000;

  @Override
  public List<Evidence> join(Tree tree) {
    return tree.files().stream()
        .filter(file -> file.classification().document() == DocumentKind.CODEOWNERS)
        .filter(file -> !file.facts(Trace.OwnedPattern.class).isEmpty())
        .flatMap(file -> joined(file, tree).stream())
        .toList();
  }

  private static List<Evidence> joined(SurveyedFile file, Tree tree) {
    List<Evidence> evidence = new ArrayList<>();
    Map<String, Source> first = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    List<String> paths = paths(tree);
    long comparisons = 0;
    int patterns = 0;
    int dead = 0;
    for (Evidence each : file.evidence()) {
      if (!(each.value() instanceof Trace.OwnedPattern rule)) {
        continue;
      }
      patterns++;
      comparisons += paths.size();
      if (comparisons <= MOST_COMPARISONS && !lives(rule.pattern(), paths)) {
        dead++;
        evidence.add(Evidence.of(each.source(), new GovernanceFact.DeadPattern(rule.pattern())));
      }
      for (String owner : rule.owners()) {
        first.putIfAbsent(owner, each.source());
        lines.merge(owner, 1, Integer::sum);
      }
    }
    evidence.add(
        Evidence.of(Source.file(file.path()), new GovernanceFact.CodeOwners(patterns, dead)));
    first.forEach(
        (owner, source) ->
            evidence.add(
                Evidence.of(
                    source, new GovernanceFact.CodeOwner(owner, lines.getOrDefault(owner, 1)))));
    return evidence;
  }

  private static List<String> paths(Tree tree) {
    return Stream.concat(tree.files().stream().map(SurveyedFile::path), tree.unseen().stream())
        .toList();
  }

  private static boolean lives(String pattern, List<String> paths) {
    String plain = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    if (plain.isEmpty() || plain.equals("*") || plain.equals("**") || plain.equals("/*")) {
      return true;
    }
    // A slash at the end is no place in the tree: "docs/" is a folder of that name anywhere.
    Glob glob = new Glob("", plain);
    return paths.stream().anyMatch(glob::matches);
  }
}
