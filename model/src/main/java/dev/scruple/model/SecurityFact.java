// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What bears on whether a project can be trusted with a machine and its secrets. */
public sealed interface SecurityFact extends Fact {
  /**
   * A program in compiled form among the sources.
   *
   * @param format {@code elf}, {@code pe}, {@code mach-o}, {@code class}, …
   */
  record CommittedBinary(String format, long bytes) implements SecurityFact {}
}
