// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.terms.TermsDocument;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What licences say as the contract's {@code terms} document, version 1: UTF-8, indented, one line
 * end at its end. Its schema is {@code docs/schema/terms-1.json}.
 */
public final class TermsJson {
  private TermsJson() {}

  /** Writes the document. */
  public static void write(TermsDocument document, OutputStream out) throws IOException {
    RecordWriter.write(document, out);
  }

  /** The JSON Schema (2020-12) of the document, made of the model's records. */
  public static String schema() {
    return new SchemaWriter("urn:scruple:schema:terms:1", "scruple terms, version 1")
        .write(TermsDocument.class);
  }
}
