// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.stack;

import dev.scruple.model.RelationType;
import dev.scruple.model.Word;

/** How two parts are combined. */
enum Combination implements Word {
  LINKS(RelationType.DEPENDS_ON),
  STATIC_LINKS(RelationType.DEPENDS_ON),
  SHIPS_WITH(RelationType.CONTAINS),
  CONTAINS(RelationType.CONTAINS),
  CALLS(RelationType.CALLS),
  TRAINED_ON(RelationType.TRAINED_ON),
  TRAINED_ON_OUTPUTS(RelationType.TRAINED_ON),
  FINE_TUNE(RelationType.DERIVED_FROM),
  ADAPTER(RelationType.DERIVED_FROM),
  MERGE(RelationType.DERIVED_FROM),
  QUANTISATION(RelationType.DERIVED_FROM),
  DISTILLATION(RelationType.DERIVED_FROM),
  OUTPUT(RelationType.DERIVED_FROM);

  private final RelationType type;

  Combination(RelationType type) {
    this.type = type;
  }

  @Override
  public String word() {
    return Word.kebab(this);
  }

  /** The relation that it is. */
  RelationType type() {
    return type;
  }
}
