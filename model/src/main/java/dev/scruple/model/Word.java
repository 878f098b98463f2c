// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** A word of the contract that is written otherwise than the Java constant that stands for it. */
public interface Word {
  /** The word as YAML and JSON write it, for instance {@code release-fine-tune}. */
  String word();

  /** Turns a constant's name into the contract's kebab-case form. */
  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
