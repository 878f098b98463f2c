// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import org.jspecify.annotations.Nullable;

/**
 * A model, a data set or a service that a file names.
 *
 * @param id {@code owner/name} or the bare name for the Hugging Face hub, {@code source/name} for
 *     others, an address without its scheme for what is fetched by address; null where the file
 *     leaves it open
 * @param revision the branch, tag or commit that is asked for, null where none is
 * @param line 1-based, of the literal that decides, or of the loader where none does
 * @param expression what stands there, as written, at most {@value #LONGEST} letters
 * @param byDefault whether code uses it unless told otherwise
 * @param loader the call, the field or the option that names it
 */
public record Reference(
    ReferenceKind kind,
    @Nullable String id,
    @Nullable String revision,
    int line,
    String expression,
    boolean byDefault,
    String loader) {
  /** The letters that are kept of an expression. */
  static final int LONGEST = 120;

  public Reference {
    if (expression.length() > LONGEST) {
      expression = expression.substring(0, LONGEST);
    }
  }
}
