// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.stack;

import dev.scruple.model.ComponentRole;
import dev.scruple.model.Form;
import dev.scruple.model.Relation;
import dev.scruple.model.Use;
import dev.scruple.terms.use.Uses;
import dev.scruple.terms.yaml.YamlException;
import dev.scruple.terms.yaml.YamlReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stack file says: parts, how they are combined, what is built of them, and for which use.
 * {@code docs/stacks.md} describes the file.
 *
 * @param parts in the file's order; their ids are unique
 * @param relations between parts, in the file's order, without evidence
 * @param use with what is built stated in it; null where the file names no use
 */
public record Stack(
    String name, Builds builds, List<Part> parts, List<Relation> relations, @Nullable Use use) {
  /** The largest stack file that is read, in bytes. */
  public static final int LARGEST_FILE = Uses.LARGEST_FILE;

  public Stack {
    parts = List.copyOf(parts);
    relations = List.copyOf(relations);
  }

  /**
   * What is built of the parts.
   *
   * @param form how it reaches others; null where that is not stated
   * @param license an SPDX expression; null where it is not stated
   */
  public record Builds(@Nullable Form form, @Nullable String license) {}

  /**
   * A part: a target to evaluate, a licence, or both; the licence is then what the user states.
   *
   * @param target as written
   * @param license an SPDX expression
   */
  public record Part(
      String id, ComponentRole role, @Nullable String target, @Nullable String license) {}

  /**
   * Reads a stack file.
   *
   * @param file its name, for messages
   * @param yaml its bytes: UTF-8, at most {@link #LARGEST_FILE}
   * @throws StackFileException if a key or word is unknown, an id is taken or names nothing, a
   *     value has the wrong type, or the bytes are no plain YAML
   */
  public static Stack read(String file, byte[] yaml) throws StackFileException {
    try {
      return StackReader.read(new YamlReader(LARGEST_FILE).read(yaml));
    } catch (YamlException e) {
      String message = e.getMessage();
      throw new StackFileException(file, e.line(), message == null ? "unreadable" : message);
    }
  }

  /**
   * Another use of the same stack. What is built holds for it too, where it states nothing else.
   */
  public Use usedFor(Use other) {
    return Uses.building(other, builds.form(), builds.license());
  }
}
