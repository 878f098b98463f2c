// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts that java-spdx-library carries. */
final class SpdxTexts {
  private static final JsonMapper MAPPER = new JsonMapper();

  private SpdxTexts() {}

  static String text(String id) {
    return json(id + ".json").get("licenseText").asString();
  }

  static String exception(String id) {
    return json(id + ".json").get("licenseExceptionText").asString();
  }

  /** The ids that are not deprecated. */
  static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (JsonNode row : json("licenses.json").get("licenses")) {
      if (!row.get("isDeprecatedLicenseId").asBoolean()) {
        ids.add(row.get("licenseId").asString());
      }
    }
    return ids;
  }

  private static JsonNode json(String name) {
    try (InputStream in = SpdxTexts.class.getResourceAsStream("/resources/stdlicenses/" + name)) {
      return MAPPER.readTree(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
