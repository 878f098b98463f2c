// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Duty;
import dev.scruple.model.Subject;
import dev.scruple.model.Word;
import dev.scruple.model.terms.Compatible;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A part under one licence in a work that goes out under another: what of the one stands against
 * the other.
 *
 * <p>Three things can. The part's licence wants what is made of it, or its source, to go out on its
 * own terms, and doesn't name the work's. It forbids what the work's licence lets everyone do. Or
 * the work's licence lets nobody ask for more than it does, and the part's asks for more.
 *
 * @param excepted whether an exception widens the work's licence
 */
record PartInWork(LicenseTerms part, LicenseTerms work, boolean excepted) {
  private static final Set<Action> HANDING_OUT =
      EnumSet.of(
          Action.REDISTRIBUTE,
          Action.REDISTRIBUTE_MODIFIED,
          Action.LINK,
          Action.EMBED,
          Action.SELL);

  /** What a work's licence may let everyone do; names and marks are no part of that. */
  private static final Set<Action> GRANTED =
      EnumSet.of(
          Action.RUN,
          Action.SERVE,
          Action.MODIFY,
          Action.REDISTRIBUTE,
          Action.REDISTRIBUTE_MODIFIED,
          Action.EMBED,
          Action.SELL);

  /** Who may do it and what for: what a limit on use hangs on. */
  private static final Set<Circumstance> LIMITS =
      EnumSet.of(
          Circumstance.COMMERCIAL,
          Circumstance.PURPOSE,
          Circumstance.ORGANISATION,
          Circumstance.DOMICILE,
          Circumstance.USERS,
          Circumstance.OUTPUTS,
          Circumstance.MONTHLY_USERS,
          Circumstance.MONTHLY_USERS_AT_RELEASE,
          Circumstance.ANNUAL_REVENUE,
          Circumstance.MONTHLY_REVENUE,
          Circumstance.FIELDS,
          Circumstance.COMPETES_WITH_LICENSOR,
          Circumstance.ROLE);

  /** What a licence may burden others with beside duties, by the topics of its notes. */
  private static final Set<Note.Topic> BURDENS =
      EnumSet.of(
          Note.Topic.PATENT_TERMINATION,
          Note.Topic.INDEMNITY,
          Note.Topic.JURISDICTION,
          Note.Topic.POLICY_BY_REFERENCE,
          Note.Topic.DUTY_TO_UPDATE,
          Note.Topic.REMOTE_RESTRICTION,
          Note.Topic.GUARDRAILS,
          Note.Topic.USE_RESTRICTIONS);

  private static final String RENAME = Duty.RENAME.word();

  /** An answer to it. */
  record Answer(Compatible value, String reason, List<Citation> citations) {
    Answer {
      citations = List.copyOf(citations);
    }
  }

  Answer answer() {
    if (part.id().equals(work.id()) && !part.isException()) {
      return new Answer(Compatible.SAME, "It is the same licence.", List.of());
    }
    for (LicenseTerms each : List.of(part, work)) {
      if (each.isException()) {
        return new Answer(
            Compatible.UNCLEAR, each.id() + " is no licence but an exception to one.", List.of());
      }
      if (each.read() == null) {
        return new Answer(
            Compatible.UNCLEAR, "The text of " + each.id() + " was not at hand.", List.of());
      }
    }
    return copyleft()
        .or(this::limit)
        .or(this::refusal)
        .or(this::name)
        .or(this::doubt)
        .orElseGet(() -> isNamed() ? named() : free());
  }

  /** Whether the part's licence lets what is made of the part go out under the work's. */
  private boolean isNamed() {
    return part.compatible().contains(work.id()) || part.orLater().contains(work.id());
  }

  private Answer named() {
    List<Citation> citations = cited(part, part.compatibleBy());
    if (excepted && isFar(farthest(copyleftRules()))) {
      return new Answer(
          Compatible.NO,
          part.id()
              + " lets the whole go out under "
              + work.id()
              + ", but only who holds rights in the part can add the exception.",
          citations);
    }
    return new Answer(
        Compatible.YES,
        part.id() + " lets what is made of the part go out under " + work.id() + ".",
        citations);
  }

  private Answer free() {
    Map<String, Citation> asked = burdens(part);
    String reason =
        asked.isEmpty()
            ? part.id() + " asks nothing of what it is part of."
            : "What " + part.id() + " asks can be kept: " + Demands.list(asked.keySet()) + ".";
    return new Answer(Compatible.YES, reason, asked.values().stream().distinct().limit(4).toList());
  }

