// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Readings of small files, and what tests look at of them. */
public final class Readings {
  private Readings() {}

  public static ManifestReading of(String path, String text) {
    return Manifests.read(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public static List<String> licenses(ManifestReading reading) {
    return reading.licenses().stream()
        .map(it -> it.field() + " = " + it.stated() + " (" + it.kind() + ") :" + it.line())
        .toList();
  }

  public static List<String> packages(ManifestReading reading) {
    return reading.packages().stream()
        .map(
            it ->
                it.purl()
                    + " '"
                    + it.constraint()
                    + "' "
                    + it.scope()
                    + (it.group() == null ? "" : " of " + it.group())
                    + " :"
                    + it.line())
        .toList();
  }

  public static List<String> problems(ManifestReading reading) {
    return reading.problems().stream().map(Problem::reason).toList();
  }

  /** What a lock file fixes. */
  public static List<String> locked(ManifestReading reading) {
    return reading.locked().stream()
        .map(
            it ->
                it.purl()
                    + " "
                    + it.scope()
                    + (it.direct() == null ? "" : it.direct() ? " direct" : " indirect")
                    + (it.licenses().isEmpty() ? "" : " " + it.licenses())
                    + " :"
                    + it.line())
        .toList();
  }

  /** Which package needs which. */
  public static List<String> edges(ManifestReading reading) {
    return reading.edges().stream().map(it -> it.from() + " -> " + it.to()).toList();
  }
}
