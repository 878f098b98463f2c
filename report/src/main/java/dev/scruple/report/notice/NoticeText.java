// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.notice;

import dev.scruple.model.ComponentRole;
import dev.scruple.model.notice.Attribution;
import dev.scruple.model.notice.CarriedFile;
import dev.scruple.model.notice.LicenseText;
import dev.scruple.model.notice.MissingNotice;
import dev.scruple.model.notice.NoticedPart;
import dev.scruple.model.notice.Notices;
import dev.scruple.report.DisplayWidth;
import dev.scruple.report.Escape;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Notices as plain text of 80 columns. Commands and long words are never broken. */
final class NoticeText {
  private static final int WIDTH = 80;
  private static final int LABEL = 11;

  private final StringBuilder out = new StringBuilder();

  NoticeText(Notices notices) {
    head(notices);
    missing(notices.missing());
    parts(notices.parts());
    files(notices.carried());
    texts(notices);
  }

  private void head(Notices notices) {
    heading(NoticeWords.title(notices), '=');
    field("project", notices.name() + (notices.version() == null ? "" : " " + notices.version()));
    optional("package", notices.purl());
    field("licence", NoticeWords.own(notices));
    notices.copyrights().forEach(line -> field("copyright", line));
    out.append('\n');
    paragraph(0, NoticeWords.preamble(notices));
    // On a line of its own, so that the document is known again.
    line(0, Notices.MARK);
  }

  private void missing(List<MissingNotice> missing) {
    section(NoticeWords.MISSING);
    if (missing.isEmpty()) {
      paragraph(0, NoticeWords.nothingMissing());
    }
    int number = 0;
    for (MissingNotice each : missing) {
      number++;
      out.append(number == 1 ? "" : "\n");
      hanging(number + ". ", each.what());
      if (!each.parts().isEmpty()) {
        paragraph(3, String.join(", ", each.parts()));
      }
      paragraph(3, each.reason() + " " + each.remedy());
      each.commands().forEach(command -> line(3, "$ " + command));
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
    hanging("", NoticeWords.name(part));
    field("licence", NoticeWords.license(part));
    optional("taken", part.chosen());
    optional("package", part.purl());
    optional("from", part.source());
    if (!part.places().isEmpty() && !part.places().equals(List.of(part.name()))) {
      field("in", String.join(", ", part.places()));
    }
    part.copyrights().forEach(line -> field("copyright", line));
    part.authors().forEach(line -> field("author", line));
    part.attributions().forEach(this::attribution);
    for (String citation : part.citations()) {
      field("cite as", "");
      verbatim(4, citation);
    }
    for (CarriedFile file : part.files()) {
      out.append('\n');
      block(NoticeWords.file(file), file.text());
    }
  }

  private void attribution(Attribution attribution) {
    String clause =
        NoticeWords.clause(attribution.clause().license(), attribution.clause().clause());
    String phrase = attribution.phrase();
    if (phrase != null) {
      field("notice", phrase);
    }
    field("asked", attribution.words() + " (" + clause + ")");
  }

  private void files(List<CarriedFile> carried) {
    if (carried.isEmpty()) {
      return;
    }
    section(NoticeWords.CARRIED);
    boolean first = true;
    for (CarriedFile file : carried) {
      out.append(first ? "" : "\n");
      first = false;
      block("From " + file.path(), file.text());
    }
  }

  /** A text that is passed on, with where it begins and ends: its own lines are not moved. */
  private void block(String title, String text) {
    hanging("---- ", title);
    out.append('\n');
    verbatim(0, text);
    out.append("\n---- end\n");
  }

  private void texts(Notices notices) {
    if (notices.texts().isEmpty()) {
      return;
    }
    section(NoticeWords.TEXTS);
    paragraph(
        0,
        "Each text stands here once, unchanged but for its line ends. Where it leaves room for a"
            + " year and a name, the copyright lines above say them.");
    for (LicenseText text : notices.texts()) {
      out.append('\n');
      out.append("-".repeat(WIDTH)).append('\n');
      hanging("", text.name().equals(text.id()) ? text.id() : text.id() + ": " + text.name());
      hanging("", "from " + text.origin());
      out.append("-".repeat(WIDTH)).append("\n\n");
      verbatim(0, text.text());
    }
  }

  private void section(String title) {
    out.append("\n\n");
    heading(title, '-');
  }

  private void heading(String title, char rule) {
    String shown = Escape.terminal(title.toUpperCase(Locale.ROOT));
    paragraph(0, shown);
    out.append(String.valueOf(rule).repeat(Math.min(WIDTH, DisplayWidth.of(shown)))).append("\n\n");
  }

  private void optional(String label, @Nullable String text) {
    if (text != null) {
      field(label, text);
    }
  }

  private void field(String label, String text) {
    hanging("  " + label + " ".repeat(LABEL - label.length()), text);
  }

  /** A label, and a text that goes on below itself. */
  private void hanging(String label, String text) {
    List<String> lines = Wrapped.lines(Escape.terminal(text), WIDTH - Math.max(label.length(), 0));
    for (int i = 0; i < lines.size(); i++) {
      String start = i == 0 ? label : " ".repeat(label.isEmpty() ? 2 : label.length());
      out.append((start + lines.get(i)).stripTrailing()).append('\n');
    }
  }

  private void paragraph(int indent, String text) {
    for (String line : Wrapped.lines(Escape.terminal(text), WIDTH - indent)) {
      line(indent, line);
    }
  }

  private void line(int indent, String text) {
    out.append(" ".repeat(indent)).append(Escape.terminal(text)).append('\n');
  }

  /** A text with its own lines, of which those that are too long go on below themselves. */
  private void verbatim(int indent, String text) {
    for (String line : NoticeWords.lines(text)) {
      String own = line.substring(0, line.length() - line.stripLeading().length());
      String start = " ".repeat(indent) + (own.length() > WIDTH / 2 ? "" : own);
      for (String each : Wrapped.lines(line.strip(), WIDTH - start.length())) {
        out.append((start + each).stripTrailing()).append('\n');
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
