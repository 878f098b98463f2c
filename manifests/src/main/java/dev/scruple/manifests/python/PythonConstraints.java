// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.ManifestDetail;
import java.util.List;

/** What a constraints file allows, for the files that name it by {@code -c}. */
record PythonConstraints(List<DeclaredPackage> allowed) implements ManifestDetail {
  PythonConstraints {
    allowed = List.copyOf(allowed);
  }
}
