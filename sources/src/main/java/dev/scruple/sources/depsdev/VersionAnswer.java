// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the licences of a {@code Version} of the API's version 3: the field {@code licenses}, which
 * is left out where there is none. All other fields are passed over.
 */
final class VersionAnswer {
  private static final int MOST = 50;
  private static final int LONGEST = 500;
  private static final JsonMapper MAPPER = new JsonMapper();

  private VersionAnswer() {}

  /**
   * The licences.
   *
   * @throws ServiceException where the bytes are no such answer
   */
  static List<String> licenses(byte[] bytes) throws ServiceException {
    JsonNode root;
    try {
      root = MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      throw new ServiceException("the answer is no JSON", e);
    }
    if (!root.isObject() || !root.path("versionKey").isObject()) {
      throw new ServiceException("the answer is of another shape");
    }
    return licenses(root.path("licenses"));
  }

  /** A list of licences, or nothing. */
  static List<String> licenses(JsonNode list) throws ServiceException {
    if (list.isMissingNode()) {
      return List.of();
    }
    if (!list.isArray() || list.size() > MOST) {
      throw new ServiceException("the answer is of another shape");
    }
    List<String> licenses = new ArrayList<>();
    for (JsonNode each : list) {
      if (!each.isString() || each.stringValue().length() > LONGEST) {
        throw new ServiceException("the answer is of another shape");
      }
      if (!each.stringValue().isBlank()) {
        licenses.add(each.stringValue().strip());
      }
    }
    return licenses.stream().distinct().sorted().toList();
  }
}
