// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which circumstances terms are asked that reach over from another component: as the use states
 * them, but for what the way there brings with it.
 *
 * @param resultLicense what the thing in between is released under; null where the use decides
 */
record Variant(Change change, @Nullable String resultLicense) {

  /** What the way brings with it. */
  enum Change {
    NONE,
    /** What was derived is a changed version of its base. */
    CHANGED,
    /** A model that was trained on it is handed out. */
    RELEASED,
    /** A model that was trained on it is used, and not handed out. */
    KEPT,
    /** A work that it is part of is handed out, if nothing else is stated. */
    HANDED_OUT,
    /** A work that it is part of is used over a network, if nothing else is stated. */
    SERVED
  }

  static final Variant AS_STATED = new Variant(Change.NONE, null);

  static Variant of(Change change) {
    return new Variant(change, null);
  }

  Facts in(Facts stated) {
    Facts facts =
        resultLicense == null ? stated : stated.with(Circumstance.RESULT_LICENSE, resultLicense);
    return switch (change) {
      case NONE -> facts;
      case CHANGED -> facts.with(Circumstance.MODIFIED, true);
      case RELEASED -> facts.with(Circumstance.RESULT_RELEASED, true);
      case KEPT -> facts.with(Circumstance.RESULT_RELEASED, false);
      case HANDED_OUT -> unless(facts, Circumstance.DISTRIBUTION, true);
      case SERVED ->
          unless(unless(facts, Circumstance.NETWORK, true), Circumstance.DISTRIBUTION, false);
    };
  }

  /** What is supposed beside what is stated, in words. */
  List<String> supposed(Facts stated) {
    Facts facts = in(stated);
    List<String> supposed = new ArrayList<>();
    for (Circumstance key : Circumstance.values()) {
      Object value = facts.get(key);
      if (value != null && !value.equals(stated.get(key))) {
        supposed.add(key.word() + " is " + value);
      }
    }
    return supposed;
  }

  private static Facts unless(Facts facts, Circumstance key, Object value) {
    return facts.get(key) == null ? facts.with(key, value) : facts;
  }
}
