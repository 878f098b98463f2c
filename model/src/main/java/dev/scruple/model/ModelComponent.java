// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/**
 * The components of the Model Openness Framework, version 1.0, in the order of its classes: what
 * class III asks for first.
 */
public enum ModelComponent {
  MODEL_ARCHITECTURE("model architecture"),
  MODEL_PARAMETERS_FINAL("model parameters (final)"),
  TECHNICAL_REPORT("technical report"),
  EVALUATION_RESULTS("evaluation results"),
  MODEL_CARD("model card"),
  DATA_CARD("data card"),
  SAMPLE_MODEL_OUTPUTS("sample model outputs"),
  TRAINING_CODE("training code"),
  INFERENCE_CODE("inference code"),
  EVALUATION_CODE("evaluation code"),
  EVALUATION_DATA("evaluation data"),
  SUPPORTING_LIBRARIES_AND_TOOLS("supporting libraries and tools"),
  RESEARCH_PAPER("research paper"),
  DATASETS("datasets"),
  DATA_PREPROCESSING_CODE("data preprocessing code"),
  MODEL_PARAMETERS_INTERMEDIATE("model parameters (intermediate)"),
  MODEL_METADATA("model metadata");

  private final String words;

  ModelComponent(String words) {
    this.words = words;
  }

  /** The name in a sentence. */
  public String words() {
    return words;
  }
}
