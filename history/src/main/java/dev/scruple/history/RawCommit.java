// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** A commit object: its headers, and where its message stands. Names are decoded when asked for. */
final class RawCommit {
  /** A stretch of a commit's bytes. */
  record Range(int start, int end) {}

  private static final Range NOWHERE = new Range(0, 0);

  private final byte[] bytes;
  private final List<ObjectId> parents = new ArrayList<>(2);
  private @Nullable ObjectId tree;
  private Range author = NOWHERE;
  private Range committer = NOWHERE;
  private Charset charset = StandardCharsets.UTF_8;
  private boolean signed;
  private int message;

  private RawCommit(byte[] bytes) {
    this.bytes = bytes;
  }

  static RawCommit parse(byte[] bytes) throws IOException {
    RawCommit commit = new RawCommit(bytes);
    int at = 0;
    while (at < bytes.length && bytes[at] != '\n') {
      int end = RawLines.end(bytes, at);
      commit.header(at, end);
      at = end + 1;
    }
    if (commit.tree == null) {
      throw new IOException("the commit names no tree");
    }
    commit.message = Math.min(at + 1, bytes.length);
    return commit;
  }

  private void header(int at, int end) throws IOException {
    if (tree == null && RawLines.startsWith(bytes, at, end, "tree ")) {
      tree = RawLines.id(bytes, at + 5, end);
    } else if (RawLines.startsWith(bytes, at, end, "parent ")) {
      parents.add(RawLines.id(bytes, at + 7, end));
    } else if (author.end() == 0 && RawLines.startsWith(bytes, at, end, "author ")) {
      author = new Range(at + 7, end);
    } else if (committer.end() == 0 && RawLines.startsWith(bytes, at, end, "committer ")) {
      committer = new Range(at + 10, end);
    } else if (RawLines.startsWith(bytes, at, end, "encoding ")) {
      charset = charset(new String(bytes, at + 9, end - at - 9, StandardCharsets.US_ASCII));
    } else if (RawLines.startsWith(bytes, at, end, "gpgsig")) {
      signed = true;
    }
  }

  private static Charset charset(@Nullable String name) {
    try {
      return Charset.forName(name == null ? "UTF-8" : name.strip());
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  byte[] bytes() {
    return bytes;
  }

  ObjectId tree() {
    if (tree == null) {
      throw new IllegalStateException("parse refuses a commit without tree");
    }
    return tree;
  }

  List<ObjectId> parents() {
    return parents;
  }

  Range authorRange() {
    return author;
  }

  Range committerRange() {
    return committer;
  }

  Charset charset() {
    return charset;
  }

  /** Whether it carries a signature; nothing is verified. */
  boolean signed() {
    return signed;
  }

  /** Where the message begins. */
  int message() {
    return message;
  }

  Signature author() {
    return Signature.parse(bytes, author.start(), author.end(), charset);
  }

  Signature committer() {
    return Signature.parse(bytes, committer.start(), committer.end(), charset);
  }
}
