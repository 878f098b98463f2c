// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Points in time after RFC 3339, in the order of time. */
final class DatetimeVersions {
  private DatetimeVersions() {}

  static boolean write(String text, KeyWriter key) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      key.mark(1);
      // The sign bit is turned over, so that times before 1970 come first as unsigned bytes.
      for (byte each :
          ByteBuffer.allocate(12)
              .putLong(instant.getEpochSecond() ^ Long.MIN_VALUE)
              .putInt(instant.getNano())
              .array()) {
        key.mark(each);
      }
      return true;
    } catch (DateTimeException none) {
      key.mark(0);
      NaturalVersions.write(text, key);
      return false;
    }
  }
}
