// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

/**
 * How far an archive is unfolded, nested ones counted in.
 *
 * @param depth archives within archives; 1 opens only the outermost
 * @param entries members of all archives together
 * @param expandedBytes bytes that compressed members give, together; stored members are ranges of
 *     their archive and cost nothing
 * @param ratio how many times a member may be larger than its compressed form; only asked above
 *     {@code ratioFrom}
 * @param ratioFrom bytes below which the ratio is not asked
 */
public record ArchiveLimits(int depth, int entries, long expandedBytes, int ratio, long ratioFrom) {

  /** 5 deep, 1,000,000 members, 8 GiB, 200 times above 64 MiB. */
  public static final ArchiveLimits DEFAULT =
      new ArchiveLimits(5, 1_000_000, 8L << 30, 200, 64L << 20);

  boolean tooDense(long expanded, long compressed) {
    return expanded > ratioFrom && expanded / ratio >= Math.max(1, compressed);
  }
}
