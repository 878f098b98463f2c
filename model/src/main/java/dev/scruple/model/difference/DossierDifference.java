// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.difference;

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
 * What changed between two evaluations: the document of {@code scruple diff}.
 *
 * @param asOf of the newer one
 * @param target of the newer one
 * @param coverage empty: nothing is examined
 * @param requests null: nothing is asked of the network
 * @param curations corrections by people in the newer one
 * @param answerChanges whether the verdict is another
 * @param caveats why the two may differ for other reasons than the target
 */
public record DossierDifference(
    String schema,
    String version,
    Instant asOf,
    TargetDescription target,
    List<Coverage> coverage,
    @Nullable List<Request> requests,
    List<Curation> curations,
    Side before,
    Side after,
    boolean answerChanges,
    List<String> caveats,
    List<Difference> differences) {

  /** The schema's name and version. */
  public static final String SCHEMA = "scruple/diff/1";

  public DossierDifference {
    coverage = List.copyOf(coverage);
    requests = requests == null ? null : List.copyOf(requests);
    curations = List.copyOf(curations);
    caveats = List.copyOf(caveats);
    differences = List.copyOf(differences);
  }

  /**
   * One of the two.
   *
   * @param version of the program that made it
   */
  public record Side(
      String version, Instant asOf, TargetDescription target, Use use, VerdictValue verdict) {}
}
