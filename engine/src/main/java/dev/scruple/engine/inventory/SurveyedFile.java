// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import java.util.List;

/**
 * A file of the target, what it is, and what was found in it.
 *
 * @param path relative to the target
 * @param place the path in the project's own tree; see {@link Roots}
 * @param bytes its size; for a git-LFS pointer the size of the file that it stands for
 */
public record SurveyedFile(
    String path,
    String place,
    Classification classification,
    long bytes,
    List<Evidence> evidence) {
  public SurveyedFile {
    evidence = List.copyOf(evidence);
  }

  /** The folder that it stands in, without a slash at its end; empty for the root. */
  public String folder() {
    int slash = place.lastIndexOf('/');
    return slash < 0 ? "" : place.substring(0, slash);
  }

  /** The name without folders. */
  public String name() {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  /** The facts of a kind. */
  public <F extends Fact> List<F> facts(Class<F> kind) {
    return evidence.stream().map(Evidence::value).filter(kind::isInstance).map(kind::cast).toList();
  }
}
