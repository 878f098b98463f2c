// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Watches what the program does to a machine: every process that it starts, every file that it
 * reads or writes a byte of, and every entry of a folder that is not as it was. A change of content
 * shows by the change time, which no program can set.
 */
final class Watched {
  private static final List<String> EVENTS =
      List.of("jdk.ProcessStart", "jdk.FileRead", "jdk.FileWrite");
  private static final int DEEPEST = 50;

  private final Path surroundings;
  private final Path writable;
  private final Map<Path, Long> bytesRead = new TreeMap<>();

  /**
   * @param surroundings in which nothing may change
   * @param writable in which everything may
   */
  Watched(Path surroundings, Path writable) {
    this.surroundings = surroundings;
    this.writable = writable;
  }

  /** Runs, and fails where a process was started or something was written elsewhere. */
  <T> T run(Callable<T> work, List<Path> notToBeRead) throws Exception {
    Map<String, String> before = entries();
    Path events = Files.createTempFile(surroundings.getParent(), "watched", ".jfr");
    try (Recording recording = new Recording()) {
      for (String event : EVENTS) {
        recording.enable(event).withThreshold(java.time.Duration.ZERO).withoutStackTrace();
      }
      recording.start();
      T result = work.call();
      recording.stop();
      recording.dump(events);
      judge(RecordingFile.readAllEvents(events), notToBeRead);
      assertThat(entries()).as("what stands around the program").isEqualTo(before);
      return result;
    } finally {
      Files.deleteIfExists(events);
    }
  }

  /** How many bytes were read of each file. */
  Map<Path, Long> bytesRead() {
    return Map.copyOf(bytesRead);
  }

  private void judge(List<RecordedEvent> events, List<Path> notToBeRead) {
    for (RecordedEvent event : events) {
      switch (event.getEventType().getName()) {
        case "jdk.ProcessStart" -> assertThat(event.getString("command")).as("a process").isNull();
        case "jdk.FileWrite" -> {
          String path = event.getString("path");
          assertThat(path == null ? writable : Path.of(path)).startsWithRaw(writable);
        }
        case "jdk.FileRead" -> {
          String path = event.getString("path");
          if (path != null) {
            assertThat(Path.of(path)).isNotIn(notToBeRead);
            bytesRead.merge(Path.of(path), event.getLong("bytesRead"), Long::sum);
          }
        }
        default -> throw new IllegalStateException(event.getEventType().getName());
      }
    }
  }

  private Map<String, String> entries() throws IOException {
    Map<String, String> entries = new TreeMap<>();
    Files.walkFileTree(
        surroundings,
        EnumSet.noneOf(FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (folder.equals(writable)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(surroundings)) {
              entries.put(folder.toUri().toString(), state(folder));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            entries.put(file.toUri().toString(), state(file));
            return FileVisitResult.CONTINUE;
          }
        });
    return entries;
  }

  private static String state(Path path) throws IOException {
    return Files.readAttributes(path, "unix:mode,ino,size,ctime", LinkOption.NOFOLLOW_LINKS)
        .toString();
  }
}
