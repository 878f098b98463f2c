// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

/** Where the process starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new Program(new EngineHouse(), Surroundings.ofProcess()).run(arguments));
  }
}
