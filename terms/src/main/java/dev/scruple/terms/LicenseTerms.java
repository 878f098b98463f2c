// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Subject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A licence as rules, or an exception to one.
 *
 * @param id SPDX id, or {@code LicenseRef-…}
 * @param aliases other names that it goes by: keys of LicenseDB, tags of model hubs
 * @param version the text's own version or date
 * @param read when the text was read, as an ISO date; null if it was not at hand, and then every
 *     ruling is unclear
 * @param source where the text was read
 * @param instruments the texts that bind, the licence first
 * @param orLater ids of later versions that may be chosen instead
 * @param compatible ids of licences that what is adapted may go out under instead
 * @param compatibleBy the clauses that let it
 * @param accepts where it reaches further than the licensed thing: the words of duties and of
 *     topics of notes that it suffers in parts under other licences
 * @param rules in the order of the file
 * @param lifts what an exception takes away; of a licence, nothing
 * @param notes what the text says beside its rules
 */
public record LicenseTerms(
    String id,
    List<String> aliases,
    String name,
    String version,
    @Nullable String read,
    String source,
    Set<Approval> approvals,
    List<Instrument> instruments,
    List<String> orLater,
    List<String> compatible,
    List<String> compatibleBy,
    Set<String> accepts,
    List<Rule> rules,
    List<Lift> lifts,
    List<Note> notes) {
  public LicenseTerms {
    aliases = List.copyOf(aliases);
    approvals = Set.copyOf(approvals);
    instruments = List.copyOf(instruments);
    orLater = List.copyOf(orLater);
    compatible = List.copyOf(compatible);
    compatibleBy = List.copyOf(compatibleBy);
    accepts = Set.copyOf(accepts);
    rules = List.copyOf(rules);
    lifts = List.copyOf(lifts);
    notes = List.copyOf(notes);
  }

  /** The rules that speak of this action with this subject, in the order of the file. */
  public List<Rule> rules(Subject subject, Action action) {
    return rules.stream()
        .filter(rule -> rule.subjects().contains(subject) && rule.actions().contains(action))
        .toList();
  }

  /** Whether it is an exception, which stands after WITH. */
  public boolean isException() {
    return !lifts.isEmpty();
  }
}
