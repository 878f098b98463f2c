// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names and addresses as they are written in commits, numbered. A commit's bytes are compared with
 * those seen before, so that each name is decoded once and not for each of its commits.
 */
final class Identities {
  /** Names and addresses beyond these count together as one; the largest projects have a third. */
  static final int MOST = 100_000;

  private static final Mailmap.Identity OTHERS = new Mailmap.Identity("others", "");

  private final List<Mailmap.Identity> all = new ArrayList<>();
  private final Map<Mailmap.Identity, Integer> numbers = new HashMap<>();
  private final Map<Written, Integer> byBytes = new HashMap<>();

  /** Bytes of a name and an address, within a commit or by themselves. */
  private static final class Written {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private final Charset charset;

    Written(byte[] bytes, int start, int end, Charset charset) {
      this.bytes = bytes;
      this.start = start;
      this.end = end;
      this.charset = charset;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Written that
          && charset.equals(that.charset)
          && Arrays.equals(bytes, start, end, that.bytes, that.start, that.end);
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (int i = start; i < end; i++) {
        hash = 31 * hash + bytes[i];
      }
      return hash;
    }

    Written kept() {
      return new Written(Arrays.copyOfRange(bytes, start, end), 0, end - start, charset);
    }
  }

  /** The number of who is named in a range of a commit. */
  int number(RawCommit commit, RawCommit.Range range) {
    int end = Signature.identityEnd(commit.bytes(), range);
    Written written = new Written(commit.bytes(), range.start(), end, commit.charset());
    Integer known = byBytes.get(written);
    if (known != null) {
      return known;
    }
    Signature signature =
        Signature.parse(commit.bytes(), range.start(), range.end(), commit.charset());
    int number = number(new Mailmap.Identity(signature.name(), signature.email()));
    if (byBytes.size() < MOST) {
      byBytes.put(written.kept(), number);
    }
    return number;
  }

  /** The number of a name and address. */
  int number(Mailmap.Identity identity) {
    Integer known = numbers.get(identity);
    if (known != null) {
      return known;
    }
    if (all.size() >= MOST) {
      return numbers.computeIfAbsent(OTHERS, this::add);
    }
    return add(numbers, identity);
  }

  private int add(Map<Mailmap.Identity, Integer> into, Mailmap.Identity identity) {
    int number = add(identity);
    into.put(identity, number);
    return number;
  }

  private int add(Mailmap.Identity identity) {
    all.add(identity);
    return all.size() - 1;
  }

  Mailmap.Identity get(int number) {
    return all.get(number);
  }

  int size() {
    return all.size();
  }
}
