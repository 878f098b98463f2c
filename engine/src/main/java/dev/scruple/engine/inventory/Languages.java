// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Programming languages by the ending of a file's name, and by the interpreter that it names. */
final class Languages {
  private static final Map<String, String> BY_ENDING = new HashMap<>();
  private static final Map<String, String> BY_INTERPRETER =
      Map.of(
          "python", "Python", "bash", "Shell", "sh", "Shell", "zsh", "Shell", "node", "JavaScript",
          "perl", "Perl", "ruby", "Ruby", "Rscript", "R", "julia", "Julia");

  static {
    put("Python", "py", "pyi", "pyx", "pxd");
    put("Java", "java");
    put("Kotlin", "kt", "kts");
    put("Scala", "scala", "sc");
    put("Groovy", "groovy", "gradle");
    put("Clojure", "clj", "cljs", "cljc");
    put("C", "c");
    put("C/C++ header", "h", "hh", "hpp", "hxx", "inc");
    put("C++", "cc", "cpp", "cxx", "c++", "ipp", "tpp");
    put("CUDA", "cu", "cuh");
    put("Metal", "metal");
    put("OpenCL", "cl");
    put("HIP", "hip");
    put("Objective-C", "m", "mm");
    put("Rust", "rs");
    put("Go", "go");
    put("JavaScript", "js", "mjs", "cjs", "jsx");
    put("TypeScript", "ts", "mts", "cts", "tsx");
    put("Vue", "vue");
    put("Svelte", "svelte");
    put("C#", "cs");
    put("F#", "fs", "fsx");
    put("Visual Basic", "vb");
    put("Swift", "swift");
    put("Dart", "dart");
    put("Ruby", "rb", "rake");
    put("PHP", "php");
    put("Perl", "pl", "pm");
    put("Lua", "lua");
    put("R", "r");
    put("Julia", "jl");
    put("Haskell", "hs");
    put("OCaml", "ml", "mli");
    put("Elixir", "ex", "exs");
    put("Erlang", "erl");
    put("Zig", "zig");
    put("Nim", "nim");
    put("Mojo", "mojo");
    put("Fortran", "f", "f90", "f95", "f03");
    put("Assembly", "s", "asm");
    put("Shell", "sh", "bash", "zsh", "fish");
    put("PowerShell", "ps1", "psm1");
    put("Batch", "bat", "cmd");
    put("SQL", "sql");
    put("Starlark", "bzl", "bazel", "star");
    put("CMake", "cmake");
    put("Protocol Buffers", "proto");
    put("FlatBuffers", "fbs");
    put("Thrift", "thrift");
    put("GraphQL", "graphql", "gql");
    put("CSS", "css", "scss", "sass", "less");
    put("Cython", "pyx");
    put("Triton", "triton");
    put("Tcl", "tcl");
    put("Nix", "nix");
    put("Terraform", "tf");
  }

  private Languages() {}

  private static void put(String language, String... endings) {
    for (String ending : endings) {
      BY_ENDING.put(ending, language);
    }
  }

  static Optional<String> byEnding(String ending) {
    return Optional.ofNullable(BY_ENDING.get(ending));
  }

  /** The language of a script whose first line names its interpreter. */
  static Optional<String> byInterpreter(String text) {
    if (!text.startsWith("#!")) {
      return Optional.empty();
    }
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    for (String word : line.substring(2).trim().split("[ /]+", 16)) {
      String name = word.replaceFirst("[0-9.]+$", "");
      String language = BY_INTERPRETER.get(name);
      if (language != null) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
