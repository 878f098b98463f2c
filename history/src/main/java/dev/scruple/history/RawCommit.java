// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The headers of a commit object. */
record RawCommit(ObjectId tree, List<ObjectId> parents, Signature author, Signature committer) {

  static RawCommit parse(byte[] bytes) throws IOException {
    ObjectId tree = null;
    List<ObjectId> parents = new ArrayList<>(2);
    int[] author = {0, 0};
    int[] committer = {0, 0};
    Charset charset = StandardCharsets.UTF_8;
    int at = 0;
    while (at < bytes.length && bytes[at] != '\n') {
      int end = RawLines.end(bytes, at);
      if (tree == null && RawLines.startsWith(bytes, at, end, "tree ")) {
        tree = RawLines.id(bytes, at + 5, end);
      } else if (RawLines.startsWith(bytes, at, end, "parent ")) {
        parents.add(RawLines.id(bytes, at + 7, end));
      } else if (author[1] == 0 && RawLines.startsWith(bytes, at, end, "author ")) {
        author = new int[] {at + 7, end};
      } else if (committer[1] == 0 && RawLines.startsWith(bytes, at, end, "committer ")) {
        committer = new int[] {at + 10, end};
      } else if (RawLines.startsWith(bytes, at, end, "encoding ")) {
        charset = charset(new String(bytes, at + 9, end - at - 9, StandardCharsets.US_ASCII));
      }
      at = end + 1;
    }
    if (tree == null) {
      throw new IOException("the commit names no tree");
    }
    return new RawCommit(
        tree,
        parents,
        Signature.parse(bytes, author[0], author[1], charset),
        Signature.parse(bytes, committer[0], committer[1], charset));
  }

  private static Charset charset(@Nullable String name) {
    try {
      return Charset.forName(name == null ? "UTF-8" : name.strip());
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
