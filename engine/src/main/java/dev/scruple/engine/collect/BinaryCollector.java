// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Programs in compiled form, told by their first bytes: ELF (System V ABI, chapter 4), PE (its
 * signature at the offset that the DOS header names), Mach-O, Java class files (JVM specification,
 * section 4.1), WebAssembly, DEX, static libraries, byte code of Python; and archives that package
 * managers or runtimes load as programs. Archives in archives are left to the archive that holds
 * them.
 */
final class BinaryCollector implements FileCollector {
  private static final Set<String> PACKAGES =
      Set.of("jar", "war", "ear", "whl", "egg", "apk", "aar", "xpi", "vsix", "nupkg", "crx");

  @Override
  public String name() {
    return "binaries";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return !file.text() && !file.path().contains("!/");
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String format = format(file.place().toLowerCase(Locale.ROOT), file.bytes().array());
    if (format != null) {
      findings.add(
          Source.file(file.path()),
          new SecurityFact.CommittedBinary(format, file.content().size()));
    }
    findings.examined(this);
  }

  private static @Nullable String format(String path, byte[] head) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (word(head, 0)) {
      case 0x7f454c46 -> "elf";
      case 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe -> "mach-o";
      // A class file has its version here, a universal binary a small count of architectures.
      case 0xcafebabe -> (word(head, 4) & 0xffff) >= 45 ? "class" : "mach-o";
      case 0x0061736d -> "wasm";
      case 0x6465780a -> "dex";
      case 0x213c6172 -> "static-library";
      case 0xedabeedb -> "rpm";
      case 0xd0cf11e0 -> ending.equals("msi") ? "msi" : null;
      case 0x504b0304 -> archive(name, ending);
      default -> other(ending, head);
    };
  }

  private static @Nullable String archive(String name, String ending) {
    if (name.equals("gradle-wrapper.jar") || name.equals("maven-wrapper.jar")) {
      return name.substring(0, name.indexOf('.'));
    }
    return PACKAGES.contains(ending) ? ending : null;
  }

  private static @Nullable String other(String ending, byte[] head) {
    if (head.length > 64 && head[0] == 'M' && head[1] == 'Z') {
      int at = Integer.reverseBytes(word(head, 60));
      return at > 0 && at < head.length - 4 && word(head, at) == 0x50450000 ? "pe" : null;
    }
    boolean python = ending.equals("pyc") || ending.equals("pyo");
    return python && head.length > 4 && head[2] == '\r' && head[3] == '\n' ? "pyc" : null;
  }

  private static int word(byte[] bytes, int at) {
    int word = 0;
    for (int i = at; i < at + 4; i++) {
      word = word << 8 | (i < bytes.length ? bytes[i] & 0xff : 0);
    }
    return word;
  }
}
