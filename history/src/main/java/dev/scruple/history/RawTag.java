// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A tag object.
 *
 * @param signed whether a signature of OpenPGP, SSH or X.509 stands in its header or message;
 *     nothing is verified
 */
record RawTag(@Nullable ObjectId object, @Nullable Signature tagger, boolean signed) {

  static RawTag parse(byte[] bytes) throws IOException {
    ObjectId object = null;
    Signature tagger = null;
    boolean signed = false;
    int at = 0;
    while (at < bytes.length && bytes[at] != '\n') {
      int end = RawLines.end(bytes, at);
      if (object == null && RawLines.startsWith(bytes, at, end, "object ")) {
        object = RawLines.id(bytes, at + 7, end);
      } else if (tagger == null && RawLines.startsWith(bytes, at, end, "tagger ")) {
        tagger = Signature.parse(bytes, at + 7, end, StandardCharsets.UTF_8);
      } else if (RawLines.startsWith(bytes, at, end, "gpgsig")) {
        signed = true;
      }
      at = end + 1;
    }
    return new RawTag(object, tagger, signed || holdsSignature(bytes, at));
  }

  private static boolean holdsSignature(byte[] bytes, int message) {
    int at = message;
    while (at < bytes.length) {
      int end = RawLines.end(bytes, at);
      if (RawLines.startsWith(bytes, at, end, "-----BEGIN PGP SIGNATURE-----")
          || RawLines.startsWith(bytes, at, end, "-----BEGIN PGP MESSAGE-----")
          || RawLines.startsWith(bytes, at, end, "-----BEGIN SSH SIGNATURE-----")
          || RawLines.startsWith(bytes, at, end, "-----BEGIN SIGNED MESSAGE-----")) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }
}