  /** The demand on what is made of the part that the work's licence can't satisfy. */
  private Optional<Answer> copyleft() {
    if (isNamed()) {
      return Optional.empty();
    }
    List<Rule> rules = copyleftRules();
    List<Rule> same =
        rules.stream()
            .filter(
                rule ->
                    rule.duties().contains(Duty.SAME_LICENSE)
                        || rule.duties().contains(Duty.SHARE_ALIKE))
            .toList();
    if (!same.isEmpty()) {
      return Optional.of(
          new Answer(Compatible.NO, kept(farthest(same)), cited(part, clauses(same))));
    }
    List<Rule> far = rules.stream().filter(rule -> isFar(rule.reach())).toList();
    if (far.isEmpty() || givesSource()) {
      return Optional.empty();
    }
    return Optional.of(
        new Answer(
            Compatible.NO,
            part.id()
                + " wants the source of the whole to be had, which "
                + work.id()
                + " doesn't see to.",
            cited(part, clauses(far))));
  }

  private List<Rule> copyleftRules() {
    return part.rules().stream()
        .filter(rule -> rule.actions().stream().anyMatch(HANDING_OUT::contains))
        .filter(rule -> rule.duties().stream().anyMatch(Rule::isCopyleft))
        .toList();
  }

  private String kept(Reach reach) {
    return switch (reach) {
      case FILE ->
          part.id()
              + " keeps its files and changes to them, and doesn't name "
              + work.id()
              + "; only files beside them may be under it.";
      case LIBRARY ->
          part.id()
              + " keeps the library and changes to it, and doesn't name "
              + work.id()
              + "; only what uses the library may be under it.";
      case WORK, NETWORK ->
          part.id()
              + " wants the whole that holds it to go out under it, and doesn't name "
              + work.id()
              + ".";
    };
  }

  private boolean givesSource() {
    return work.rules().stream()
        .anyMatch(rule -> isFar(rule.reach()) && rule.duties().contains(Duty.DISCLOSE_SOURCE));
  }

  private static boolean isFar(@Nullable Reach reach) {
    return reach == Reach.WORK || reach == Reach.NETWORK;
  }

  private static Reach farthest(List<Rule> rules) {
    Reach farthest = Reach.FILE;
    for (Rule rule : rules) {
      Reach reach = rule.reach();
      if (reach != null && reach.compareTo(farthest) > 0) {
        farthest = reach;
      }
    }
    return farthest;
  }

  /** What the part's licence forbids, and the work's lets everyone do. */
  private Optional<Answer> limit() {
    if (isNamed()) {
      return Optional.empty();
    }
    Subject subject = subject();
    for (Action action : GRANTED) {
      List<Rule> granted = work.rules(subject, action);
      if (granted.stream().noneMatch(rule -> rule.effect() == Effect.PERMIT)) {
        continue;
      }
      for (Rule bar : part.rules(subject, action)) {
        if (bar.effect() == Effect.PROHIBIT && isLimit(bar.when()) && !bars(granted, bar)) {
          Set<Citation> citations = new LinkedHashSet<>(cited(part, bar.clauses()));
          granted.stream()
              .filter(rule -> rule.effect() == Effect.PERMIT)
              .findFirst()
              .ifPresent(rule -> citations.addAll(cited(work, rule.clauses())));
          return Optional.of(
              new Answer(Compatible.NO, exceeded(action, bar), List.copyOf(citations)));
        }
      }
    }
    return Optional.empty();
  }

  private String exceeded(Action action, Rule bar) {
    String open = bar.when() instanceof When.Always ? "" : " if " + Conditions.words(bar.when());
    return part.id()
        + " bars «"
        + action.word()
        + "»"
        + open
        + "; "
        + work.id()
        + " lets everyone do it.";
  }

