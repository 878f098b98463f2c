// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import java.util.Optional;

/** What {@code conda install} takes: a match specification. */
public final class CondaArgument {
  private CondaArgument() {}

  /** Reads one; empty where it names no package. */
  public static Optional<DeclaredPackage> parse(
      String text, DependencyScope scope, String group, int line) {
    return MatchSpec.parse(text).map(it -> it.declared(scope, group, line));
  }
}
