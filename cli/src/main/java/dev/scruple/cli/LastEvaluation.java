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
import java.util.Optional;

/** The newest dossier, kept in the cache folder for {@code scruple explain}. */
record LastEvaluation(Path cacheFolder) {
  private Path file() {
    return cacheFolder.resolve("last.json");
  }

  /** Keeps a dossier. Where the folder can't be written, the evaluation is no worse for it. */
  void keep(Dossier dossier) {
    try {
      Files.createDirectories(cacheFolder);
      FindingsCache.removeLeftovers(cacheFolder, ".scruple*.part");
      Outputs.write(file(), out -> new DossierJson().render(dossier, out));
    } catch (IOException | UsageException e) {
      System.getLogger(LastEvaluation.class.getName())
          .log(System.Logger.Level.DEBUG, "The evaluation was not kept", e);
    }
  }

  Optional<Dossier> read() throws UsageException {
    return Files.isRegularFile(file()) ? Optional.of(read(file())) : Optional.empty();
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
