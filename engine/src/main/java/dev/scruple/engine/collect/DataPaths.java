// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DataRole;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of a path say that data in it is for. */
public final class DataPaths {
  private static final Pattern TRAINING =
      Pattern.compile("(?i)(.*[/_.-])?(pre)?train(ing)?([/_.-].*)?");
  private static final Pattern EVALUATION =
      Pattern.compile(
          "(?i)(.*[/_.-])?(test|tests|testing|eval|evals|evaluation|val|valid|validation|dev|heldout"
              + "|held[-_]out)([/_.-].*)?");

  private DataPaths() {}

  /** The role; null where the path names none, or both. */
  public static @Nullable DataRole role(String path) {
    boolean training = TRAINING.matcher(path).matches();
    boolean evaluation = EVALUATION.matcher(path).matches();
    if (training == evaluation) {
      return null;
    }
    return training ? DataRole.TRAINING : DataRole.EVALUATION;
  }
}
