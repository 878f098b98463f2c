// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Writes 7z archives. */
public final class SevenZipBuilder {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Adds a file. */
  public SevenZipBuilder file(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  /** The archive. */
  public byte[] build() {
    try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel()) {
      write(new SevenZOutputFile(channel));
      return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The archive with a password; without strong cryptography in the runtime it can't be made. */
  public byte[] build(String password) {
    try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel()) {
      write(new SevenZOutputFile(channel, password.toCharArray()));
      return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(SevenZOutputFile output) throws IOException {
    try (output) {
      output.setContentCompression(SevenZMethod.DEFLATE);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(file.getKey());
        entry.setSize(file.getValue().length);
        output.putArchiveEntry(entry);
        output.write(file.getValue());
        output.closeArchiveEntry();
      }
    }
  }
}
