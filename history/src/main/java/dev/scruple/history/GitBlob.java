// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import dev.scruple.content.Content;
import dev.scruple.content.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * A blob's bytes. Up to {@link GitObjects#IN_MEMORY} bytes are inflated once and kept while memory
 * lasts. Larger blobs are streamed; going back starts the stream anew.
 */
final class GitBlob implements Content {
  private final GitObjects objects;
  private final ObjectId id;
  private final long size;
  private @Nullable SoftReference<byte[]> cached;
  private @Nullable InputStream stream;
  private long position;

  GitBlob(GitObjects objects, ObjectId id, long size) {
    this.objects = objects;
    this.id = id;
    this.size = size;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public Optional<ContentDigest> digestIfKnown() {
    return Optional.of(new ContentDigest("git-sha1", id.name()));
  }

  @Override
  public synchronized int read(long offset, byte[] buffer, int start, int length)
      throws IOException {
    if (offset >= size || length <= 0) {
      return 0;
    }
    if (size <= GitObjects.IN_MEMORY) {
      int count = (int) Math.min(length, size - offset);
      System.arraycopy(bytes(), (int) offset, buffer, start, count);
      return count;
    }
    InputStream in = at(offset);
    int count = in.readNBytes(buffer, start, (int) Math.min(length, size - offset));
    position += count;
    if (position >= size) {
      in.close();
      stream = null;
    }
    return count;
  }

  private byte[] bytes() throws IOException {
    byte[] bytes = cached == null ? null : cached.get();
    if (bytes == null) {
      try (ObjectReader reader = objects.reader()) {
        bytes = GitObjects.bytes(reader, id, Constants.OBJ_BLOB, GitObjects.IN_MEMORY);
      }
      if (bytes.length != size) {
        throw new IOException("object " + id.name() + " does not have the size that it states");
      }
      cached = new SoftReference<>(bytes);
    }
    return bytes;
  }

  private InputStream at(long offset) throws IOException {
    InputStream current = stream;
    if (current == null || position > offset) {
      if (current != null) {
        current.close();
      }
      // The stream holds what it needs of the reader.
      current = GitObjects.stream(objects.reader(), id);
      stream = current;
      position = 0;
    }
    current.skipNBytes(offset - position);
    position = offset;
    return current;
  }
}
