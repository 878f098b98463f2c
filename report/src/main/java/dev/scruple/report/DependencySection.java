// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Scope;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;

/** A section of the list of packages, in the order in which they are told. */
enum DependencySection {
  RUN("To run", false),
  OPTIONAL("For parts that one may leave out", false),
  WORK("To work on it", false),
  TEST("To test it", false),
  BUILD("To build it", false),
  INDIRECT("Needed by those, named by lock files alone", false),
  EXAMPLES("In examples", true),
  DOCUMENTS("In documents", true),
  COPIES("In copies of others' work", true),
  INDIRECT_ASIDE("Named by lock files of examples, documents and copies alone", true);

  private final String title;
  private final boolean aside;

  DependencySection(String title, boolean aside) {
    this.title = title;
    this.aside = aside;
  }

  String title() {
    return title;
  }

  /** Whether it tells only of packages that no section above tells of. */
  boolean isAside() {
    return aside;
  }

  static DependencySection of(NeededPackage each) {
    return switch (each.part()) {
      case EXAMPLE -> each.direct() ? EXAMPLES : INDIRECT_ASIDE;
      case DOCUMENTATION -> each.direct() ? DOCUMENTS : INDIRECT_ASIDE;
      case VENDORED -> each.direct() ? COPIES : INDIRECT_ASIDE;
      case TEST -> each.direct() ? TEST : INDIRECT;
      case DEVELOPMENT -> each.direct() ? ofDevelopers(each.scope()) : INDIRECT;
      case MAIN -> each.direct() ? of(each.scope()) : INDIRECT;
    };
  }

  /** What scripts and tools need to run is needed to work on the project. */
  private static DependencySection ofDevelopers(Scope scope) {
    return switch (scope) {
      case RUNTIME, OPTIONAL, DEVELOPMENT -> WORK;
      case TEST, BUILD -> of(scope);
    };
  }

  private static DependencySection of(Scope scope) {
    return switch (scope) {
      case RUNTIME -> RUN;
      case OPTIONAL -> OPTIONAL;
      case DEVELOPMENT -> WORK;
      case TEST -> TEST;
      case BUILD -> BUILD;
    };
  }
}
