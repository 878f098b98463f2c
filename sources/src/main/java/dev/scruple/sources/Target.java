// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the user names. {@code docs/targets.md} lists the forms. */
public sealed interface Target {

  /** A folder on this machine, with history or without; a bare repository is one too. */
  record Folder(Path path) implements Target {}

  /**
   * A git repository by its address.
   *
   * @param revision from an address that names one, as {@code …/tree/v1}; null otherwise
   */
  record Repository(String url, @Nullable String revision) implements Target {}

  /** An archive on this machine. */
  record ArchiveFile(Path path) implements Target {}

  /** A single file on this machine that is no archive: weights, as a rule. */
  record ModelFile(Path path) implements Target {}

  /**
   * A model or data set by its name on a hub.
   *
   * @param host {@code huggingface.co}
   * @param name with its organisation: {@code org/name}; some old ones have none
   */
  record Hub(String host, HubKind kind, String name, @Nullable String revision) implements Target {}

  /** A stack file on this machine: several targets and licences, and how they are combined. */
  record Stack(Path path) implements Target {}

  /**
   * A service that only its maker runs, by a name that its terms go by.
   *
   * @param name in lower case: {@code openai}; may be of no service that is known
   */
  record Service(String name) implements Target {}

  /** A package of a registry, by its package URL. */
  record PackageUrl(String purl) implements Target {}

  /**
   * Reads what the user wrote.
   *
   * @param workingFolder that relative paths start from
   * @throws TargetException where it is nothing that can be named; says what could be
   */
  static Target parse(String text, Path workingFolder) throws TargetException {
    return new TargetParser(workingFolder).parse(text);
  }
}
