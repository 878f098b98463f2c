// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.content.Content;
import dev.scruple.content.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A content whose digest is known without reading it. */
record KnownContent(Content content, ContentDigest digest) implements Content {
  @Override
  public long size() {
    return content.size();
  }

  @Override
  public Optional<ContentDigest> digestIfKnown() {
    return Optional.of(digest);
  }

  @Override
  public int read(long offset, byte[] buffer, int start, int length) throws IOException {
    return content.read(offset, buffer, start, length);
  }

  @Override
  public InputStream open() throws IOException {
    return content.open();
  }
}
