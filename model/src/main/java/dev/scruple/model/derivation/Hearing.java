// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.derivation;

import java.util.List;

/** How an expression's licences were heard on a question. */
public sealed interface Hearing {
  /** The expression, or the licence's id. */
  String about();

  /** What it says. */
  Answer answer();

  /** Nothing was looked up: no licence, an unknown one, or nobody's leave is needed. */
  record Unheard(String about, Answer answer) implements Hearing {}

  /**
   * One licence's rules were gone through.
   *
   * @param rules those that speak of the question, in the text's order
   */
  record OfLicense(String about, List<Weighed> rules, Answer answer) implements Hearing {
    public OfLicense {
      rules = List.copyOf(rules);
    }
  }

  /**
   * One of several may be chosen.
   *
   * @param later whether the others are later versions of the first
   * @param taken index of the branch that serves best
   */
  record Choice(String about, boolean later, List<Hearing> branches, int taken, Answer answer)
      implements Hearing {
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /** All of several hold, or a licence as an exception leaves it. */
  record Together(String about, List<Lifted> lifted, List<Hearing> parts, Answer answer)
      implements Hearing {
    public Together {
      lifted = List.copyOf(lifted);
      parts = List.copyOf(parts);
    }
  }

  /**
   * What an exception takes from a licence.
   *
   * @param condition in words
   * @param open the unstated circumstances that the condition tests
   */
  record Lifted(
      String exception,
      List<String> clauses,
      String meaning,
      String condition,
      Standing standing,
      List<String> open) {
    public Lifted {
      clauses = List.copyOf(clauses);
      open = List.copyOf(open);
    }
  }
}
