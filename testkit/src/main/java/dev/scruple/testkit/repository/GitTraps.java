// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Arms a repository: whatever runs a program of its configuration leaves a canary file. */
public final class GitTraps {
  private GitTraps() {}

  /** Every setting that makes some git program run a command, and hooks. */
  public static void commands(Path gitDirectory, Path canary) throws IOException {
    String touch = "touch " + canary;
    append(
        gitDirectory,
        """
        [core]
          fsmonitor = %1$s #
          hooksPath = %2$s
          sshCommand = %1$s
          gitProxy = %1$s
          editor = %1$s
          pager = %1$s
          askPass = %1$s
          alternateRefsCommand = %1$s
        [filter "trap"]
          clean = %1$s
          smudge = %1$s
          process = %1$s
          required = true
        [diff "trap"]
          textconv = %1$s
          command = %1$s
        [credential]
          helper = !%1$s
        [uploadpack]
          packObjectsHook = %1$s
        [gpg]
          program = %1$s
        """
            .formatted(touch, gitDirectory.resolve("hooks")));
    Path hooks = Files.createDirectories(gitDirectory.resolve("hooks"));
    for (String hook :
        List.of("post-checkout", "pre-commit", "post-index-change", "fsmonitor-watchman")) {
      Path file = hooks.resolve(hook);
      Files.writeString(file, "#!/bin/sh\n" + touch + "\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** An included file; a pipe makes whoever follows it wait for ever. */
  public static void include(Path gitDirectory, Path included) throws IOException {
    append(
        gitDirectory,
        "[include]\n  path = %1$s\n[includeIf \"gitdir:/\"]\n  path = %1$s\n".formatted(included));
  }

  /** A work tree elsewhere. */
  public static void workTree(Path gitDirectory, Path elsewhere) throws IOException {
    append(gitDirectory, "[core]\n  worktree = %s\n".formatted(elsewhere));
  }

  /** Objects of another repository. */
  public static void alternates(Path gitDirectory, Path objects) throws IOException {
    Path info = Files.createDirectories(gitDirectory.resolve("objects/info"));
    Files.writeString(info.resolve("alternates"), objects + "\n");
  }

  private static void append(Path gitDirectory, String text) throws IOException {
    Files.writeString(
        gitDirectory.resolve("config"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
