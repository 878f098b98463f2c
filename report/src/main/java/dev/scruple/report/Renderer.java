// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Dossier;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a dossier in one form. The same dossier gives the same bytes. */
public interface Renderer {
  /**
   * Writes the whole document and flushes; the stream stays open.
   *
   * @throws IOException when the stream refuses
   */
  void render(Dossier dossier, OutputStream out) throws IOException;
}
