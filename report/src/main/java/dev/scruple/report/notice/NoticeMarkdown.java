// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.notice;

import dev.scruple.model.ComponentRole;
import dev.scruple.model.notice.Attribution;
import dev.scruple.model.notice.CarriedFile;
import dev.scruple.model.notice.LicenseText;
import dev.scruple.model.notice.MissingNotice;
import dev.scruple.model.notice.NoticedPart;
import dev.scruple.model.notice.Notices;
import dev.scruple.report.Escape;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices as CommonMark. Every text of the target has each of its signs of markup escaped; longer
 * ones stand in fences that are longer than any fence in them.
 */
final class NoticeMarkdown {
  private static final String SIGNS = "\\`*_{}[]<>#!|~&$^";

  private final StringBuilder out = new StringBuilder();

  NoticeMarkdown(Notices notices) {
    head(notices);
    missing(notices.missing());
    parts(notices.parts());
    carried(notices.carried());
    texts(notices.texts());
  }

  /**
   * Text without markup, for the middle of a line: letters of the target as they are, and nothing
   * else. Addresses that forges would make links of are none.
   */
  static String text(String raw) {
    String shown = Escape.terminal(raw);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      boolean link =
          (c == ':' && shown.startsWith("//", i + 1))
              || (c == '.' && shown.regionMatches(true, Math.max(0, i - 3), "www", 0, 3))
              || c == '@';
      if (link || SIGNS.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  private void head(Notices notices) {
    out.append("# ").append(text(NoticeWords.title(notices))).append("\n\n");
    item("project", notices.name() + (notices.version() == null ? "" : " " + notices.version()));
    optional("package", notices.purl());
    item("licence", NoticeWords.own(notices));
    notices.copyrights().forEach(line -> item("copyright", line));
    out.append('\n');
    out.append(text(NoticeWords.preamble(notices) + " "));
    // The mark stays as it is, so that the document is known again.
    out.append(Notices.MARK).append('\n');
  }

  private void missing(List<MissingNotice> missing) {
    section(NoticeWords.MISSING);
    if (missing.isEmpty()) {
      out.append(text(NoticeWords.nothingMissing())).append('\n');
    }
    int number = 0;
    for (MissingNotice each : missing) {
      number++;
      out.append(number).append(". **").append(text(each.what())).append("**");
      if (!each.parts().isEmpty()) {
        out.append(": ")
            .append(
                each.parts().stream().map(NoticeMarkdown::text).collect(Collectors.joining(", ")));
      }
      out.append("\\\n   ").append(text(each.reason() + " " + each.remedy())).append('\n');
      if (!each.commands().isEmpty()) {
        out.append('\n');
        fence(String.join("\n", each.commands()), "sh", "   ");
      }
    }
  }

  private void parts(List<NoticedPart> parts) {
    ComponentRole before = null;
    for (NoticedPart part : parts) {
      String heading = NoticeWords.next(before, part.role());
      if (heading != null) {
        section(heading);
      } else {
        out.append('\n');
      }
      before = part.role();
      part(part);
    }
  }

  private void part(NoticedPart part) {
    out.append("### ").append(text(NoticeWords.name(part))).append("\n\n");
    item("licence", NoticeWords.license(part));
    optional("taken", part.chosen());
    optional("package", part.purl());
    optional("from", part.source());
    if (!part.places().isEmpty() && !part.places().equals(List.of(part.name()))) {
      item("in", String.join(", ", part.places()));
    }
    part.copyrights().forEach(line -> item("copyright", line));
    part.authors().forEach(line -> item("author", line));
    part.attributions().forEach(this::attribution);
    for (String citation : part.citations()) {
      out.append("\nCite as:\n\n");
      fence(citation, "", "");
    }
    part.files().forEach(this::file);
  }

  private void attribution(Attribution attribution) {
    String phrase = attribution.phrase();
    if (phrase != null) {
      item("notice", phrase);
    }
    item(
        "asked",
        attribution.words()
            + " ("
            + NoticeWords.clause(attribution.clause().license(), attribution.clause().clause())
            + ")");
  }

  private void file(CarriedFile file) {
    out.append('\n').append(text(NoticeWords.file(file))).append(":\n\n");
    fence(file.text(), "", "");
  }

  private void carried(List<CarriedFile> carried) {
    if (carried.isEmpty()) {
      return;
    }
    section(NoticeWords.CARRIED);
    boolean first = true;
    for (CarriedFile file : carried) {
      out.append(first ? "" : "\n").append("From ").append(text(file.path())).append(":\n\n");
      first = false;
      fence(file.text(), "", "");
    }
  }

  private void texts(List<LicenseText> texts) {
    if (texts.isEmpty()) {
      return;
    }
    section(NoticeWords.TEXTS);
    boolean first = true;
    for (LicenseText each : texts) {
      String name = each.name().equals(each.id()) ? each.id() : each.id() + ": " + each.name();
      out.append(first ? "" : "\n").append("### ").append(text(name)).append("\n\n");
      first = false;
      out.append(text("From " + each.origin() + ".")).append("\n\n");
      fence(each.text(), "", "");
    }
  }

  private void section(String title) {
    out.append("\n## ").append(text(title)).append("\n\n");
  }

  private void optional(String label, @Nullable String value) {
    if (value != null) {
      item(label, value);
    }
  }

  private void item(String label, String value) {
    out.append("- ").append(label).append(": ").append(text(value)).append('\n');
  }

  /** A block of code whose fence no line of it can close. */
  private void fence(String text, String language, String indent) {
    List<String> lines = NoticeWords.lines(text);
    int longest = 2;
    for (String line : lines) {
      int run = 0;
      for (int i = 0; i < line.length(); i++) {
        run = line.charAt(i) == '`' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    String fence = "`".repeat(longest + 1);
    out.append(indent).append(fence).append(language).append('\n');
    for (String line : lines) {
      out.append((indent + line).stripTrailing()).append('\n');
    }
    out.append(indent).append(fence).append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
