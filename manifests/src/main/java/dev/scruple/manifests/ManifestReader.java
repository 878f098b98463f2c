// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/** Reads one format. Throws nothing: what it can't read becomes a problem. */
@FunctionalInterface
public interface ManifestReader {
  void read(String text, Reading reading);
}
