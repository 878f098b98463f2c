// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import dev.scruple.manifests.graph.ManifestJoin;
import dev.scruple.manifests.javascript.NpmJoin;
import dev.scruple.manifests.jvm.GradleJoin;
import dev.scruple.manifests.jvm.MavenJoin;
import dev.scruple.manifests.others.CargoWorkspaceJoin;
import dev.scruple.manifests.others.CentralVersionsJoin;
import dev.scruple.manifests.others.GoWorkspaceJoin;
import dev.scruple.manifests.others.UnreadFormats;
import dev.scruple.manifests.python.PythonJoin;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what manifests and lock files declare.
 *
 * <p>No file is ever executed, no other file is opened, nothing is fetched. A file that is broken
 * or too large gives a reading with problems, never an exception.
 */
public final class Manifests {
  /** Manifests and lock files are smaller than this by far. */
  public static final int LARGEST = 64 * 1024 * 1024;

  /** Sorted by name: one line a join. */
  private static final List<ManifestJoin> JOINS =
      List.of(
          new CargoWorkspaceJoin(),
          new CentralVersionsJoin(),
          new GoWorkspaceJoin(),
          new GradleJoin(),
          new MavenJoin(),
          new NpmJoin(),
          new PythonJoin());

  private Manifests() {}

  /** Whether a file of this path is of a format that is read. */
  public static boolean reads(String path) {
    return ManifestFormat.of(path).isPresent();
  }

  /**
   * The title of the format of a file that is known by its name and not read; empty for all other
   * files.
   */
  public static Optional<String> recognises(String path) {
    return reads(path) ? Optional.empty() : UnreadFormats.title(path);
  }

  /**
   * Reads a manifest or lock file.
   *
   * @param path relative to its project; the file's name tells the format
   * @throws IllegalArgumentException where {@link #reads} says no
   */
  public static ManifestReading read(String path, byte[] bytes) {
    ManifestFormat format =
        ManifestFormat.of(path)
            .orElseThrow(() -> new IllegalArgumentException("no manifest by its name: " + path));
    Reading reading = new Reading();
    if (bytes.length > LARGEST) {
      reading.problem("larger than " + LARGEST + " bytes", 0);
    } else {
      format.reader().read(text(bytes, reading), reading);
    }
    return reading.done(format.title());
  }

  /** What manifests of one ecosystem give to each other; for {@code DependencyGraphs}. */
  public static List<ManifestJoin> joins() {
    return JOINS;
  }

  private static String text(byte[] bytes, Reading reading) {
    // Editors and shells of Windows write these.
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      reading.problem("not UTF-8: read with the broken letters replaced", 0);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** The formats that are read, as a Markdown table, and those that are not. */
  static String capabilities() {
    String rows =
        ManifestFormat.ALL.stream()
            .map(it -> "| " + it.title() + " | " + it.reads().words() + " | " + it.leavesOut())
            .sorted()
            .collect(Collectors.joining(" |\n", "", " |\n"));
    return "| format | read | not read |\n|---|---|---|\n"
        + rows
        + "\nKnown by name and told as not read: "
        + String.join("; ", UnreadFormats.titles())
        + ".\n";
  }
}
