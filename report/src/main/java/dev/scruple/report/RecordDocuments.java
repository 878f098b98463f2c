// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The contract's JSON documents that are a record of the model and nothing more: UTF-8, indented,
 * one line end at their end. Their schemas are {@code docs/schema/COMMAND-1.json}.
 */
public final class RecordDocuments {
  private RecordDocuments() {}

  /**
   * Writes a document and flushes; the stream stays open.
   *
   * @throws IOException when the stream refuses
   */
  public static void write(Record document, OutputStream out) throws IOException {
    RecordWriter.write(document, out);
  }

  /**
   * The JSON Schema (2020-12) of a command's document, made of the model's records.
   *
   * @param command whose document it is: {@code diff}
   */
  public static String schema(String command, Class<? extends Record> document) {
    return new SchemaWriter(
            "urn:scruple:schema:" + command + ":1", "scruple " + command + ", version 1")
        .write(document);
  }
}
