// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.report.Format;
import dev.scruple.report.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which formats go where. A format may name its file, {@code html=report.html}; the first {@code
 * -o} takes the first format that doesn't, the second the second; the format that has no file, or a
 * dash for one, goes to standard output, where there is room for one.
 */
record Outputs(List<Output> all) {
  /** A comma behind which a format is named. */
  private static final Pattern NEXT_FORMAT =
      Pattern.compile(
          ",(?=(?:"
              + Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining("|"))
              + ")(?:[=,]|$))");

  /** What stands behind a comma like a format, not like the rest of a file's name. */
  private static final Pattern MEANT_AS_FORMAT = Pattern.compile(",([a-z]+)(?:=[^,]*)?$");

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
    List<Asked> asked = new ArrayList<>();
    for (String word : words) {
      asked.addAll(asked(word));
    }
    if (asked.isEmpty()) {
      for (String name : files) {
        asked.add(new Asked(byEnding(name), null));
      }
    }
    if (asked.isEmpty()) {
      asked.add(new Asked(Format.TEXT, null));
    }
    return of(placed(asked, files), folder);
  }

  /** A format, and the file that was named with it. */
  private record Asked(Format format, @Nullable String file) {}

  /** {@code html=report.html,sarif=out.sarif,text}: a comma parts where a format follows it. */
  private static List<Asked> asked(String words) throws UsageException {
    List<Asked> asked = new ArrayList<>();
    for (String part : NEXT_FORMAT.split(words, -1)) {
      int equals = part.indexOf('=');
      String word = equals < 0 ? part : part.substring(0, equals);
      String file = equals < 0 ? null : part.substring(equals + 1);
      Matcher meant = MEANT_AS_FORMAT.matcher(file == null ? "" : file);
      if (meant.find()) {
        throw new UsageException(unknown(meant.group(1)));
      }
      asked.add(
          new Asked(Format.of(word).orElseThrow(() -> new UsageException(unknown(word))), file));
    }
    return asked;
  }

  private static String unknown(String word) {
    return "--format: no format is called \"" + word + "\"; say " + Format.words();
  }

  /** Each {@code -o} goes to the next format that names no file. */
  private static List<Asked> placed(List<Asked> asked, List<String> files) throws UsageException {
    long unplaced = asked.stream().filter(each -> each.file() == null).count();
    if (files.size() > unplaced) {
      throw new UsageException(
          "-o: "
              + Words.count(files.size(), "file", "files")
              + " for "
              + Words.count(unplaced, "format", "formats")
              + " without one; say --format for each");
    }
    List<Asked> placed = new ArrayList<>();
    int next = 0;
    for (Asked each : asked) {
      boolean takes = each.file() == null && next < files.size();
      placed.add(takes ? new Asked(each.format(), files.get(next++)) : each);
    }
    return placed;
  }

  private static Outputs of(List<Asked> placed, Path folder) throws UsageException {
    List<Output> outputs = new ArrayList<>();
    Set<Path> taken = new HashSet<>();
    for (Asked each : placed) {
      String name = each.file();
      Path file = name == null ? null : file(name, folder);
      if (file != null && !taken.add(file.normalize())) {
        throw new UsageException("-o: " + name + " is named twice; name each file once");
      }
      outputs.add(new Output(each.format(), file));
    }
    long onStandardOutput = outputs.stream().filter(output -> output.file() == null).count();
    if (onStandardOutput > 1) {
      throw new UsageException(
          onStandardOutput
              + " formats would go to standard output, which holds one document; name files for"
              + " the others, as in: scruple evaluate --format html=report.html,text");
    }
    return new Outputs(List.copyOf(outputs));
  }

  private static Format byEnding(String name) throws UsageException {
    String last = name.substring(name.lastIndexOf('/') + 1);
    Optional<Format> format = Format.ofFileName(name);
    if (format.isEmpty() && last.lastIndexOf('.') > 0) {
      throw new UsageException(
          "-o: the ending of "
              + name
              + " tells no format; end it with "
              + Format.endings()
              + ", or say --format");
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
