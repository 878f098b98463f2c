// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Citation;
import dev.scruple.model.Duty;
import dev.scruple.model.RulingValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What terms say to one question, before it is tied to a component.
 *
 * @param decides the unstated circumstances that decide the value
 * @param owes the unstated circumstances that decide which of the duties are owed
 */
record Assessment(
    RulingValue value,
    Set<Duty> duties,
    Set<Circumstance> decides,
    Set<Circumstance> owes,
    List<String> readings,
    List<Citation> citations) {

  /** Which of several is milder: by value, then by fewer duties, then by fewer open questions. */
  static final Comparator<Assessment> MILDEST =
      Comparator.comparing(Assessment::value)
          .thenComparingInt(each -> each.duties().size())
          .thenComparingInt(each -> each.decides().size())
          .thenComparingInt(each -> each.owes().size());

  Assessment {
    duties = Collections.unmodifiableSet(duties);
    decides = Collections.unmodifiableSet(decides);
    owes = Collections.unmodifiableSet(owes);
    readings = List.copyOf(readings);
    citations = List.copyOf(citations);
  }

  static Assessment of(RulingValue value, List<String> readings, List<Citation> citations) {
    return new Assessment(
        value,
        EnumSet.noneOf(Duty.class),
        EnumSet.noneOf(Circumstance.class),
        EnumSet.noneOf(Circumstance.class),
        readings,
        citations);
  }

  static Assessment unclear(String reading) {
    return of(RulingValue.UNCLEAR, List.of(reading), List.of());
  }

  /** Both hold: the harsher value, the duties of both. */
  Assessment and(Assessment other) {
    RulingValue harsher = value.compareTo(other.value) >= 0 ? value : other.value;
    EnumSet<Duty> allDuties = EnumSet.noneOf(Duty.class);
    EnumSet<Circumstance> allDecides = EnumSet.noneOf(Circumstance.class);
    EnumSet<Circumstance> allOwes = EnumSet.noneOf(Circumstance.class);
    Set<String> allReadings = new LinkedHashSet<>();
    Set<Citation> allCitations = new LinkedHashSet<>();
    // The one that decides speaks first.
    List<Assessment> both =
        value.compareTo(other.value) >= 0 ? List.of(this, other) : List.of(other, this);
    for (Assessment each : both) {
      boolean decisive = each.value == harsher;
      allDuties.addAll(each.duties);
      allOwes.addAll(each.owes);
      if (decisive) {
        allDecides.addAll(each.decides);
      }
      if (decisive || harsher != RulingValue.PROHIBITED) {
        allReadings.addAll(each.readings);
        allCitations.addAll(each.citations);
      }
    }
    if (harsher == RulingValue.PROHIBITED) {
      allDuties.clear();
      allOwes.clear();
    }
    return new Assessment(
        harsher,
        allDuties,
        allDecides,
        allOwes,
        new ArrayList<>(allReadings),
        new ArrayList<>(allCitations));
  }

  Assessment withReading(String reading) {
    List<String> more = new ArrayList<>(List.of(reading));
    more.addAll(readings);
    return new Assessment(value, duties, decides, owes, more, citations);
  }

  /** The same, citing these clauses first. */
  Assessment citing(String license, List<String> clauses) {
    Set<Citation> more = new LinkedHashSet<>();
    clauses.forEach(clause -> more.add(new Citation(license, clause)));
    more.addAll(citations);
    return new Assessment(value, duties, decides, owes, readings, List.copyOf(more));
  }

  /** The same, owing nothing. */
  Assessment withoutDuties() {
    return new Assessment(
        value,
        EnumSet.noneOf(Duty.class),
        decides,
        EnumSet.noneOf(Circumstance.class),
        readings,
        citations);
  }

  /**
   * The circumstances to name: those that decide the value; where the action is permitted whatever
   * they are, those that decide on duties.
   */
  List<String> when() {
    Set<Circumstance> named = value == RulingValue.PERMITTED ? owes : decides;
    return EnumSet.allOf(Circumstance.class).stream()
        .filter(named::contains)
        .map(Circumstance::word)
        .toList();
  }
}