  private static boolean bars(List<Rule> rules, Rule bar) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule.effect() == Effect.PROHIBIT
                    && (rule.when() instanceof When.Always || rule.when().equals(bar.when())));
  }

  private static boolean isLimit(When when) {
    Set<Circumstance> keys = EnumSet.noneOf(Circumstance.class);
    when.leaves(leaf -> keys.add(key(leaf)));
    return keys.isEmpty()
        || (keys.stream().anyMatch(LIMITS::contains)
            && !keys.contains(Circumstance.RESULT_LICENSE));
  }

  private static Circumstance key(When leaf) {
    return switch (leaf) {
      case When.Holds holds -> holds.key();
      case When.Over over -> over.key();
      case When.OneOf one -> one.key();
      case When.Names names -> names.key();
      case When.Only only -> only.key();
      case When.Always always -> throw new IllegalArgumentException("no leaf: " + leaf);
      case When.All all -> throw new IllegalArgumentException("no leaf: " + leaf);
      case When.Any any -> throw new IllegalArgumentException("no leaf: " + leaf);
      case When.Not not -> throw new IllegalArgumentException("no leaf: " + leaf);
      case When.Unless unless -> throw new IllegalArgumentException("no leaf: " + leaf);
    };
  }

  /** The kind of thing that the part's licence lets others hand on; code where it is many. */
  private Subject subject() {
    for (Subject subject : Subject.values()) {
      if (part.rules(subject, Action.REDISTRIBUTE).stream()
          .anyMatch(rule -> rule.effect() == Effect.PERMIT)) {
        return subject;
      }
    }
    return Subject.CODE;
  }

  /** Where the work's licence lets nobody ask for what the part's asks. */
  Optional<Answer> refusal() {
    Map<String, Citation> burdens = unaccepted();
    if (burdens.isEmpty() || burdens.keySet().equals(Set.of(RENAME))) {
      return Optional.empty();
    }
    Set<Citation> citations = new LinkedHashSet<>(refusing());
    citations.addAll(burdens.values());
    return Optional.of(
        new Answer(
            Compatible.NO,
            work.id()
                + " lets nobody ask for more than it does, and "
                + part.id()
                + " asks for "
                + Demands.list(burdens.keySet())
                + ".",
            List.copyOf(citations)));
  }

  /**
   * Where all that the part asks beyond the work's licence is another name for changed versions.
   * That takes nothing from a licence that says that it grants no names; where it says nothing of
   * them, it is open whether it is a restriction of what the licence grants.
   */
  private Optional<Answer> name() {
    Map<String, Citation> burdens = unaccepted();
    boolean granted =
        work.rules(Subject.CODE, Action.USE_NAME).stream()
            .noneMatch(rule -> rule.effect() == Effect.PROHIBIT);
    if (burdens.isEmpty() || !granted) {
      return Optional.empty();
    }
    Set<Citation> citations = new LinkedHashSet<>(burdens.values());
    citations.addAll(refusing());
    return Optional.of(
        new Answer(
            Compatible.UNCLEAR,
            part.id()
                + " wants another name for what is changed; whether "
                + work.id()
                + " bars that as a further restriction is read both ways.",
            List.copyOf(citations)));
  }

  /** What the part's licence asks and the work's neither accepts nor asks itself. */
  private Map<String, Citation> unaccepted() {
    Map<String, Citation> burdens = new TreeMap<>();
    if (!part.id().equals(work.id()) && !isNamed() && !work.accepts().isEmpty()) {
      burdens.putAll(burdens(part));
      burdens.keySet().removeAll(work.accepts());
      burdens.keySet().removeAll(burdens(work).keySet());
    }
    return burdens;
  }

  /** Where the work's licence says that the whole goes out under it and nothing else. */
  private List<Citation> refusing() {
    List<Rule> refusing =
        work.rules().stream()
            .filter(rule -> rule.duties().stream().anyMatch(Rule::isCopyleft))
            .filter(rule -> rule.actions().stream().anyMatch(HANDING_OUT::contains))
            .filter(rule -> !rule.duties().contains(Duty.DISCLOSE_SOURCE))
            .toList();
    return cited(work, clauses(refusing));
  }

  /** Where the part's licence leaves open whether the part may be in another work at all. */
  private Optional<Answer> doubt() {
    Subject subject = subject();
    for (Action action : List.of(Action.REDISTRIBUTE_MODIFIED, Action.EMBED)) {
      for (Rule rule : part.rules(subject, action)) {
        boolean open = rule.effect() == Effect.SILENT || rule.effect() == Effect.UNSETTLED;
        if (open && rule.when() instanceof When.Always) {
          return Optional.of(
              new Answer(Compatible.UNCLEAR, rule.meaning(), cited(part, rule.clauses())));
        }
      }
    }
    return Optional.empty();
  }

  /** What a licence asks of who hands a part on: the words of duties and topics, and where. */
  private static Map<String, Citation> burdens(LicenseTerms license) {
    Map<String, Citation> burdens = new TreeMap<>();
    for (Rule rule : license.rules()) {
      boolean asked =
          rule.subjects().contains(Subject.CODE)
              && rule.effect() == Effect.PERMIT
              && rule.actions().stream().anyMatch(HANDING_OUT::contains);
      for (Duty duty : rule.duties()) {
        if (asked && !Rule.isCopyleft(duty)) {
          burdens.putIfAbsent(word(duty), new Citation(license.id(), rule.clauses().getFirst()));
        }
      }
    }
    for (Note note : license.notes()) {
      if (BURDENS.contains(note.topic())) {
        burdens.putIfAbsent(
            word(note.topic()), new Citation(license.id(), note.clauses().getFirst()));
      }
    }
    return burdens;
  }

  static List<Citation> cited(LicenseTerms license, Collection<String> clauses) {
    return clauses.stream().map(clause -> new Citation(license.id(), clause)).toList();
  }

  private static List<String> clauses(List<Rule> rules) {
    Set<String> clauses = new LinkedHashSet<>();
    rules.forEach(rule -> clauses.addAll(rule.clauses()));
    return new ArrayList<>(clauses);
  }

  private static String word(Word word) {
    return word.word();
  }
}
