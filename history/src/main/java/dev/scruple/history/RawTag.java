// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The headers of a tag object. */
record RawTag(@Nullable ObjectId object, @Nullable Signature tagger) {

  static RawTag parse(byte[] bytes) throws IOException {
    ObjectId object = null;
    Signature tagger = null;
    int at = 0;
    while (at < bytes.length && bytes[at] != '\n') {
      int end = RawLines.end(bytes, at);
      if (object == null && RawLines.startsWith(bytes, at, end, "object ")) {
        object = RawLines.id(bytes, at + 7, end);
      } else if (tagger == null && RawLines.startsWith(bytes, at, end, "tagger ")) {
        tagger = Signature.parse(bytes, at + 7, end, StandardCharsets.UTF_8);
      }
      at = end + 1;
    }
    return new RawTag(object, tagger);
  }
}
