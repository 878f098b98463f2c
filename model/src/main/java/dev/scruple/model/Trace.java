// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import org.jspecify.annotations.Nullable;

/**
 * What a file holds that says something only beside other files: joined into evidence once all are
 * read, and never in a dossier itself.
 */
public sealed interface Trace extends Fact {
  /**
   * A relative link.
   *
   * @param to as written, without its fragment
   */
  record Link(String to) implements Trace {}

  /**
   * A place where a data set on a hub is named.
   *
   * @param name the hub's id
   * @param revision null where none is asked for
   */
  record DataUse(String name, DataRole role, @Nullable String revision) implements Trace {}

  /**
   * A file of data that was read whole.
   *
   * @param sha256 of its bytes, in hexadecimal digits
   */
  record DataFile(String sha256) implements Trace {}
}
