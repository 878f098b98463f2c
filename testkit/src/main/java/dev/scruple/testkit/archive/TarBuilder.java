// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Writes tar archives (ustar, GNU long names, pax), plain or compressed. */
public final class TarBuilder {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Adds a text file. */
  public TarBuilder file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file. */
  public TarBuilder file(String name, byte[] bytes) {
    return member(name.getBytes(StandardCharsets.UTF_8), '0', 0644, bytes, "");
  }

  /** Adds a file that is marked executable. */
  public TarBuilder program(String name, byte[] bytes) {
    return member(name.getBytes(StandardCharsets.UTF_8), '0', 0755, bytes, "");
  }

  /** Adds a symbolic link. */
  public TarBuilder link(String name, String target) {
    return member(name.getBytes(StandardCharsets.UTF_8), '2', 0777, new byte[0], target);
  }

  /** Adds a pax header for the member that follows. */
  public TarBuilder pax(String key, String value) {
    String text = " " + key + "=" + value + "\n";
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    int length = bytes + String.valueOf(bytes).length();
    length = bytes + String.valueOf(length).length();
    return member(bytes("pax"), 'x', 0644, bytes(length + text), "");
  }

  /** Adds a member of any type. */
  public TarBuilder member(byte[] name, char type, int mode, byte[] bytes, String link) {
    byte[] shortName = name;
    if (name.length > 100) {
      block(bytes("././@LongLink"), 'L', 0, name.length + 1, "");
      padded(java.util.Arrays.copyOf(name, name.length + 1));
      shortName = java.util.Arrays.copyOf(name, 100);
    }
    block(shortName, type, mode, bytes.length, link);
    padded(bytes);
    return this;
  }

  /** Adds a header alone, whatever size it claims. */
  public TarBuilder header(String name, char type, long size) {
    block(bytes(name), type, 0644, size, "");
    return this;
  }

  /** The archive. */
  public byte[] build() {
    byte[] members = out.toByteArray();
    return java.util.Arrays.copyOf(members, members.length + 1024);
  }

  /** The archive, gzipped. */
  public byte[] gzip() {
    return compress(GZIPOutputStream::new, build());
  }

  /** The archive as {@code .tar.bz2}. */
  public byte[] bzip2() {
    return compress(BZip2CompressorOutputStream::new, build());
  }

  /** The archive as {@code .tar.xz}. */
  public byte[] xz() {
    return compress(target -> new XZOutputStream(target, new LZMA2Options(1)), build());
  }

  /** Bytes as a gzip member. */
  public static byte[] gzip(byte[] bytes) {
    return compress(GZIPOutputStream::new, bytes);
  }

  private void block(byte[] name, char type, int mode, long size, String link) {
    byte[] block = new byte[512];
    System.arraycopy(name, 0, block, 0, name.length);
    octal(block, 100, 8, mode);
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, size);
    octal(block, 136, 12, 0);
    block[156] = (byte) type;
    byte[] target = bytes(link);
    System.arraycopy(target, 0, block, 157, target.length);
    System.arraycopy(bytes("ustar\00000"), 0, block, 257, 8);
    java.util.Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte value : block) {
      sum += value & 0xff;
    }
    octal(block, 148, 8, sum);
    out.writeBytes(block);
  }

  private void padded(byte[] bytes) {
    out.writeBytes(bytes);
    out.writeBytes(new byte[(512 - bytes.length % 512) % 512]);
  }

  private static void octal(byte[] block, int start, int length, long value) {
    String digits = Long.toOctalString(value);
    String text = "0".repeat(Math.max(0, length - 1 - digits.length())) + digits;
    System.arraycopy(bytes(text), 0, block, start, length - 1);
    block[start + length - 1] = 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compress(Compressor compressor, byte[] bytes) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream stream = compressor.to(target)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.toByteArray();
  }

  @FunctionalInterface
  private interface Compressor {
    OutputStream to(OutputStream target) throws IOException;
  }
}
