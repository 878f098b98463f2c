// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;

/**
 * Where the program runs: its streams, and what is known of the terminal.
 *
 * @param out standard output, which holds the document and nothing else
 * @param outIsTerminal a person sees standard output
 * @param errorsAreTerminal a person sees standard error
 * @param charset of standard output
 * @param columns that the launcher measured; 0 where it did not
 */
public record Surroundings(
    OutputStream out,
    PrintStream errors,
    boolean outIsTerminal,
    boolean errorsAreTerminal,
    Charset charset,
    int columns,
    Map<String, String> environment,
    Path workingFolder,
    InstantSource clock) {

  private static final int DEFAULT_COLUMNS = 80;

  /** Those of this process. The launcher tells what Java can't find out by itself. */
  public static Surroundings ofProcess() {
    Charset charset = charset(System.getProperty("stdout.encoding"));
    return new Surroundings(
        new FileOutputStream(FileDescriptor.out),
        System.err,
        Boolean.getBoolean("scruple.stdout.terminal"),
        Boolean.getBoolean("scruple.stderr.terminal"),
        charset,
        Integer.getInteger("scruple.columns", 0),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Clock.systemUTC());
  }

  private static Charset charset(@org.jspecify.annotations.Nullable String name) {
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : StandardCharsets.UTF_8;
  }

  /** Columns to lay text out for, where the command line doesn't say. */
  int width() {
    String stated = environment.getOrDefault("COLUMNS", "");
    if (stated.matches("[1-9][0-9]{1,3}")) {
      return Integer.parseInt(stated);
    }
    return columns >= 20 ? columns : DEFAULT_COLUMNS;
  }

  /** Whether colour helps here: a terminal that can, and nobody who asked for none. */
  boolean colour() {
    return outIsTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** {@code SCRUPLE_CACHE}, or scruple's folder in the XDG cache folder. */
  Path cacheFolder() {
    String own = environment.getOrDefault("SCRUPLE_CACHE", "");
    if (!own.isEmpty()) {
      return workingFolder.resolve(own);
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (shared.startsWith("/")) {
      return Path.of(shared, "scruple");
    }
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    return Path.of(home, ".cache", "scruple");
  }
}
