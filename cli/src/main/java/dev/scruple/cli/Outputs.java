// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.report.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which formats go where. The first {@code -o} takes the first {@code --format}, the second the
 * second; the format that has no file, or a dash for one, goes to standard output, where there is
 * room for one.
 */
record Outputs(List<Output> all) {

  /** A format and its file; null is standard output. */
  record Output(Format format, @Nullable Path file) {

    /**
     * Writes a document where it goes.
     *
     * @param standardOutput for the one without a file
     * @throws UsageException when its file can't be written
     */
    void write(OutputStream standardOutput, Document document) throws UsageException, IOException {
      if (file == null) {
        document.write(standardOutput);
      } else {
        Outputs.write(file, document);
      }
    }
  }

  /** Writes one document. */
  @FunctionalInterface
  interface Document {
    void write(OutputStream out) throws IOException;
  }

  static Outputs of(List<String> words, List<String> files, Path folder) throws UsageException {
    List<Format> formats = new ArrayList<>();
    for (String word : words) {
      formats.add(
          Format.of(word)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--format: no format is called \"" + word + "\"; say text or json")));
    }
    if (formats.isEmpty()) {
      for (String name : files) {
        formats.add(byEnding(name));
      }
    }
    if (formats.isEmpty()) {
      formats.add(Format.TEXT);
    }
    if (files.size() > formats.size()) {
      throw new UsageException(
          "-o: "
              + files.size()
              + " files for "
              + formats.size()
              + (formats.size() == 1 ? " format" : " formats")
              + "; say --format for each");
    }
    List<Output> outputs = new ArrayList<>();
    Set<Path> taken = new HashSet<>();
    for (int i = 0; i < formats.size(); i++) {
      Path file = i < files.size() ? file(files.get(i), folder) : null;
      if (file != null && !taken.add(file.normalize())) {
        throw new UsageException("-o: " + files.get(i) + " is named twice; name each file once");
      }
      outputs.add(new Output(formats.get(i), file));
    }
    long onStandardOutput = outputs.stream().filter(output -> output.file() == null).count();
    if (onStandardOutput > 1) {
      throw new UsageException(
          onStandardOutput
              + " formats would go to standard output, which holds one document; say -o FILE for"
              + " the others, as in: scruple evaluate --format json -o dossier.json --format text");
    }
    return new Outputs(List.copyOf(outputs));
  }

  private static Format byEnding(String name) throws UsageException {
    String last = name.substring(name.lastIndexOf('/') + 1);
    Optional<Format> format = Format.ofFileName(name);
    if (format.isEmpty() && last.lastIndexOf('.') > 0) {
      throw new UsageException(
          "-o: the ending of " + name + " tells no format; say --format text or --format json");
    }
    return format.orElse(Format.TEXT);
  }

  /** Null where the name is a dash: standard output. */
  private static @Nullable Path file(String name, Path folder) throws UsageException {
    if (name.isEmpty()) {
      throw new UsageException("-o: the name is empty; name a file, or say - for standard output");
    }
    return name.equals("-") ? null : folder.resolve(name);
  }

  /**
   * Writes a file whole or not at all: beside its place first, then moved there.
   *
   * @throws UsageException when it can't be written there
   */
  static void write(Path file, Document document) throws UsageException {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder == null || Files.isDirectory(file)) {
        throw new UsageException("-o: " + file + " is a folder; name a file");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A device or a pipe, as /dev/stderr: there is nothing to move there.
        try (OutputStream out = Files.newOutputStream(file)) {
          document.write(out);
        }
        return;
      }
      Path place = Files.isSymbolicLink(file) ? file.toRealPath() : file;
      Path draft = Files.createTempFile(place.toAbsolutePath().getParent(), ".scruple", ".part");
      try {
        try (OutputStream out = Files.newOutputStream(draft)) {
          document.write(out);
        }
        readable(draft);
        Files.move(
            draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UsageException(
          "-o: "
              + file
              + " can't be written: "
              + why(e)
              + "; name a file in a folder that you may write to");
    }
  }

  /** A temporary file is made for its owner alone; a report is for all who may see the folder. */
  private static void readable(Path draft) throws IOException {
    if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          draft, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static String why(IOException e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException missing -> "the folder does not exist";
      case java.nio.file.AccessDeniedException denied -> "permission denied";
      default -> e.getClass().getSimpleName() + ": " + e.getMessage();
    };
  }
}
