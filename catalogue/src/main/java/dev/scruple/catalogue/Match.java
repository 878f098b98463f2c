// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

/** An entry found by a package URL. */
public sealed interface Match {

  /** A model found by name. */
  record OfModel(ModelMatch model) implements Match {}

  /** A data set found by name. */
  record OfDataset(DatasetMatch dataset) implements Match {}

  /** A package found by name. */
  record OfPackage(PackageEntry entry) implements Match {}
}
