// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.time.YearMonth;

/**
 * Where the catalogue's statements come from. Each stands as of a month; none was checked since.
 */
public enum CatalogueSource {
  /** The models that LocalAI's gallery offers. */
  LOCALAI("LocalAI gallery", "MIT", YearMonth.of(2026, 8)),
  /** The models that GPUStack's catalogue offers. */
  GPUSTACK("GPUStack model catalogue", "Apache-2.0", YearMonth.of(2026, 8)),
  /** The models and data sets that the Massive Text Embedding Benchmark describes. */
  MTEB("MTEB metadata", "Apache-2.0", YearMonth.of(2026, 8)),
  /** Training data sets whose licences people traced. */
  DATA_PROVENANCE("Data Provenance Collection", "Apache-2.0", YearMonth.of(2025, 3)),
  /** What package registries' metadata declare. */
  ECOSYSTEMS(
      "ecosyste.ms, by way of CHAOSS's package metadata working group",
      "CC-BY-SA-4.0",
      YearMonth.of(2025, 11));

  private final String title;
  private final String license;
  private final YearMonth asOf;

  CatalogueSource(String title, String license, YearMonth asOf) {
    this.title = title;
    this.license = license;
    this.asOf = asOf;
  }

  /** The source's name, to be shown. */
  public String title() {
    return title;
  }

  /** The SPDX id of the licence that the source's facts come under. */
  public String license() {
    return license;
  }

  /** The month that the facts were taken. */
  public YearMonth asOf() {
    return asOf;
  }
}
