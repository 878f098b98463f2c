// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folders, numbered; the root's name is empty. */
final class FolderNames {
  private static final int MOST = 50_000;
  private static final int LONGEST = 512;

  private final List<String> all = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of a folder; -1 for those that are too many or have too long a name. */
  int number(String path) {
    Integer known = numbers.get(path);
    if (known != null) {
      return known;
    }
    if (all.size() >= MOST || path.length() > LONGEST) {
      return -1;
    }
    numbers.put(path, all.size());
    all.add(path);
    return all.size() - 1;
  }

  String get(int number) {
    return all.get(number);
  }

  int size() {
    return all.size();
  }
}
