// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import java.util.HashMap;
import java.util.Map;

/** What a pickle holds, told by the names that it imports; one name more and it is not told. */
final class PickleHolding {
  /** Larger files are not read for it. */
  static final int LARGEST = 1024 * 1024;

  private static final String TENSOR = "torch._utils\n_rebuild_tensor_v2\n";
  private static final String HOOKS = "collections\nOrderedDict\n";
  private static final String STORAGE = "torch\\n[A-Za-z0-9]{1,20}Storage\\n";

  private final Map<String, Integer> imported = new HashMap<>();
  private boolean hidden;
  private boolean collection;
  private int storages;

  /** An import that the bytes spell out, with both its line ends. */
  void imports(String name) {
    imported.merge(name, 1, Integer::sum);
  }

  /** An import by what lies on the stack or in a registry, or an object from elsewhere. */
  void hides() {
    hidden = true;
  }

  /** A reference to values that are kept beside the pickle. */
  void stores() {
    storages++;
  }

  /** A value put into a list or under a name. */
  void collects() {
    collection = true;
  }

  /** What is held by a pickle that was walked to its end. */
  Holding told() {
    if (!hidden && imported.isEmpty() && storages == 0) {
      return Holding.PLAIN_VALUES;
    }
    boolean known =
        imported.keySet().stream()
            .allMatch(name -> name.equals(TENSOR) || name.equals(HOOKS) || name.matches(STORAGE));
    boolean one = imported.getOrDefault(TENSOR, 0) == 1 && storages == 1 && !collection;
    return !hidden && known && one ? Holding.ONE_TENSOR : Holding.USUAL;
  }
}
