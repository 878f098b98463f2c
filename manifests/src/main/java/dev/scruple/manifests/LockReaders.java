// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import dev.scruple.manifests.document.Json;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the packages of lock files. Tools write these files in one layout, so the text formats are
 * counted line by line, in one pass and constant memory; JSON is read token by token.
 */
final class LockReaders {
  private static final Pattern CONDA_NAME = Pattern.compile("\\s*- name: *(\\S+)\\s*");
  private static final Pattern OWN_SOURCE =
      Pattern.compile(
          "source = \\{ (?:virtual|editable) = \"\\.\" \\}"
              + "|directory = \\{ path = \"\\.\".*\\}");

  private LockReaders() {}

  /**
   * Packages are tables of an array: poetry.lock, pdm.lock, uv.lock, pylock.toml. Where the project
   * itself is among them, its source is the file's own folder.
   */
  static ManifestReader tables(String format, String header) {
    return (text, reading) -> {
      int packages = 0;
      for (String line : (Iterable<String>) text.lines()::iterator) {
        if (line.strip().equals(header)) {
          packages++;
        } else if (OWN_SOURCE.matcher(line).matches()) {
          packages--;
        }
      }
      reading.lock(format, Math.max(packages, 0));
    };
  }

  static void pipfile(String text, Reading reading) {
    Set<String> names = new HashSet<>();
    Json.fields(
        text,
        reading,
        (section, parser) -> {
          if (section.equals("_meta")) {
            parser.skipChildren();
            return;
          }
          Json.each(
              parser,
              (name, value) -> {
                names.add(name);
                value.skipChildren();
              });
        });
    reading.lock("Pipfile.lock", names.size());
  }

  /** One package stands once for each platform. */
  static void conda(String text, Reading reading) {
    Set<String> names = new HashSet<>();
    boolean inside = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Matcher name = CONDA_NAME.matcher(line);
      if (line.startsWith("package:")) {
        inside = true;
      } else if (inside && name.matches()) {
        names.add(name.group(1));
      }
    }
    reading.lock("conda-lock.yml", names.size());
  }
}
