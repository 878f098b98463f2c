// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

/**
 * Where in a module something stands.
 *
 * @param type the class around it; empty without
 * @param function the innermost function around it; empty for what runs on import
 * @param main whether it stands below {@code if __name__ == "__main__"}
 * @param guarded whether it stands in a {@code try} or an {@code if}
 */
public record Context(String type, String function, boolean main, boolean guarded) {
  static final Context MODULE = new Context("", "", false, false);

  Context inType(String name) {
    return new Context(name, function, main, guarded);
  }

  Context inFunction(String name) {
    return new Context(type, name, main, false);
  }

  Context below(boolean itIsMain) {
    return new Context(type, function, main || itIsMain, true);
  }

  /** Whether it runs when the module is imported. */
  public boolean onImport() {
    return function.isEmpty() && !main;
  }
}
