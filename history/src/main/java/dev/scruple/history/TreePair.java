// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.util.Arrays;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Two trees read side by side, entry by entry in git's order (a folder sorts as if its name ended
 * with a slash); stops at each entry that differs. Entries out of order only show as differences.
 */
final class TreePair {
  private final Entries left;
  private final Entries right;
  private boolean inLeft;
  private boolean inRight;

  TreePair(byte[] before, byte[] after) throws IOException {
    left = new Entries(before);
    right = new Entries(after);
  }

  /** Goes to the next entry that differs. */
  boolean next() throws IOException {
    pass();
    while (left.here() || right.here()) {
      int order = !left.here() ? 1 : !right.here() ? -1 : Entries.compare(left, right);
      inLeft = order <= 0;
      inRight = order >= 0;
      if (order != 0 || !Entries.same(left, right)) {
        return true;
      }
      pass();
    }
    return false;
  }

  private void pass() throws IOException {
    if (inLeft) {
      left.advance();
    }
    if (inRight) {
      right.advance();
    }
    inLeft = false;
    inRight = false;
  }

  boolean isFolder() {
    return inRight ? right.folder : left.folder;
  }

  String name() {
    return inRight ? right.name() : left.name();
  }

  /** The tree before; null where there was none of the name. */
  @Nullable ObjectId before() {
    return inLeft && left.folder ? left.id() : null;
  }

  /** The tree after; null where there is none of the name. */
  @Nullable ObjectId after() {
    return inRight && right.folder ? right.id() : null;
  }

  /** The entries of one tree: {@code mode name NUL id}. */
  private static final class Entries {
    private static final int ID = 20;

    private final byte[] bytes;
    private int start;
    private int nameStart;
    private int nameEnd;
    private boolean folder;

    Entries(byte[] bytes) throws IOException {
      this.bytes = bytes;
      parse();
    }

    boolean here() {
      return start < bytes.length;
    }

    void advance() throws IOException {
      start = nameEnd + 1 + ID;
      parse();
    }

    private void parse() throws IOException {
      if (!here()) {
        return;
      }
      int at = start;
      while (at < bytes.length && bytes[at] != ' ') {
        at++;
      }
      // Trees of old programs write a folder's mode with a zero before it.
      int mode = bytes[start] == '0' ? Math.min(start + 1, bytes.length - 1) : start;
      folder = bytes[mode] == '4';
      nameStart = at + 1;
      nameEnd = nameStart;
      while (nameEnd < bytes.length && bytes[nameEnd] != 0) {
        nameEnd++;
      }
      if (nameEnd + ID >= bytes.length) {
        throw new IOException("a tree is cut short");
      }
    }

    String name() {
      return PathText.decode(bytes, nameStart, nameEnd - nameStart);
    }

    ObjectId id() {
      return ObjectId.fromRaw(bytes, nameEnd + 1);
    }

    private int at(int offset) {
      int at = nameStart + offset;
      return at < nameEnd ? bytes[at] & 0xff : at == nameEnd && folder ? '/' : -1;
    }

    static int compare(Entries a, Entries b) {
      int mismatch =
          Arrays.mismatch(a.bytes, a.nameStart, a.nameEnd, b.bytes, b.nameStart, b.nameEnd);
      if (mismatch < 0) {
        return Boolean.compare(a.folder, b.folder);
      }
      return Integer.compare(a.at(mismatch), b.at(mismatch));
    }

    static boolean same(Entries a, Entries b) {
      return Arrays.equals(
          a.bytes, a.nameEnd + 1, a.nameEnd + 1 + ID, b.bytes, b.nameEnd + 1, b.nameEnd + 1 + ID);
    }
  }
}
