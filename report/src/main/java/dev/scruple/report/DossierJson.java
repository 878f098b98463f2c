// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Dossier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * The dossier as the contract's {@code evaluate} document, version 1: UTF-8, indented, one line end
 * at its end; of several dossiers JSON Lines, each on a line of its own. Its schema is {@code
 * docs/schema/evaluate-1.json}.
 */
public final class DossierJson implements Renderer {
  @Override
  public void render(Dossier dossier, OutputStream out) throws IOException {
    render(dossier, out, true);
  }

  /** Writes JSON Lines: a document a line, in the order given. */
  public void renderLines(List<Dossier> dossiers, OutputStream out) throws IOException {
    for (Dossier dossier : dossiers) {
      render(dossier, out, false);
    }
  }

  private static void render(Dossier dossier, OutputStream out, boolean indented)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      if (indented) {
        RecordWriter.write(dossier, writer);
      } else {
        RecordWriter.writeLine(dossier, writer);
      }
    } catch (JacksonException e) {
      throw new IOException("The JSON document could not be written: " + e.getMessage(), e);
    }
    writer.write('\n');
    writer.flush();
  }

  /** The document's bytes. */
  public byte[] bytes(Dossier dossier) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      render(dossier, out);
    } catch (IOException e) {
      throw new IllegalStateException("Memory takes all bytes", e);
    }
    return out.toByteArray();
  }

  /**
   * Reads a dossier that {@link #render} wrote. Fields that this version doesn't know are passed
   * over.
   *
   * @throws IOException when the bytes are not such a document; the message says what is wrong
   */
  public Dossier read(InputStream in) throws IOException {
    try {
      return RecordReader.read(in, Dossier.class);
    } catch (JacksonException e) {
      throw new IOException("not a JSON document: " + e.getOriginalMessage(), e);
    }
  }

  /** The JSON Schema (2020-12) of the document, made of the model's records. */
  public static String schema() {
    return new SchemaWriter("urn:scruple:schema:evaluate:1", "scruple evaluate, version 1")
        .write(Dossier.class);
  }
}
