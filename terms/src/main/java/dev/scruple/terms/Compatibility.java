// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Citation;
import dev.scruple.model.terms.Compatible;
import dev.scruple.model.terms.Pairing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether parts under one licence can be in a work that goes out under another, derived from their
 * terms.
 *
 * <p>Of a choice of licences, a part takes the branch that fits; a work must fit with every branch,
 * for its users choose. Several licences at once must all fit; a work under several at once is
 * clear only where they agree.
 */
public final class Compatibility {
  private static final Comparator<Pairing> FITTEST = Comparator.comparing(Pairing::value);

  private final Terms terms;

  /** Compatibility by these terms. */
  public Compatibility(Terms terms) {
    this.terms = terms;
  }

  /**
   * Whether a part can be in a work.
   *
   * @param part an expression, or a name that {@link Terms#find} takes
   * @param work likewise: what the work goes out under
   */
  public Pairing between(String part, String work) {
    Optional<SpdxExpression> partsTerms = expression(part);
    Optional<SpdxExpression> worksTerms = expression(work);
    if (partsTerms.isEmpty() || worksTerms.isEmpty()) {
      String unknown = partsTerms.isEmpty() ? part : work;
      return unclear(part, work, "«" + unknown + "» is no licence expression.");
    }
    return between(partsTerms.get(), worksTerms.get());
  }

  private Optional<SpdxExpression> expression(String text) {
    Optional<LicenseTerms> named = terms.find(text);
    try {
      return Optional.of(SpdxExpression.parse(named.isPresent() ? named.get().id() : text));
    } catch (InvalidExpressionException e) {
      return named.map(each -> new SpdxExpression.License(each.id()));
    }
  }

  private Pairing between(SpdxExpression part, SpdxExpression work) {
    if (part.equals(work)) {
      return pairing(part, work, Compatible.SAME, "It is the same licence.", List.of());
    }
    return switch (work) {
      case SpdxExpression.None none -> unclear(part, work, "The work has no licence.");
      case SpdxExpression.NoAssertion unknown ->
          unclear(part, work, "The work's licence is not known.");
      case SpdxExpression.Or or ->
          over(part, work, or.operands().stream().map(each -> between(part, each)).toList(), true);
      case SpdxExpression.And and ->
          agreed(part, work, and.operands().stream().map(each -> between(part, each)).toList());
      case SpdxExpression.License license -> in(part, work, license.id(), false);
      case SpdxExpression.With with -> in(part, work, with.license().id(), true);
    };
  }

  private Pairing in(SpdxExpression part, SpdxExpression work, String id, boolean excepted) {
    return switch (part) {
      case SpdxExpression.None none ->
          pairing(
              part,
              work,
              Compatible.NO,
              "The part has no licence.",
              List.of(new Citation("copyright", "default")));
      case SpdxExpression.NoAssertion unknown ->
          unclear(part, work, "The part's licence is not known.");
      case SpdxExpression.Or or ->
          over(
              part,
              work,
              or.operands().stream().map(each -> in(each, work, id, excepted)).toList(),
              false);
      case SpdxExpression.And and ->
          over(
              part,
              work,
              and.operands().stream().map(each -> in(each, work, id, excepted)).toList(),
              true);
      case SpdxExpression.License license -> one(part, work, license.id(), id, excepted);
      case SpdxExpression.With with -> one(part, work, with.license().id(), id, excepted);
    };
  }

  /** One licence in one other; an exception on the part may be left off. */
  private Pairing one(
      SpdxExpression part, SpdxExpression work, String partId, String workId, boolean excepted) {
    Optional<LicenseTerms> partTerms = terms.find(partId);
    Optional<LicenseTerms> workTerms = terms.find(workId);
    if (partTerms.isEmpty() || workTerms.isEmpty()) {
      String unknown = partTerms.isEmpty() ? partId : workId;
      return unclear(part, work, "The terms of " + unknown + " are not known here.");
    }
    PartInWork.Answer best = new PartInWork(partTerms.get(), workTerms.get(), excepted).answer();
    for (LicenseTerms later : later(partTerms.get())) {
      PartInWork.Answer other = new PartInWork(later, workTerms.get(), excepted).answer();
      if (other.value().compareTo(best.value()) < 0) {
        best = taken(partTerms.get(), later, other);
      }
    }
    if (best.value() == Compatible.SAME) {
      best = sameBut(partTerms.get().id(), excepted);
    }
    return pairing(part, work, best.value(), best.reason(), best.citations());
  }

  private static PartInWork.Answer taken(
      LicenseTerms license, LicenseTerms later, PartInWork.Answer answer) {
    boolean same = answer.value() == Compatible.SAME;
    String choice = license.id() + " lets you take it under " + later.id() + ".";
    return new PartInWork.Answer(
        same ? Compatible.YES : answer.value(),
        same ? choice : choice + " " + answer.reason(),
        same ? PartInWork.cited(license, license.compatibleBy()) : answer.citations());
  }

  /** The same licence, of which one of both has an exception. */
  private static PartInWork.Answer sameBut(String id, boolean excepted) {
    return excepted
        ? new PartInWork.Answer(
            Compatible.NO,
            "The part is under " + id + " without the exception, and only its holders can add it.",
            List.of())
        : new PartInWork.Answer(
            Compatible.YES, "It is " + id + " once the exception is left off.", List.of());
  }

  /** The later versions that may be chosen, and those that may be chosen of these. */
  private List<LicenseTerms> later(LicenseTerms license) {
    Set<LicenseTerms> later = new LinkedHashSet<>();
    List<LicenseTerms> open = new ArrayList<>(List.of(license));
    while (!open.isEmpty()) {
      for (String id : open.removeFirst().orLater()) {
        terms.find(id).filter(later::add).ifPresent(open::add);
      }
    }
    return List.copyOf(later);
  }

  /** The best or worst of several. */
  private static Pairing over(
      SpdxExpression part, SpdxExpression work, List<Pairing> each, boolean worst) {
    Pairing chosen =
        worst ? each.stream().max(FITTEST).orElseThrow() : each.stream().min(FITTEST).orElseThrow();
    return pairing(part, work, chosen.value(), chosen.reason(), chosen.citations());
  }

  private static Pairing agreed(SpdxExpression part, SpdxExpression work, List<Pairing> each) {
    Pairing worst = each.stream().max(FITTEST).orElseThrow();
    Pairing best = each.stream().min(FITTEST).orElseThrow();
    return worst.value() == Compatible.NO && best.value() != Compatible.NO
        ? new Pairing(
            part.toString(),
            work.toString(),
            Compatible.UNCLEAR,
            "It depends on what in the work is under which licence. " + worst.reason(),
            worst.citations())
        : pairing(part, work, worst.value(), worst.reason(), worst.citations());
  }

  private static Pairing pairing(
      SpdxExpression part,
      SpdxExpression work,
      Compatible value,
      String reason,
      List<Citation> citations) {
    return new Pairing(part.toString(), work.toString(), value, reason, citations);
  }

  private static Pairing unclear(Object part, Object work, String reason) {
    return new Pairing(part.toString(), work.toString(), Compatible.UNCLEAR, reason, List.of());
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
    return leading.isEmpty()
        ? Optional.empty()
        : expression(part).flatMap(each -> refuses(leading.get(), each));
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

  private static Optional<Refusal> refuses(LicenseTerms work, LicenseTerms part) {
    return new PartInWork(part, work, false)
        .refusal()
        .map(
            answer ->
                new Refusal(
                    answer.reason().substring(0, answer.reason().length() - 1),
                    answer.citations()));
  }
}
