// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

import dev.scruple.sourcecode.python.Expression;

/** What a name is bound to in a scope. */
sealed interface Binding {
  /** What is imported, by its full dotted name. */
  record Imported(String name) implements Binding {}

  /** The one expression that is assigned to it in the scope. */
  record Assigned(Expression value) implements Binding {}

  /** A function or class. */
  record Defined() implements Binding {}

  /** A parameter, several values, or something that is not followed. */
  record Other() implements Binding {}
}
