// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.engine.notice.JoinedNotices;
import dev.scruple.engine.notice.Material;
import dev.scruple.model.Use;
import dev.scruple.model.notice.Notices;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import dev.scruple.terms.stack.Stack;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The notices of a stack: those of each of its parts, joined. */
final class StackNotices {
  /** Makes the notices of one part. */
  @FunctionalInterface
  interface Parts {
    Notices of(
        @Nullable Target target,
        Material.@Nullable StackPlace place,
        @Nullable Target packages,
        Options options)
        throws TargetException;
  }

  private final Options options;
  private final Parts parts;
  private final @Nullable Target packages;

  StackNotices(Options options, Parts parts, @Nullable Target packages) {
    this.options = options;
    this.parts = parts;
    this.packages = packages;
  }

  Notices of(Path file) throws TargetException {
    if (options.revision() != null) {
      throw new TargetException(
          file + " is a stack, which has no revision; name revisions in its targets");
    }
    Stack stack = StackEvaluation.parse(file, StackEvaluation.read(file));
    Use use = StackEvaluation.use(stack, options);
    Map<String, Notices> notices = new TreeMap<>();
    Map<String, String> unread = new TreeMap<>();
    for (Stack.Part part : stack.parts()) {
      if (isOwn(part, stack)) {
        continue;
      }
      Material.StackPlace place =
          new Material.StackPlace(
              part.id(), part.role(), String.valueOf(file.getFileName()), part.license());
      Options own = options.part(part.id(), use);
      try {
        notices.put(part.id(), parts.of(target(part, file), place, packages, own));
      } catch (TargetException e) {
        unread.put(part.id(), String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      }
    }
    return JoinedNotices.of(stack.name(), stack.builds().license(), use.name(), notices, unread);
  }

  /** The user's own work, under the licence of a word of theirs that the whole has too. */
  private static boolean isOwn(Stack.Part part, Stack stack) {
    String license = part.license();
    return part.target() == null
        && license != null
        && license.startsWith("LicenseRef-")
        && license.equals(stack.builds().license());
  }

  private static @Nullable Target target(Stack.Part part, Path file) throws TargetException {
    String text = part.target();
    Path folder = file.toAbsolutePath().getParent();
    return text == null
        ? null
        : Target.parse(text, folder == null ? file.toAbsolutePath() : folder);
  }
}
