// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.List;
import java.util.Locale;

/** The tables, each read when it is first asked for. */
final class Tables {
  private static final String DATASET_PAGE = "https://huggingface.co/datasets/";

  private Tables() {}

  static Table modelLicenses() {
    return ModelLicenses.TABLE;
  }

  static Table models() {
    return Models.TABLE;
  }

  static Table datasets() {
    return Datasets.TABLE;
  }

  static Table trainingData() {
    return TrainingData.TABLE;
  }

  static Table packageLicenses() {
    return PackageLicenses.TABLE;
  }

  /** The key of a model or data set: its name in lower case, without the hub's address. */
  static String key(String name) {
    String bare = name.startsWith(DATASET_PAGE) ? name.substring(DATASET_PAGE.length()) : name;
    return bare.toLowerCase(Locale.ROOT);
  }

  private static Table byName(String resource) {
    return Table.load(resource, (List<String> row) -> key(row.getFirst()));
  }

  // A class each, so that asking for one table doesn't read the others.
  private static final class ModelLicenses {
    static final Table TABLE = byName("model-licences.tsv");
  }

  private static final class Models {
    static final Table TABLE = byName("models.tsv");
  }

  private static final class Datasets {
    static final Table TABLE = byName("datasets.tsv");
  }

  private static final class TrainingData {
    static final Table TABLE = byName("training-data.tsv");
  }

  private static final class PackageLicenses {
    static final Table TABLE =
        Table.load("package-licences.tsv", row -> Ecosystem.key(row.get(0), row.get(1)));
  }
}
