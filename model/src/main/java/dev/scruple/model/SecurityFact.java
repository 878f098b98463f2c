// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bears on whether a project can be trusted with a machine and its secrets. */
public sealed interface SecurityFact extends Fact {
  /**
   * A program in compiled form among the sources.
   *
   * @param format {@code elf}, {@code pe}, {@code mach-o}, {@code class}, …
   */
  record CommittedBinary(String format, long bytes) implements SecurityFact {}

  /**
   * A way in which somebody outside could make a workflow do what they want.
   *
   * @param kind kebab-case: {@code script-injection}, {@code untrusted-code}, …
   * @param job in which it stands; empty where it is outside of jobs
   * @param subject what is dangerous, by the workflow's own words
   * @param guard what stands between a stranger and the project's rights; null where nothing does
   */
  record WorkflowHazard(String kind, String job, String subject, @Nullable String guard)
      implements SecurityFact {}

  /**
   * The most that the token of a workflow may do, by what the workflow states.
   *
   * @param reach kebab-case, from least to most: {@code reads}, {@code job-writes}, {@code
   *     all-jobs-write}, {@code unstated}, {@code writes-all}
   * @param writes the scopes that may be written
   */
  record WorkflowToken(String reach, List<String> writes) implements SecurityFact {
    public WorkflowToken {
      writes = List.copyOf(writes);
    }
  }

  /**
   * An action of others that is used by a name which its owner can move.
   *
   * @param version a tag or branch; empty where none is stated
   */
  record MovingAction(String action, String version) implements SecurityFact {}

  /**
   * Something that a build takes in without verifying it.
   *
   * @param kind kebab-case: {@code run-unseen}, {@code unverified-host}, {@code moving-image}
   * @param what the file's own words
   */
  record UnverifiedDownload(String kind, String what) implements SecurityFact {}

  /**
   * What a project does for the safety of those who use it.
   *
   * @param kind kebab-case: {@code static-analysis}, {@code fuzzing}, {@code property-tests},
   *     {@code provenance}, {@code signature}, {@code trusted-publishing}, {@code
   *     bill-of-materials}, {@code publishes}
   * @param tool by which it is done
   */
  record Practice(String kind, String tool) implements SecurityFact {}

  /**
   * A tool that proposes updates of what the project depends on.
   *
   * @param ecosystems that it is told to watch, by the tool's own names; empty where it watches all
   *     that it knows
   */
  record UpdateTool(String tool, List<String> ecosystems) implements SecurityFact {
    public UpdateTool {
      ecosystems = List.copyOf(ecosystems);
    }
  }

  /**
   * A credential in the clear. It is never held whole.
   *
   * @param rule by which it was known: {@code hugging-face-token}
   * @param shown its first four characters
   * @param length in characters
   * @param checked whether the format's own checksum or structure holds, so that it was issued
   * @param inTests whether it stands among tests and their fixtures
   * @param number 1 for the first of these in the file, 2 for the next that looks the same
   */
  record Secret(String rule, String shown, int length, boolean checked, boolean inTests, int number)
      implements SecurityFact {}

  /**
   * What a security policy says of one subject.
   *
   * @param words the policy's own
   */
  record PolicyStatement(PolicySubject subject, String words) implements SecurityFact {}

  /** A file that tells coding agents what to do. */
  record AgentInstructions() implements SecurityFact {}

  /**
   * Something in instructions for coding agents that a person would want to read first.
   *
   * @param words the line
   */
  record AgentHazard(AgentHazardKind kind, String words) implements SecurityFact {}

  /**
   * Characters that no reader sees and that change what is read: by compilers or by agents.
   *
   * @param kind {@code bidirectional-control}, {@code tag-characters}, {@code zero-width-run},
   *     {@code variation-selector-run}
   * @param count of such characters in the file
   * @param inTests whether it stands among tests and their fixtures
   */
  record HiddenCharacters(String kind, int count, boolean inTests) implements SecurityFact {}

  /**
   * A graph of operations without values of its own, whose usual loader runs what it says.
   *
   * @param format as the modelfiles library names it: {@code tensorflow-graph}
   */
  record GraphThatRuns(String format) implements SecurityFact {}

  /**
   * Something that runs or is fetched because of a file here, and not because somebody typed it.
   *
   * @param trigger kebab-case: {@code editor-task}, {@code agent-hook}, {@code dev-container}, …
   * @param unasked whether no question comes before it beyond a general trust in the folder
   * @param words the line
   */
  record RunsOnOpen(String trigger, boolean unasked, String words) implements SecurityFact {}
}
