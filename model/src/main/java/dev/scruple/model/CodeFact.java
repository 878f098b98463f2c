// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import org.jspecify.annotations.Nullable;

/** What the code of a project names and does, as it was read, never as it was run. */
public sealed interface CodeFact extends Fact {
  /**
   * The Python code that was read, outside of tests and of what is vendored.
   *
   * @param files of Python source
   * @param notebooks with code
   * @param broken files of Python, examples aside, of which some lines could not be read
   * @param unseen files that could not be examined
   * @param loading files that load models or data sets by name
   * @param training files that make an optimiser or a trainer
   */
  record PythonRead(int files, int notebooks, int broken, int unseen, int loading, int training)
      implements CodeFact {}

  /**
   * Something that runs when the project is installed, or whenever Python starts.
   *
   * @param what the call, the command or the script, by its name or as written
   * @param ordinary whether it is what installations commonly do: ask git for a version, compile
   * @param when the environment variables without which it does not run; null where it runs by
   *     default
   */
  record InstallStep(InstallStepKind kind, String what, boolean ordinary, @Nullable String when)
      implements CodeFact {
    /** One that runs whenever it is installed. */
    public InstallStep(InstallStepKind kind, String what, boolean ordinary) {
      this(kind, what, ordinary, null);
    }
  }

  /**
   * Consent to run code that comes along with a model or data set, or weights that need it.
   *
   * @param what the call, the option or the file that names the code
   */
  record RemoteCode(RemoteCodeForm form, String what) implements CodeFact {}

  /**
   * Code that trains.
   *
   * @param by the optimiser or trainer that it makes: {@code torch.optim.AdamW}
   */
  record Training(String by) implements CodeFact {}

  /**
   * A seed of random numbers.
   *
   * @param by what sets it: {@code torch.manual_seed}
   */
  record SeedSet(String by) implements CodeFact {}

  /**
   * A setting that makes computations the same each time.
   *
   * @param by what sets it: {@code torch.use_deterministic_algorithms}
   */
  record Determinism(String by) implements CodeFact {}
}
