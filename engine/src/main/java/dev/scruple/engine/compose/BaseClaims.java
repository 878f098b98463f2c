// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.terms.Overclaims;
import dev.scruple.terms.Terms;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether what is claimed for models, data and code covers the terms of what they were made of. */
public final class BaseClaims {
  private final Overclaims overclaims;

  /** By these terms. */
  public BaseClaims(Terms terms) {
    this.overclaims = new Overclaims(terms);
  }

  /** One fact for each base of a component that a licence is claimed for. */
  public List<Evidence> of(Composition composition) {
    Map<String, String> names =
        composition.components().stream()
            .collect(Collectors.toMap(Component::id, Component::name, (a, b) -> a));
    return overclaims.find(composition.components(), composition.relations()).stream()
        .map(
            each ->
                Evidence.of(
                    Source.target(),
                    new Fact.BaseTerms(
                        each.component(),
                        each.claimed(),
                        each.claimKnown(),
                        names.getOrDefault(each.base(), each.base()),
                        each.license(),
                        each.baseKnown(),
                        each.bars(),
                        each.limits(),
                        each.when(),
                        each.duties(),
                        each.citations().stream().map(Citation::clause).distinct().toList())))
        .toList();
  }
}
