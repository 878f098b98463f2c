// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** JSON of strangers, as a stream with limits. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(4 << 20)
                  .maxNameLength(64 << 10)
                  .maxNumberLength(100)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  /** What is wrong with a document, in plain words. */
  static String reason(JacksonException e) {
    return e instanceof StreamConstraintsException
        ? "nested deeper than 200, or with a text or number too long to be read"
        : "not valid JSON: " + e.getOriginalMessage();
  }

  /** A parser that refuses what is nested too deep and names that come twice in one object. */
  static JsonParser parser(InputStream in) {
    return FACTORY.createParser(ObjectReadContext.empty(), in);
  }
}
