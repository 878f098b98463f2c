// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.archive;

import dev.scruple.testkit.archive.ZipBuilder.Member;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;

/** Archives that do harm to careless readers. None holds more than harmless bytes. */
public final class HostileArchives {
  private static final byte[] HARMLESS = "harmless\n".getBytes(StandardCharsets.UTF_8);

  private HostileArchives() {}

  /** All small ones by a file name that says what they are; each also holds {@code good.txt}. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("slip.zip", zipSlip());
    all.put("slip.tar", tarSlip());
    all.put("bomb.zip", zipBomb(1000));
    all.put("nested-bomb.zip", nestedBomb(8));
    all.put("overlap.zip", overlapping());
    all.put("encrypted.zip", encrypted());
    all.put("names.zip", oddNames());
    all.put("names.tar", oddTarNames());
    all.put("links.zip", links());
    all.put("links.tar", tarLinks());
    all.put("duplicate.zip", duplicates());
    all.put("two-names.zip", twoNames());
    all.put("cut.zip", cut(new ZipBuilder().file("good.txt", "good").file("a", "b").build(), 40));
    all.put("cut.tar", cut(new TarBuilder().file("good.txt", "good").file("a", "b").build(), 1400));
    return all;
  }

  /** Names that lead out of the folder, by four ways. */
  public static byte[] zipSlip() {
    return new ZipBuilder()
        .file("good.txt", HARMLESS)
        .file("../../slip.txt", HARMLESS)
        .file("/slip.txt", HARMLESS)
        .file("C:/slip.txt", HARMLESS)
        .file("a\\..\\..\\slip.txt", HARMLESS)
        .file("a/../../slip.txt", HARMLESS)
        .build();
  }

  /** The same in tar, by a plain name and a pax one. */
  public static byte[] tarSlip() {
    return new TarBuilder()
        .file("good.txt", HARMLESS)
        .file("../slip.txt", HARMLESS)
        .pax("path", "/slip.txt")
        .file("innocent.txt", HARMLESS)
        .build();
  }

  /** About 1 KiB of archive for each MiB of zeros that it expands to. */
  public static byte[] zipBomb(int mebibytes) {
    Member bomb = Member.stored("bomb.bin", new byte[0]).method(8).packed(zeros(mebibytes));
    return new ZipBuilder()
        .file("good.txt", HARMLESS)
        // The checksum does not matter: who gets to its end has lost.
        .add(bomb.size((long) mebibytes << 20).crc(0))
        .build();
  }

  /** Zip in zip in zip. */
  public static byte[] nestedBomb(int depth) {
    byte[] inner = new ZipBuilder().file("core.txt", HARMLESS).build();
    for (int i = 0; i < depth; i++) {
      ZipBuilder level = new ZipBuilder().file("good.txt", HARMLESS);
      inner = level.file("a.zip", inner).file("b.zip", inner).build();
    }
    return inner;
  }

  /** Several members that share the bytes of one. */
  public static byte[] overlapping() {
    Member kernel = Member.deflated("kernel.bin", new byte[1 << 20]);
    ZipBuilder zip = new ZipBuilder().file("good.txt", HARMLESS).add(kernel);
    for (int i = 0; i < 50; i++) {
      Member copy = Member.deflated("copy" + i + ".bin", new byte[1 << 20]);
      zip.add(copy.localName("kernel.bin").sharing(1));
    }
    return zip.build();
  }

  /** A member with the flag of encryption. */
  public static byte[] encrypted() {
    return new ZipBuilder()
        .file("good.txt", HARMLESS)
        .add(Member.deflated("secret.bin", HARMLESS).encrypted())
        .build();
  }

  /** Names with a newline, an escape sequence and bytes that are not UTF-8. */
  public static byte[] oddNames() {
    return new ZipBuilder()
        .file("good.txt", HARMLESS)
        .file("line\nbreak.txt", HARMLESS)
        .file("red\u001b[31m.txt", HARMLESS)
        .add(Member.deflated("x", HARMLESS).name(new byte[] {'b', (byte) 0xff, '.', 't'}))
        .build();
  }

  /** The same in tar. */
  public static byte[] oddTarNames() {
    return new TarBuilder()
        .file("good.txt", HARMLESS)
        .file("line\nbreak.txt", HARMLESS)
        .member(new byte[] {'b', (byte) 0xff, '.', 't'}, '0', 0644, HARMLESS, "")
        .build();
  }

  /** A symbolic link out of the archive, and one to itself. */
  public static byte[] links() {
    return new ZipBuilder()
        .file("good.txt", HARMLESS)
        .link("out", "/etc/passwd")
        .link("loop", "loop")
        .build();
  }

  /** The same in tar, with a hard link, a device and a FIFO. */
  public static byte[] tarLinks() {
    return new TarBuilder()
        .file("good.txt", HARMLESS)
        .link("out", "/etc/passwd")
        .member("hard".getBytes(StandardCharsets.UTF_8), '1', 0644, new byte[0], "../../x")
        .header("device", '3', 0)
        .header("fifo", '6', 0)
        .build();
  }

  /** Two members of one name. */
  public static byte[] duplicates() {
    return new ZipBuilder()
        .file("good.txt", HARMLESS)
        .file("twice.txt", "first")
        .file("twice.txt", "second")
        .build();
  }

  /** A member that is called otherwise in its own header. */
  public static byte[] twoNames() {
    return new ZipBuilder()
        .file("good.txt", HARMLESS)
        .add(Member.deflated("data.txt", HARMLESS).localName("data.pkl"))
        .build();
  }

  /** The first bytes of an archive. */
  public static byte[] cut(byte[] archive, int length) {
    return Arrays.copyOf(archive, length);
  }

  /** A deflate stream of zeros, made by repeating one compressed MiB. */
  private static byte[] zeros(int mebibytes) {
    Deflater deflater = new Deflater(9, true);
    byte[] buffer = new byte[1 << 14];
    deflater.setInput(new byte[1 << 20]);
    int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < mebibytes; i++) {
      out.write(buffer, 0, length);
    }
    deflater.end();
    // A final block that holds nothing: fixed codes, end of block.
    out.write(3);
    out.write(0);
    return out.toByteArray();
  }
}
