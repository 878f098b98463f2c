// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/** What a declared dependency is needed for. */
public enum DependencyScope {
  /** To run. */
  RUNTIME,
  /** For a part that a user may leave out. */
  OPTIONAL,
  /** To work on the project. */
  DEVELOPMENT,
  /** To test the project. */
  TEST,
  /** To build the project. */
  BUILD;

  /** What an extra or a group is for, by its usual names; {@code other} for all else. */
  public static DependencyScope ofGroup(String name, DependencyScope other) {
    return switch (name.toLowerCase(java.util.Locale.ROOT)) {
      case "test", "tests", "testing" -> TEST;
      case "dev",
          "develop",
          "development",
          "doc",
          "docs",
          "documentation",
          "lint",
          "linting",
          "format",
          "quality",
          "style",
          "typing",
          "types",
          "mypy",
          "ci",
          "pre-commit" ->
          DEVELOPMENT;
      case "build" -> BUILD;
      default -> other;
    };
  }
}
