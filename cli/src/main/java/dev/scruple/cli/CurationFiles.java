// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.engine.curate.CurationFileException;
import dev.scruple.engine.curate.Curations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The corrections that hold for a run: those of the file that is named, else those that stand in
 * the folder that scruple is called from. What a target elsewhere says of itself is not among them.
 */
record CurationFiles(Path workingFolder) {
  private static final String USUAL = ".scruple/curations.yaml";
  private static final String NONE = "none";

  /**
   * Reads them.
   *
   * @param named the file; {@code none} for no corrections; null for the usual place
   */
  Curations read(@Nullable String named) throws UsageException {
    if (NONE.equals(named)) {
      return Curations.NONE;
    }
    String name = named == null ? USUAL : named;
    Path file = workingFolder.resolve(name);
    if (named == null && !Files.isRegularFile(file)) {
      return Curations.NONE;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Curations.read(name, in.readNBytes(Curations.LARGEST_FILE + 1));
    } catch (CurationFileException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      throw new UsageException("--curations: " + name + " does not exist");
    } catch (IOException e) {
      throw new UsageException("--curations: " + name + " can't be read: " + e.getMessage());
    }
  }
}
