// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** In which way one component stands to another, where that is known. */
public enum How implements Word {
  /** Calls it in one process, and finds it when started. */
  LINKS(RelationType.DEPENDS_ON),
  /** Is built into one program with it. */
  STATIC_LINKS(RelationType.DEPENDS_ON),
  /** Goes out on the same medium as a work of its own. */
  SHIPS_WITH(RelationType.CONTAINS),
  /** Has it as a part. */
  CONTAINS(RelationType.CONTAINS),
  /** Asks it over a network. */
  CALLS(RelationType.CALLS),
  TRAINED_ON(RelationType.TRAINED_ON),
  /** Was trained on what the other, a model or a service, put out. */
  TRAINED_ON_OUTPUTS(RelationType.TRAINED_ON),
  FINE_TUNE(RelationType.DERIVED_FROM),
  /** Is loaded on top of the other's weights, and holds none of them. */
  ADAPTER(RelationType.DERIVED_FROM),
  MERGE(RelationType.DERIVED_FROM),
  QUANTISATION(RelationType.DERIVED_FROM),
  DISTILLATION(RelationType.DERIVED_FROM),
  /** Was put out by the other. */
  OUTPUT(RelationType.DERIVED_FROM);

  private final RelationType type;

  How(RelationType type) {
    this.type = type;
  }

  /** The type that a relation of this kind has. */
  public RelationType type() {
    return type;
  }

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
