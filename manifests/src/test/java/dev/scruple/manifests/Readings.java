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
}
