// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.plan;

import dev.scruple.model.Coverage;
import dev.scruple.model.Curation;
import dev.scruple.model.Request;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.Use;
import dev.scruple.model.VerdictValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to watch of a project that was adopted: the document of {@code scruple plan}.
 *
 * @param curations corrections by people: those that hold, and those that no longer do
 * @param verdict that it starts from
 * @param items sorted by id; a reader gets them by how often they are due
 */
public record OversightPlan(
    String schema,
    String version,
    Instant asOf,
    TargetDescription target,
    List<Coverage> coverage,
    @Nullable List<Request> requests,
    List<Curation> curations,
    Use use,
    VerdictValue verdict,
    List<PlanItem> items) {

  /** The schema's name and version. */
  public static final String SCHEMA = "scruple/plan/1";

  public OversightPlan {
    coverage = List.copyOf(coverage);
    requests = requests == null ? null : List.copyOf(requests);
    curations = List.copyOf(curations);
    items = List.copyOf(items);
  }
}
