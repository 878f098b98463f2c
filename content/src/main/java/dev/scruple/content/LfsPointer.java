// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What git-LFS commits in place of a large file: its digest and its size, not its bytes.
 * Specification: git-lfs, docs/spec.md, version 1.
 *
 * @param sha256 of the large file, lower-case hexadecimal
 * @param size of the large file, in bytes
 */
public record LfsPointer(String sha256, long size) {
  /** No pointer is larger, in bytes. */
  public static final int MAX_SIZE = 1024;

  private static final Pattern FORM =
      Pattern.compile(
          "version https://(?:git-lfs\\.github\\.com|hawser\\.github\\.com)/spec/v1\r?\n"
              + "(?:ext-[0-9]-[a-z0-9.-]+ [^\r\n]+\r?\n)*+"
              + "oid sha256:([0-9a-f]{64})\r?\n"
              + "size ([0-9]{1,19})(?:\r?\n(?:[a-z0-9.-]+ [^\r\n]*\r?\n?)*+)?");

  /** Reads a pointer; empty where the bytes are something else. */
  public static Optional<LfsPointer> parse(byte[] bytes) {
    if (bytes.length > MAX_SIZE || bytes.length < 8 || bytes[0] != 'v') {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new LfsPointer(matcher.group(1), Long.parseLong(matcher.group(2))));
    } catch (NumberFormatException e) {
      // More than a long holds: no file is so large.
      return Optional.empty();
    }
  }

  /** The digest of the large file. */
  public ContentDigest digest() {
    return new ContentDigest("sha256", sha256);
  }
}
