// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.content.Content;
import dev.scruple.content.ContentDigest;
import dev.scruple.content.Digests;
import dev.scruple.model.Digest;
import dev.scruple.model.DigestOf;
import dev.scruple.model.Unexamined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The id of a snapshot: SHA-256 over a line for each file in the order of paths, of mode, digest
 * and path, and a line for each path that was not read. A digest that is not known is computed as
 * git does for a blob; of a file over 1 GiB only the size, the first and the last MiB are taken.
 */
final class TreeDigest {
  /** The largest file that is hashed whole. */
  static final long WHOLE = 1L << 30;

  private static final int END = 1 << 20;

  private TreeDigest() {}

  static Digest of(List<SnapshotFile> files, List<Unexamined> unexamined) {
    MessageDigest sha256 = sha256();
    for (SnapshotFile file : files) {
      line(sha256, file.mode().name(), digest(file), file.path());
    }
    for (Unexamined gap : unexamined) {
      line(sha256, "UNREAD", "", gap.path() == null ? "" : gap.path());
    }
    return new Digest("sha256", HexFormat.of().formatHex(sha256.digest()), DigestOf.TREE);
  }

  private static void line(MessageDigest sha256, String mode, String digest, String path) {
    sha256.update((mode + " " + digest + "\0" + path + "\0").getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(SnapshotFile file) {
    try {
      ContentDigest known = file.content().digestIfKnown().orElse(null);
      if (known == null) {
        if (file.content().size() > WHOLE) {
          return ends(file.content());
        }
        known =
            file.content() instanceof ReadOnceContent read
                ? read.gitBlob()
                : Digests.gitBlob(file.content());
      }
      return known.algorithm() + ":" + known.hex();
    } catch (IOException e) {
      return "unread";
    }
  }

  private static String ends(Content content) throws IOException {
    MessageDigest sha256 = sha256();
    byte[] bytes = new byte[END];
    sha256.update(bytes, 0, content.read(0, bytes, 0, END));
    sha256.update(bytes, 0, content.read(content.size() - END, bytes, 0, END));
    return "ends:" + content.size() + ":" + HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
