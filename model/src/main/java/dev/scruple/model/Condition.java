// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;

/**
 * Something to do or to keep to before the answer is a plain yes.
 *
 * @param from ids of what asks for it
 */
public record Condition(String id, String text, List<String> from) {
  public Condition {
    from = List.copyOf(from);
  }
}
