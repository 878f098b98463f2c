// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.engine.cache.FindingsCache;
import dev.scruple.model.Dossier;
import dev.scruple.report.DossierJson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The newest dossier, kept in the cache folder for {@code scruple explain}. */
record LastEvaluation(Path cacheFolder) {
  private Path file() {
    return cacheFolder.resolve("last.json");
  }

  /** That of the last evaluation in which only some checks were asked. */
  private Path part() {
    return cacheFolder.resolve("last-part.json");
  }

  /**
   * Keeps a dossier. Where the folder can't be written, the evaluation is no worse for it.
   *
   * @param whole whether every check was asked; else the last whole dossier is kept beside it
   */
  void keep(Dossier dossier, boolean whole) {
    try {
      Files.createDirectories(cacheFolder);
      FindingsCache.removeLeftovers(cacheFolder, ".scruple*.part");
      Outputs.write(whole ? file() : part(), out -> new DossierJson().render(dossier, out));
      if (whole) {
        Files.deleteIfExists(part());
      }
    } catch (IOException | UsageException e) {
      System.getLogger(LastEvaluation.class.getName())
          .log(System.Logger.Level.DEBUG, "The evaluation was not kept", e);
    }
  }

  /** The last dossier, and where that is of some checks only, the last whole one after it. */
  List<Dossier> read() throws UsageException {
    List<Dossier> kept = new ArrayList<>();
    for (Path each : List.of(part(), file())) {
      if (Files.isRegularFile(each)) {
        kept.add(read(each));
      }
    }
    return kept;
  }

  static Dossier read(Path file) throws UsageException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new DossierJson().read(in);
    } catch (IOException e) {
      String why =
          e instanceof java.nio.file.NoSuchFileException ? "it does not exist" : e.getMessage();
      throw new UsageException(
          file
              + " can't be read: "
              + why
              + "; make it with: scruple evaluate --format json -o FILE");
    }
  }
}
