// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of some terms because something is done with a component that stands on them.
 *
 * @param number from 0, each once in a walk
 * @param outputs whether it is put to the terms on what the component puts out
 * @param joining whether the component is only combined with: then what is owed for itself is its
 *     own affair, and only what reaches the combination counts here
 * @param whole whether the component, changed, is what is built, or is in it
 * @param doubt the shared question that leaves open whether the terms reach so far; null where they
 *     do
 */
record Claim(
    int number,
    Kind kind,
    Action action,
    boolean outputs,
    Variant variant,
    boolean joining,
    boolean whole,
    @Nullable String doubt) {

  Asked asked() {
    return outputs ? Asked.ofOutputs(kind.role(), action) : Asked.of(kind.role(), action);
  }
}
