// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

import java.util.List;

/**
 * What others can import of a module.
 *
 * @param names that its statements bind, sorted
 * @param stars modules whose names it takes in whole, dotted
 * @param open whether it may hold names that its statements don't show: {@code __getattr__}, names
 *     set by code, lines that can't be read
 */
public record Exports(List<String> names, List<String> stars, boolean open) {
  public Exports {
    names = List.copyOf(names);
    stars = List.copyOf(stars);
  }
}
