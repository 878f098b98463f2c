// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Duty;
import dev.scruple.model.Subject;
import dev.scruple.model.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether parts under one licence can go into a work that goes out under another, derived from
 * their terms.
 *
 * <p>Two things can stand against it. The part's licence wants what is made of it to go out under
 * itself, and doesn't name the other. Or the work's licence lets nobody ask for more than it does,
 * and the part's licence asks for more.
 */
public final class Compatibility {
  private static final Set<Action> HANDING_OUT =
      EnumSet.of(
          Action.REDISTRIBUTE,
          Action.REDISTRIBUTE_MODIFIED,
          Action.LINK,
          Action.EMBED,
          Action.SELL);

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

  private final Terms terms;

  /** Compatibility by these terms. */
  public Compatibility(Terms terms) {
    this.terms = terms;
  }

  /**
   * Why a work's licence can't take a part in.
   *
   * @param citations of both licences
   */
  record Refusal(String reason, List<Citation> citations) {
    Refusal {
      citations = List.copyOf(citations);
    }
  }

  /**
   * Whether a work's licence lets nobody ask for what a part's licence asks; empty where it lets
   * them, or either is unknown.
   *
   * @param work an id
   * @param part an expression; of a choice, one branch is enough
   */
  Optional<Refusal> refuses(String work, String part) {
    Optional<LicenseTerms> leading = terms.find(work);
    if (leading.isEmpty() || leading.get().accepts().isEmpty()) {
      return Optional.empty();
    }
    try {
      return refuses(leading.get(), SpdxExpression.parse(part));
    } catch (InvalidExpressionException e) {
      return terms.find(part).flatMap(known -> refuses(leading.get(), known));
    }
  }

  private Optional<Refusal> refuses(LicenseTerms work, SpdxExpression part) {
    return switch (part) {
      case SpdxExpression.None none -> Optional.empty();
      case SpdxExpression.NoAssertion unknown -> Optional.empty();
      case SpdxExpression.License license ->
          terms.find(license.id()).flatMap(known -> refuses(work, known));
      case SpdxExpression.With with ->
          terms
              .find(with.license().id())
              .filter(known -> terms.find(with.exception()).isEmpty())
              .flatMap(known -> refuses(work, known));
      case SpdxExpression.And and ->
          and.operands().stream().flatMap(each -> refuses(work, each).stream()).findFirst();
      case SpdxExpression.Or or -> {
        List<Optional<Refusal>> branches =
            or.operands().stream().map(each -> refuses(work, each)).toList();
        yield branches.stream().allMatch(Optional::isPresent)
            ? branches.getFirst()
            : Optional.empty();
      }
    };
  }

  private Optional<Refusal> refuses(LicenseTerms work, LicenseTerms part) {
    if (part.id().equals(work.id())
        || part.compatible().contains(work.id())
        || part.orLater().contains(work.id())) {
      return Optional.empty();
    }
    Map<String, Citation> burdens = burdens(part);
    burdens.keySet().removeAll(work.accepts());
    burdens.keySet().removeAll(burdens(work).keySet());
    if (burdens.isEmpty()) {
      return Optional.empty();
    }
    Set<Citation> citations = new LinkedHashSet<>();
    for (Rule rule : work.rules()) {
      if (rule.duties().stream().anyMatch(Rule::isCopyleft)
          && rule.actions().stream().anyMatch(HANDING_OUT::contains)
          && !rule.duties().contains(Duty.DISCLOSE_SOURCE)) {
        rule.clauses().forEach(clause -> citations.add(new Citation(work.id(), clause)));
      }
    }
    citations.addAll(burdens.values());
    return Optional.of(
        new Refusal(
            work.id()
                + " lets nobody ask for more than it does, and "
                + part.id()
                + " asks for "
                + String.join(", ", burdens.keySet()),
            new ArrayList<>(citations)));
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

  private static String word(Word word) {
    return word.word();
  }
}
