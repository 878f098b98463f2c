// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.Duty;
import dev.scruple.model.Relation;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Use;
import dev.scruple.model.notice.Attribution;
import dev.scruple.terms.Rulings;
import dev.scruple.terms.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What licences ask to be said or shown, as the rulings for the use find it owed. */
final class Attributions {
  /** Duties that are fulfilled by words. */
  private static final Set<Duty> SAID =
      EnumSet.of(
          Duty.ATTRIBUTION, Duty.NOTICE_FILE, Duty.BUILT_WITH, Duty.NAME_PREFIX, Duty.ADVERTISING);

  /** Duties for which a copyright line, a notice or a text is passed on. */
  private static final Set<Duty> PASSED_ON =
      EnumSet.of(Duty.ATTRIBUTION, Duty.NOTICE_FILE, Duty.LICENSE_COPY);

  private static final Pattern PHRASE = Pattern.compile("«([^«»]{1,500})»");

  private final Terms terms;
  private final Map<String, List<Ruling>> byComponent = new HashMap<>();

  Attributions(Terms terms, Use use, List<Component> components, List<Relation> relations) {
    this.terms = terms;
    for (Ruling ruling : new Rulings(terms).rule(components, relations, use)) {
      byComponent.computeIfAbsent(ruling.component(), k -> new ArrayList<>()).add(ruling);
    }
  }

  /** What is to be said of a component, each thing once. */
  List<Attribution> of(String component) {
    Map<String, Attribution> found = new LinkedHashMap<>();
    for (Ruling ruling : byComponent.getOrDefault(component, List.of())) {
      if (ruling.value() == RulingValue.PROHIBITED) {
        continue;
      }
      for (Duty duty : ruling.duties()) {
        for (Citation clause : ruling.citations()) {
          attribution(duty, clause).ifPresent(it -> found.putIfAbsent(duty + it.words(), it));
        }
      }
    }
    return found.values().stream()
        .sorted(
            Comparator.comparing(Attribution::duty)
                .thenComparing(each -> each.clause().license())
                .thenComparing(Attribution::words))
        .toList();
  }

  private Optional<Attribution> attribution(Duty duty, Citation clause) {
    if (!SAID.contains(duty)) {
      return Optional.empty();
    }
    return terms
        .words(clause.license(), clause.clause(), duty)
        .map(words -> new Attribution(duty, phrase(duty, words), words, clause));
  }

  /** What the words put between angle quotes; the start of a name is nothing to show by itself. */
  private static @Nullable String phrase(Duty duty, String words) {
    Matcher phrase = PHRASE.matcher(words);
    return duty != Duty.NAME_PREFIX && phrase.find() ? phrase.group(1) : null;
  }

  /** Whether a copyright line may be owed: not where the terms are known to ask for nothing. */
  boolean mayOweLines(String component) {
    List<Ruling> rulings = byComponent.getOrDefault(component, List.of());
    boolean free =
        !rulings.isEmpty()
            && rulings.stream()
                .allMatch(
                    each ->
                        each.value() == RulingValue.PERMITTED
                            && each.duties().stream().noneMatch(PASSED_ON::contains));
    return !free;
  }
}
