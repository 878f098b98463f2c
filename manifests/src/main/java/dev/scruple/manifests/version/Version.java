// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version that was read once and can be compared many times.
 *
 * <p>The idea: the rules of a scheme write a key whose unsigned lexicographic byte order is the
 * order of the scheme, so that a comparison is one of two byte arrays and any order is total. Two
 * versions that their scheme holds for the same are equal, whatever their texts ({@code 1.0} and
 * {@code 1.0.0} of PyPI). A text that is no version of the scheme has a place too, below all that
 * are, where the scheme knows what a version is.
 */
public final class Version implements Comparable<Version> {
  private final VersionScheme scheme;
  private final String text;
  private final byte[] key;
  private final int coreLength;
  private final boolean valid;
  private final boolean prerelease;

  private Version(
      VersionScheme scheme,
      String text,
      byte[] key,
      int coreLength,
      boolean valid,
      boolean prerelease) {
    this.scheme = scheme;
    this.text = text;
    this.key = key;
    this.coreLength = coreLength;
    this.valid = valid;
    this.prerelease = prerelease;
  }

  static Version read(VersionScheme scheme, String text, VersionRules rules) {
    KeyWriter key = new KeyWriter();
    boolean valid = rules.write(text.strip(), key);
    return new Version(scheme, text, key.bytes(), key.coreLength(), valid, key.isPrerelease());
  }

  /** A place next to versions that no version has, shown as {@code text}. */
  static Version place(VersionScheme scheme, String text, byte[] key) {
    return new Version(scheme, text, key, key.length, false, false);
  }

  /** The place of this version, shown otherwise. */
  Version shownAs(String otherText) {
    return new Version(scheme, otherText, key, coreLength, valid, prerelease);
  }

  /** The place below all versions that have this one's release. */
  Version belowRelease() {
    return place(scheme, text, Arrays.copyOf(key, coreLength));
  }

  /** The place above all versions that have this one's release. */
  Version aboveRelease() {
    return place(scheme, text, with(Arrays.copyOf(key, coreLength + 1)));
  }

  /** The place above all versions whose key differs from this one's in its last mark alone. */
  Version aboveLast() {
    return place(scheme, text, with(key.clone()));
  }

  private static byte[] with(byte[] longer) {
    longer[longer.length - 1] = (byte) KeyWriter.ABOVE_ALL;
    return longer;
  }

  boolean hasReleaseOf(Version other) {
    return Arrays.equals(key, 0, coreLength, other.key, 0, other.coreLength);
  }

  public VersionScheme scheme() {
    return scheme;
  }

  /** The text as it was given. */
  public String text() {
    return text;
  }

  /** Whether the text is a version by the grammar of the scheme. */
  public boolean isValid() {
    return valid;
  }

  /** Whether the version leads to a release, in schemes that know of such. */
  public boolean isPrerelease() {
    return prerelease;
  }

  /**
   * Compares by the scheme's rules.
   *
   * @throws IllegalArgumentException for a version of another scheme
   */
  @Override
  public int compareTo(Version other) {
    if (scheme != other.scheme) {
      throw new IllegalArgumentException(
          "a version of " + scheme + " can't be compared with one of " + other.scheme);
    }
    return Arrays.compareUnsigned(key, other.key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Version that && scheme == that.scheme && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scheme, Arrays.hashCode(key));
  }

  @Override
  public String toString() {
    return text;
  }
}
