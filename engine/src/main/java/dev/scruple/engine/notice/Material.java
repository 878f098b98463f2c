// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import dev.scruple.engine.collect.NoticeFile;
import dev.scruple.engine.compose.BundledPart;
import dev.scruple.engine.compose.Composition;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Unexamined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that notices are made of.
 *
 * @param name of the target
 * @param place in a stack; null of a target by itself
 * @param revision that was asked for; null where none was
 * @param composition its parts
 * @param seen its files; none of a target that is known by name only
 * @param installed what was found where its packages are installed
 * @param unread files of licences and the like that could not be read
 */
public record Material(
    String name,
    @Nullable StackPlace place,
    @Nullable String revision,
    Composition composition,
    Seen seen,
    Seen installed,
    List<Unexamined> unread) {
  public Material {
    unread = List.copyOf(unread);
  }

  /**
   * Of a part of a stack: its own code is a part like any other there.
   *
   * @param id of the part
   * @param file name of the stack file
   * @param license that the stack states of the part; null where it states none
   */
  public record StackPlace(String id, ComponentRole role, String file, @Nullable String license) {}

  /** What notices are run on, as a command names it. */
  String target() {
    return place == null ? "." : place.file();
  }

  /**
   * Files that were read.
   *
   * @param tooMuch whether they say more than is kept
   */
  public record Seen(
      List<SurveyedFile> files,
      List<NoticeFile> notices,
      List<BundledPart> bundled,
      boolean tooMuch) {
    /** No file at all. */
    public static final Seen NOTHING = new Seen(List.of(), List.of(), List.of(), false);

    public Seen {
      files = List.copyOf(files);
      notices = List.copyOf(notices);
      bundled = List.copyOf(bundled);
    }
  }
}
