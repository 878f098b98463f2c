// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.content.Content;
import dev.scruple.content.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file whose git blob id is computed from what others read of it. Bytes that are read in order
 * from the first are hashed as they pass; {@link #gitBlob} reads only those that nobody has read.
 */
final class ReadOnceContent implements Content {
  private static final int BLOCK = 256 * 1024;

  private final Content content;
  private @Nullable MessageDigest hash;
  private @Nullable ContentDigest digest;
  private long hashed;

  ReadOnceContent(Content content) {
    this.content = content;
  }

  @Override
  public long size() {
    return content.size();
  }

  @Override
  public int read(long offset, byte[] buffer, int start, int length) throws IOException {
    int count = content.read(offset, buffer, start, length);
    pass(offset, buffer, start, count);
    return count;
  }

  @Override
  public InputStream open() throws IOException {
    return content.open();
  }

  /** The id that git gives these bytes as a blob. */
  synchronized ContentDigest gitBlob() throws IOException {
    if (digest == null && size() == 0) {
      finish(begin());
    }
    byte[] block = new byte[digest == null ? (int) Math.min(BLOCK, size() - hashed) : 0];
    while (digest == null) {
      if (read(hashed, block, 0, block.length) == 0) {
        throw new IOException("the file ends before its size");
      }
    }
    return digest;
  }

  private synchronized void pass(long offset, byte[] buffer, int start, int count) {
    int known = (int) Math.min(count, hashed - offset);
    if (digest != null || known < 0 || known == count) {
      return;
    }
    MessageDigest state = hash == null ? begin() : hash;
    hash = state;
    state.update(buffer, start + known, count - known);
    hashed = offset + count;
    if (hashed == size()) {
      finish(state);
    }
  }

  private MessageDigest begin() {
    try {
      MessageDigest state = MessageDigest.getInstance("SHA-1");
      state.update(("blob " + size() + "\0").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return state;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-1", e);
    }
  }

  private void finish(MessageDigest state) {
    digest = new ContentDigest("git-sha1", HexFormat.of().formatHex(state.digest()));
    hash = null;
  }
}
