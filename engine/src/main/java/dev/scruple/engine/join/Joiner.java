// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.Evidence;
import java.util.List;

/** Turns what single files hold into evidence about them together. Holds no state. */
public interface Joiner {
  /** What the tree says, in a fixed order. */
  List<Evidence> join(Tree tree);
}
