// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A {@link CommitTable} as bytes: a mark, a checksum, then the names of authors, the folders, all
 * ids, and for each commit its fields; numbers take seven bits a byte. About forty bytes a commit.
 * Whatever the bytes are, reading gives a table whose numbers all point into it, or an error.
 */
final class CommitTableFormat {
  /** Raised whenever the same commit would give other fields. */
  private static final int MARK = 0x53435200 + 1;

  private static final int HEADER = 12;
  private static final int ID = 20;
  private static final int UNKNOWN = 0;
  private static final int MOST_PARENTS = 1 << 16;

  private CommitTableFormat() {}

  static byte[] write(CommitTable table, List<CommitSummary> commits) {
    Out out = new Out();
    out.number(table.identities.size());
    for (int i = 0; i < table.identities.size(); i++) {
      out.text(table.identities.get(i).name());
      out.text(table.identities.get(i).email());
    }
    out.number(table.folders.size());
    for (int i = 0; i < table.folders.size(); i++) {
      out.text(table.folders.get(i));
    }
    out.number(commits.size());
    for (int i = 0; i < commits.size(); i++) {
      commits.get(i).number = i;
      out.id(commits.get(i));
    }
    commits.forEach(commit -> commit(out, commit));
    byte[] body = out.toByteArray();
    ByteBuffer whole = ByteBuffer.allocate(HEADER + body.length);
    whole.putInt(MARK).putInt(body.length).putInt(checksum(body, 0, body.length)).put(body);
    return whole.array();
  }

  private static void commit(Out out, CommitSummary commit) {
    out.number(commit.parsed ? 1 : 0);
    if (!commit.parsed) {
      return;
    }
    out.number(commit.parents.length);
    for (CommitSummary parent : commit.parents) {
      out.number(parent.number);
    }
    out.number((commit.seconds << 1) ^ (commit.seconds >> 63));
    out.number(commit.author);
    out.number(commit.committer);
    out.number(commit.marks);
    int[] folders = commit.folders;
    if (folders == null) {
      out.number(UNKNOWN);
      return;
    }
    out.number(folders.length + 1);
    for (int folder : folders) {
      out.number(folder);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException where the bytes are anything else
   */
  static CommitTable read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER || in.getInt() != MARK || in.getInt() != bytes.length - HEADER) {
      throw new IllegalArgumentException("no table of commits of this version");
    }
    if (in.getInt() != checksum(bytes, HEADER, bytes.length - HEADER)) {
      throw new IllegalArgumentException("the table of commits is damaged");
    }
    return body(in);
  }

  /** Reads what follows the checksum. */
  static CommitTable body(ByteBuffer buffer) {
    In in = new In(buffer);
    try {
      CommitTable table = new CommitTable();
      for (int i = in.count(2); i > 0; i--) {
        int before = table.identities.size();
        check(table.identities.number(new Mailmap.Identity(in.text(), in.text())) == before);
      }
      for (int i = in.count(1); i > 0; i--) {
        int before = table.folders.size();
        check(table.folders.number(in.text()) == before);
      }
      CommitSummary[] commits = new CommitSummary[in.count(ID + 1)];
      for (int i = 0; i < commits.length; i++) {
        check(table.size() == i);
        commits[i] = table.entry(in.id());
      }
      check(table.size() == commits.length);
      for (CommitSummary commit : commits) {
        commit(in, commit, commits, table);
      }
      return table;
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("the table of commits is cut short", e);
    }
  }

  private static void commit(
      In in, CommitSummary commit, CommitSummary[] commits, CommitTable table) {
    if (in.below(2) == 0) {
      return;
    }
    commit.parents = new CommitSummary[in.below(Math.min(MOST_PARENTS, in.left()))];
    for (int i = 0; i < commit.parents.length; i++) {
      commit.parents[i] = commits[in.below(commits.length)];
    }
    long seconds = in.number();
    commit.seconds = (seconds >>> 1) ^ -(seconds & 1);
    commit.author = in.below(table.identities.size());
    commit.committer = in.below(table.identities.size());
    commit.marks = in.below(Marks.ALL + 1);
    int folders = in.below(in.left() + 1);
    if (folders != UNKNOWN) {
      commit.folders = new int[folders - 1];
      for (int i = 0; i < folders - 1; i++) {
        commit.folders[i] = in.below(table.folders.size());
      }
    }
    commit.parsed = true;
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("the table of commits names something twice");
    }
  }

  private static int checksum(byte[] bytes, int from, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, from, length);
    return (int) checksum.getValue();
  }

  private static final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final byte[] id = new byte[ID];

    void number(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        bytes.write((int) ((rest & 0x7f) | 0x80));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }

    void text(String text) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      number(encoded.length);
      bytes.writeBytes(encoded);
    }

    void id(CommitSummary commit) {
      commit.copyRawTo(id, 0);
      bytes.writeBytes(id);
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }

  private record In(ByteBuffer bytes) {
    int left() {
      return bytes.remaining();
    }

    long number() {
      long value = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        byte next = bytes.get();
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("a number of the table of commits is too long");
    }

    int below(int bound) {
      long value = number();
      if (value < 0 || value >= bound) {
        throw new IllegalArgumentException("a number of the table of commits is out of bounds");
      }
      return (int) value;
    }

    /** A count of things that take so many bytes each at least. */
    int count(int each) {
      return below(left() / each + 1);
    }

    String text() {
      byte[] encoded = new byte[below(left() + 1)];
      bytes.get(encoded);
      return new String(encoded, StandardCharsets.UTF_8);
    }

    ObjectId id() {
      byte[] id = new byte[ID];
      bytes.get(id);
      return ObjectId.fromRaw(id);
    }
  }
}
