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

  /**
   * A credential in the clear. It is never held whole.
   *
   * @param rule by which it was known: {@code hugging-face-token}
   * @param shown its first four characters
   * @param length in characters
   * @param checked whether the format's own checksum or structure holds, so that it was issued
   * @param inTests whether it stands among tests and their fixtures
   * @param number 1 for the first of these in the file, 2 for the next that looks the same
   */
  record Secret(String rule, String shown, int length, boolean checked, boolean inTests, int number)
      implements SecurityFact {}
}
