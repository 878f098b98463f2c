// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import dev.scruple.model.Component;
import dev.scruple.model.Coverage;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Ruling;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.Use;
import java.time.Instant;
import java.util.List;

/** All that a check may see. */
public record Case(
    Instant asOf,
    TargetDescription target,
    Use use,
    List<Component> components,
    List<Evidence> evidence,
    List<Coverage> coverage,
    List<Ruling> rulings) {

  public Case {
    components = List.copyOf(components);
    evidence = List.copyOf(evidence);
    coverage = List.copyOf(coverage);
    rulings = List.copyOf(rulings);
  }

  /** The evidence whose fact is of a kind, in order. */
  public List<Evidence> evidence(Class<? extends Fact> kind) {
    return evidence.stream().filter(e -> kind.isInstance(e.value())).toList();
  }

  /** The facts of a kind, in order. */
  public <F extends Fact> List<F> facts(Class<F> kind) {
    return evidence.stream().map(Evidence::value).filter(kind::isInstance).map(kind::cast).toList();
  }
}
