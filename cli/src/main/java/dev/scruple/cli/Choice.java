// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.checks.Checks;
import dev.scruple.checks.Selection;
import dev.scruple.model.Area;
import dev.scruple.model.Word;
import dev.scruple.report.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** Which checks are asked, as {@code --check} and {@code --area} say. */
record Choice(ParseResult parsed) {

  Selection selection() throws UsageException {
    Set<String> checks = new HashSet<>();
    for (String id : words("--check")) {
      checks.add(check(id));
    }
    Set<Area> areas = EnumSet.noneOf(Area.class);
    for (String name : words("--area")) {
      areas.add(area(name));
    }
    return new Selection(checks, areas);
  }

  private List<String> words(String option) {
    return parsed.matchedOptionValue(option, List.of());
  }

  private static String check(String id) throws UsageException {
    if (Checks.find(id).isPresent()) {
      return id;
    }
    Set<String> known =
        Checks.all().stream().map(each -> Checks.info(each).id()).collect(Collectors.toSet());
    throw new UsageException(
        "--check: no check is called \""
            + id
            + "\""
            + (areaCalled(id).isPresent()
                ? "; it is an area: --area " + plain(id)
                : Nearest.least(id, known).map(near -> "; nearest: " + near).orElse(""))
            + ". See scruple checks");
  }

  /** An area by the contract's word, in any case, or by the name that reports give it. */
  private static Area area(String name) throws UsageException {
    Optional<Area> called = areaCalled(name);
    if (called.isPresent()) {
      return called.get();
    }
    String plain = plain(name);
    Set<String> known = Stream.of(Area.values()).map(Word::kebab).collect(Collectors.toSet());
    throw new UsageException(
        "--area: no area is called \""
            + name
            + "\""
            + Nearest.to(plain, known).map(near -> "; nearest: " + near).orElse("")
            + "; say "
            + Arrays.stream(Area.values()).map(Word::kebab).collect(Collectors.joining(", ")));
  }

  private static Optional<Area> areaCalled(String name) {
    String plain = plain(name);
    return Stream.of(Area.values())
        .filter(area -> plain.equals(Word.kebab(area)) || plain.equals(plain(Words.area(area))))
        .findFirst();
  }

  private static String plain(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
