// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Manifests and lock files that are known by their names and not read. */
public final class UnreadFormats {
  /**
   * A format.
   *
   * @param title its name, to be shown
   */
  private record Unread(String title, Pattern file) {}

  /** Sorted by title. */
  private static final List<Unread> ALL =
      List.of(
          unread("BUILD.bazel, WORKSPACE of Bazel", "BUILD(?:\\.bazel)?|WORKSPACE(?:\\.bazel)?"),
          unread("CMakeLists.txt", "CMakeLists\\.txt"),
          unread("Cartfile of Carthage", "Cartfile(?:\\.private|\\.resolved)?"),
          unread("Leiningen's project.clj, deps.edn", "project\\.clj|deps\\.edn"),
          unread("Mill's build.sc", "build\\.(?:sc|mill)"),
          unread("MODULE.bazel.lock", "MODULE\\.bazel\\.lock"),
          unread("Package.swift", "Package\\.swift"),
          unread("Podfile, *.podspec", "Podfile|.*\\.podspec(?:\\.json)?"),
          unread("build.sbt", "build\\.sbt"),
          unread("build.zig.zon", "build\\.zig\\.zon"),
          unread("cabal files", ".*\\.cabal|cabal\\.project(?:\\.freeze)?"),
          unread("cpanfile", "cpanfile(?:\\.snapshot)?"),
          unread("dub.json, dub.sdl", "dub\\.(?:json|sdl|selections\\.json)"),
          unread("flake.nix", "flake\\.nix"),
          unread("meson.build and its wraps", "meson\\.build|.*\\.wrap"),
          unread("mix.exs", "mix\\.exs"),
          unread("nimble files", ".*\\.nimble"),
          unread("opam files", "opam|.*\\.opam(?:\\.locked)?"),
          unread("rebar.config, rebar.lock", "rebar\\.(?:config|lock)"),
          unread("rockspec files", ".*\\.rockspec"),
          unread("shard.yml, shard.lock", "shard\\.(?:yml|lock)"),
          unread("spack.yaml, spack.lock", "spack\\.(?:yaml|lock)"),
          unread("stack.yaml.lock of Haskell", "stack\\.ya?ml\\.lock"));

  private UnreadFormats() {}

  private static Unread unread(String title, String file) {
    return new Unread(title, Pattern.compile(file));
  }

  /** The title of the format that a file is of by its name; empty where none is known. */
  public static Optional<String> title(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
    return ALL.stream()
        .filter(it -> it.file.matcher(name).matches())
        .map(Unread::title)
        .findFirst();
  }

  /** All titles. */
  public static List<String> titles() {
    return ALL.stream().map(Unread::title).toList();
  }
}
