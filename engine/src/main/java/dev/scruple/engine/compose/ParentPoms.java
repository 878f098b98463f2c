// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Coverage;
import dev.scruple.model.Fact;
import dev.scruple.model.Unexamined;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Closes the gaps of POMs whose parent stands in the same target: what it states was read too. */
public final class ParentPoms {
  private static final String GAP = "licences may be declared by the parent ";

  private ParentPoms() {}

  /** The coverage without gaps about parents that are here. */
  public static List<Coverage> joined(List<Coverage> coverage, List<SurveyedFile> files) {
    Set<String> here =
        files.stream()
            .flatMap(file -> file.facts(Fact.PackageDefined.class).stream())
            .map(Fact.PackageDefined::name)
            .collect(Collectors.toSet());
    return coverage.stream()
        .map(
            each ->
                new Coverage(
                    each.collector(),
                    each.examined(),
                    each.unexamined().stream().filter(gap -> !closed(gap, here)).toList()))
        .toList();
  }

  private static boolean closed(Unexamined gap, Set<String> here) {
    return gap.reason().startsWith(GAP) && here.contains(gap.reason().substring(GAP.length()));
  }
}
