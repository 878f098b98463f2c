// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ids and facts of the SPDX license list, compiled during the build. */
final class LicenseList {
  /** Names of the resource's columns, tab separated; the compiler writes them. */
  static final String RESOURCE = "spdx-list.tsv";

  private static final int COLUMNS = 5;

  private final Map<String, LicenseInfo> licenses = new HashMap<>();
  private final Map<String, String> exceptions = new HashMap<>();
  private final Map<String, String> replacements;

  private String version = "";

  private LicenseList() {
    replacements = new HashMap<>();
    DeprecatedIds.replacements().forEach((id, text) -> replacements.put(fold(id), text));
    try (InputStream in = LicenseList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing: build the module");
      }
      read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void read(BufferedReader reader) throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String[] columns = line.split("\t", COLUMNS);
      if (columns.length < COLUMNS) {
        version = line.replaceFirst("^# SPDX license list ([^;]*);.*", "$1");
        continue;
      }
      String id = columns[1];
      if (columns[0].equals("L")) {
        boolean osi = columns[2].equals("osi");
        boolean fsf = columns[3].equals("fsf");
        licenses.put(fold(id), new LicenseInfo(id, columns[4], osi, fsf));
      } else {
        exceptions.put(fold(id), id);
      }
    }
  }

  static LicenseList instance() {
    return Holder.INSTANCE;
  }

  /** The licence id in the list's letter case. */
  Optional<String> license(String id) {
    return Optional.ofNullable(licenses.get(fold(id))).map(LicenseInfo::id);
  }

  /** The exception id in the list's letter case. */
  Optional<String> exception(String id) {
    return Optional.ofNullable(exceptions.get(fold(id)));
  }

  /** The expression that took a deprecated id's place. */
  Optional<String> replacement(String id) {
    return Optional.ofNullable(replacements.get(fold(id)));
  }

  Optional<LicenseInfo> info(String id) {
    return Optional.ofNullable(licenses.get(fold(id)));
  }

  /** All licences, deprecated ones among them. */
  Collection<LicenseInfo> all() {
    return Collections.unmodifiableCollection(licenses.values());
  }

  /** The list's version, as {@code 3.28.0}. */
  String version() {
    return version;
  }

  private static String fold(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  private static final class Holder {
    static final LicenseList INSTANCE = new LicenseList();
  }
}
