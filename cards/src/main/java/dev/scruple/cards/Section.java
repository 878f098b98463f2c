// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

/** The sections that readers of a card look for, found by their headings. */
public enum Section {
  /** What it is for. */
  INTENDED_USE,
  /** What it is not for. */
  OUT_OF_SCOPE_USE,
  /** Limitations, risks and biases. */
  LIMITATIONS,
  /** What the model was trained on. */
  TRAINING_DATA,
  /** How the model was trained. */
  TRAINING_PROCEDURE,
  /** Evaluation and results. */
  EVALUATION,
  /** Energy and emissions. */
  ENVIRONMENTAL_IMPACT,
  /** Personal and sensitive information. */
  PERSONAL_INFORMATION,
  /** Where the data come from. */
  SOURCE_DATA,
  /** How the data were collected, curated or processed. */
  COLLECTION,
  /** Who annotated the data, and how. */
  ANNOTATIONS,
  /** Consent, retention and removal. */
  CONSENT,
  /** Licence of the model or the data. */
  LICENSE,
  /** How to cite. */
  CITATION,
  /** Whom to ask. */
  CONTACT
}
