// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of ScanCode LicenseDB (CC-BY-4.0) and the ids that they stand for. */
final class LicenseDb {
  static final String RESOURCE = "licensedb.tsv";

  private LicenseDb() {}

  static Map<String, String> keys() {
    Map<String, String> ids = new HashMap<>();
    for (String[] row : rows(RESOURCE)) {
      if (row[2].equals("license")) {
        ids.put(row[0], current(row[0], row[1]));
      }
    }
    return Map.copyOf(ids);
  }

  /** The id of an entry; where LicenseDB has yet to learn of an SPDX id, that one. */
  static String current(String key, String id) {
    return id.startsWith("LicenseRef-") ? LicenseList.instance().license(key).orElse(id) : id;
  }

  /** The first three columns of a table's rows. */
  static List<String[]> rows(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = LicenseDb.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] columns = line.split("\t", 4);
        if (!line.startsWith("#") && columns.length >= 3) {
          rows.add(columns);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(resource, broken);
    }
    return rows;
  }
}
