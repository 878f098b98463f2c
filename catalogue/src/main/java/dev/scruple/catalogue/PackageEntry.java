// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

/**
 * What a package registry's metadata declare about a popular package.
 *
 * @param ecosystem the registry's word in the catalogue: {@code pypi}, {@code npm}, {@code maven} …
 * @param name as the registry spells it
 * @param declared the licence exactly as declared: often no SPDX expression, sometimes the start of
 *     a text, cut at 160 characters
 */
public record PackageEntry(String ecosystem, String name, String declared) {

  /** The source of every such declaration. */
  public CatalogueSource source() {
    return CatalogueSource.ECOSYSTEMS;
  }

  /** Whether the declaration names any licence; {@code []} and {@code UNKNOWN} name none. */
  public boolean statesLicense() {
    return !declared.isBlank() && !declared.equals("[]") && !declared.equalsIgnoreCase("unknown");
  }
}
