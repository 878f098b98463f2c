// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.content.Content;
import dev.scruple.content.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A content whose first bytes were read already and are not read again. */
final class HeadContent implements Content {
  private final Content content;
  private final byte[] head;

  /** The first bytes are all of them where the content is no longer; they must not change. */
  HeadContent(Content content, byte[] head) {
    this.content = content;
    this.head = head;
  }

  @Override
  public long size() {
    return content.size();
  }

  @Override
  public Optional<ContentDigest> digestIfKnown() {
    return content.digestIfKnown();
  }

  @Override
  public int read(long offset, byte[] buffer, int start, int length) throws IOException {
    long end = Math.min(content.size(), offset + length);
    if (offset >= end || end > head.length) {
      return content.read(offset, buffer, start, length);
    }
    System.arraycopy(head, (int) offset, buffer, start, (int) (end - offset));
    return (int) (end - offset);
  }

  @Override
  public InputStream open() throws IOException {
    return content.open();
  }
}
