// SPDX-License-Identifier: Apache-2.0
package dev.scruple.benchmarks;

import dev.scruple.history.GitRepository;
import dev.scruple.history.History;
import dev.scruple.history.HistoryCache;
import dev.scruple.history.HistoryException;
import dev.scruple.history.HistoryOptions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Reads a history with all figures again and again in one process, and prints how many milliseconds
 * each reading took, on the clock and of the processor: the first is a cold JVM's, the later ones
 * are warm. {@code benchmarks/history-times.sh} calls it.
 */
public final class HistoryTimes {
  private HistoryTimes() {}

  /**
   * Reads.
   *
   * @param arguments git directory, as-of instant, number of readings, and the cache's file if
   *     there is to be one
   */
  public static void main(String[] arguments) throws HistoryException {
    Path gitDirectory = Path.of(arguments[0]);
    HistoryOptions options = HistoryOptions.asOf(Instant.parse(arguments[1]));
    int runs = Integer.parseInt(arguments[2]);
    HistoryCache cache =
        arguments.length > 3 ? HistoryCache.in(Path.of(arguments[3])) : HistoryCache.none();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      long processor = threads.getCurrentThreadCpuTime();
      History history = read(gitDirectory, options, cache);
      System.out.printf(
          "%d %d ms, %d commits, %d in 12 months, %d people, %d folders%n",
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
          TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - processor),
          history.commits() + history.botCommits() + history.merges(),
          history.window().commits(),
          history.people().size(),
          history.folders().size());
    }
  }

  private static History read(Path gitDirectory, HistoryOptions options, HistoryCache cache)
      throws HistoryException {
    try (GitRepository repository = GitRepository.open(gitDirectory)) {
      String head =
          repository
              .resolve("HEAD")
              .orElseThrow(() -> new IllegalArgumentException(gitDirectory + " has no HEAD"));
      return History.read(repository, head, options, cache);
    }
  }
}
