// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

/**
 * Where in a module something stands.
 *
 * @param type the class around it; empty without
 * @param function the innermost function around it; empty for what runs on import
 * @param main whether it stands below {@code if __name__ == "__main__"}
 * @param guarded whether it stands in a {@code try} or an {@code if}
 * @param conditions the names in the conditions around it, within its function, with blanks between
 */
public record Context(
    String type, String function, boolean main, boolean guarded, String conditions) {
  static final Context MODULE = new Context("", "", false, false, "");

  private static final int LONGEST = 500;

  Context inType(String name) {
    return new Context(name, function, main, guarded, conditions);
  }

  Context inFunction(String name) {
    return new Context(type, name, main, false, "");
  }

  Context below(String condition) {
    String all = conditions.length() > LONGEST ? conditions : conditions + condition + " ";
    return new Context(type, function, main || condition.contains("__name__"), true, all);
  }

  /** Whether it runs when the module is imported. */
  public boolean onImport() {
    return function.isEmpty() && !main;
  }
}
