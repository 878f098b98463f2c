// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow of a continuous integration service does. Lines count from 1.
 *
 * @param service {@code github-actions}, {@code gitlab-ci}, …
 * @param scripts the lines that it runs
 * @param uses actions and workflows of others
 * @param token what its token may do; null where the service states none in the file
 * @param problems why parts were not read
 * @param onlyOn the events that start it, in their order, where none of them is a change of the
 *     code; empty where changes start it, or what does is not stated in the file
 */
public record Workflow(
    String service,
    List<Script> scripts,
    List<Use> uses,
    @Nullable Token token,
    List<Hazard> hazards,
    List<Practice> practices,
    List<Download> downloads,
    List<Problem> problems,
    List<String> onlyOn) {
  /** The most findings of a kind that one file gives. */
  public static final int MOST = 200;

  public Workflow {
    scripts = List.copyOf(scripts);
    uses = List.copyOf(uses);
    hazards = List.copyOf(hazards);
    practices = List.copyOf(practices);
    downloads = List.copyOf(downloads);
    problems = List.copyOf(problems);
    onlyOn = List.copyOf(onlyOn);
  }
}
