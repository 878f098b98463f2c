// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

/**
 * A credential that was found, and as much of it as may be told.
 *
 * @param start offset of its first byte
 * @param line where it begins, 1-based
 * @param shown its first four characters, or none where these would tell too much
 * @param length in characters
 * @param checked whether the format's own checksum or structure holds, so that it was issued and
 *     not made up
 */
public record SecretMatch(
    SecretRule rule, int start, int line, String shown, int length, boolean checked) {

  /** The same, in a piece of a text before which so many lines stand. */
  public SecretMatch after(int lines) {
    return new SecretMatch(rule, start, line + lines, shown, length, checked);
  }
}
