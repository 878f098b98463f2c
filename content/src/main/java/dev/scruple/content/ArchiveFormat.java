// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats of archives, recognised by their first bytes and told apart by their name. */
public enum ArchiveFormat {
  ZIP(true, "zip", "egg", "nupkg", "apk", "war", "ear", "vsix"),
  WHEEL(true, "whl"),
  JAR(true, "jar", "aar"),
  TAR(true, "tar", "gem"),
  TAR_GZ(true, "tar.gz", "tgz", "crate"),
  TAR_BZ2(true, "tar.bz2", "tbz2", "tbz"),
  TAR_XZ(true, "tar.xz", "txz"),
  SEVEN_ZIP(true, "7z"),
  GZ(true, "gz"),
  BZ2(true, "bz2"),
  XZ(true, "xz"),
  /** Also zstd-compressed tar; not read. */
  ZSTD(false, "zst", "tar.zst", "tzst"),
  RAR(false, "rar");

  /** How many first bytes {@link #recognise} wants. */
  public static final int HEAD = 512;

  // Zip and tar are also the clothes of formats that have readers of their own.
  private static final Set<String> OTHER_FORMATS =
      Set.of(
          "pt",
          "pth",
          "ckpt",
          "bin",
          "npz",
          "keras",
          "pkl",
          "pickle",
          "joblib",
          "model",
          "mar",
          "nemo",
          "mlmodel",
          "docx",
          "xlsx",
          "pptx",
          "odt",
          "ods",
          "odp",
          "epub",
          "skops",
          "safetensors",
          "llamafile",
          "zipmodel",
          "ptl",
          "pte");

  private final boolean readable;
  private final String endings;

  ArchiveFormat(boolean readable, String... endings) {
    this.readable = readable;
    this.endings = String.join(" ", endings);
  }

  /** Whether {@link ArchiveTree} reads it. */
  public boolean readable() {
    return readable;
  }

  /** The endings of names, without the first dot. */
  public List<String> endings() {
    return List.of(endings.split(" ", -1));
  }

  /**
   * What the first bytes say, the name deciding between formats that begin alike. Empty for what is
   * no archive, and for formats of models and documents that are zip or tar inside.
   *
   * @param head the first {@link #HEAD} bytes, fewer where the file is smaller
   */
  public static Optional<ArchiveFormat> recognise(String name, byte[] head) {
    if (OTHER_FORMATS.contains(ending(name))) {
      return Optional.empty();
    }
    Optional<ArchiveFormat> named = byName(name);
    return byMagic(head)
        .map(magic -> named.isPresent() && beginsAs(named.get()) == magic ? named.get() : magic);
  }

  /** What the name alone says. */
  public static Optional<ArchiveFormat> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings().stream().anyMatch(end -> lower.endsWith("." + end)))
        .max(java.util.Comparator.comparingInt(format -> format.longestEnding(lower)));
  }

  private int longestEnding(String lower) {
    return endings().stream()
        .filter(end -> lower.endsWith("." + end))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static ArchiveFormat beginsAs(ArchiveFormat format) {
    return switch (format) {
      case ZIP, WHEEL, JAR -> ZIP;
      case TAR -> TAR;
      case TAR_GZ, GZ -> GZ;
      case TAR_BZ2, BZ2 -> BZ2;
      case TAR_XZ, XZ -> XZ;
      case SEVEN_ZIP -> SEVEN_ZIP;
      case ZSTD -> ZSTD;
      case RAR -> RAR;
    };
  }

  private static Optional<ArchiveFormat> byMagic(byte[] head) {
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return Optional.of(ZIP);
    } else if (starts(head, 0x1f, 0x8b, 8)) {
      return Optional.of(GZ);
    } else if (starts(head, 'B', 'Z', 'h') && head.length > 3 && head[3] >= '1' && head[3] <= '9') {
      return Optional.of(BZ2);
    } else if (starts(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
      return Optional.of(XZ);
    } else if (starts(head, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c)) {
      return Optional.of(SEVEN_ZIP);
    } else if (starts(head, 0x28, 0xb5, 0x2f, 0xfd)) {
      return Optional.of(ZSTD);
    } else if (starts(head, 'R', 'a', 'r', '!', 0x1a, 7)) {
      return Optional.of(RAR);
    }
    return TarHeader.isHeader(head) ? Optional.of(TAR) : Optional.empty();
  }

  private static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
