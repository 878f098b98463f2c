// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.sourcecode.names.ModuleCode;

/** Finds facts of one sort in a Python module. Holds no state. */
interface Finder {
  void find(ModuleCode code, Found found);
}
