// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.notice;

import dev.scruple.model.notice.Notices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which notices can be had. */
public enum NoticeFormat {
  /** Lines of 80 columns. */
  TEXT,
  /** CommonMark, as forges show it. */
  MARKDOWN,
  /** One page without scripts, for screen and paper. */
  HTML;

  private List<String> endings() {
    return switch (this) {
      case TEXT -> List.of(".txt", "notices", "notice");
      case MARKDOWN -> List.of(".md", ".markdown");
      case HTML -> List.of(".html", ".htm");
    };
  }

  /** The word for {@code --format}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that word, if there is one. */
  public static Optional<NoticeFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** The format that a file's name asks for; {@code THIRD_PARTY_NOTICES} is text. */
  public static Optional<NoticeFormat> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings().stream().anyMatch(lower::endsWith))
        .findFirst();
  }

  /** The whole document; the same notices give the same one. */
  public String render(Notices notices) {
    return switch (this) {
      case TEXT -> new NoticeText(notices).toString();
      case MARKDOWN -> new NoticeMarkdown(notices).toString();
      case HTML -> new NoticeHtml(notices).toString();
    };
  }
}
