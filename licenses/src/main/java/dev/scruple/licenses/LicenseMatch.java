// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

/**
 * A place in a file that states a licence.
 *
 * @param expression the SPDX expression; {@link LicenseDetector#UNKNOWN} where the text is like a
 *     licence but is none that is known
 * @param kind how it was stated
 * @param line first line, from 1
 * @param endLine last line, inclusive
 * @param start first byte
 * @param end the byte after the last
 * @param coverage share of the reference that the match covers, 0 to 1
 * @param reference what it was matched against: an SPDX id, {@code <id>/header}, a LicenseDB key
 *     after {@code licensedb/}, or {@code SPDX-License-Identifier}; for a clue the closest id
 * @param ambiguous whether the words allow another reading: a GPL text alone does not say whether
 *     later versions are meant
 */
public record LicenseMatch(
    String expression,
    Kind kind,
    int line,
    int endLine,
    int start,
    int end,
    double coverage,
    String reference,
    boolean ambiguous) {

  /** How a licence is stated. */
  public enum Kind {
    /** The licence's text. */
    TEXT,
    /** Words that put the file under a licence. */
    NOTICE,
    /** An {@code SPDX-License-Identifier}. */
    TAG,
    /** A pointer to where the licence stands. */
    REFERENCE,
    /** A field that is made for it. */
    DECLARED,
    /** Like a licence, and not one that is known. */
    CLUE
  }
}
