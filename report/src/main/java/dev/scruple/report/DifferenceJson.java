// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.difference.DossierDifference;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The contract's {@code diff} document, version 1; its schema is {@code docs/schema/diff-1.json}.
 */
public final class DifferenceJson {
  private DifferenceJson() {}

  /** Writes the document. */
  public static void write(DossierDifference document, OutputStream out) throws IOException {
    RecordWriter.write(document, out);
  }

  /** The JSON Schema (2020-12) of the document, made of the model's records. */
  public static String schema() {
    return new SchemaWriter("urn:scruple:schema:diff:1", "scruple diff, version 1")
        .write(DossierDifference.class);
  }
}
