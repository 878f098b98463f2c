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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Notices as one HTML page: no scripts, nothing fetched, light and dark, fit for paper. Text of the
 * target stands in the page as letters only; the addresses that are links are our own.
 */
final class NoticeHtml {
  private static final String STYLE = "notice.css";

  private final StringBuilder out = new StringBuilder();
  private final Set<String> anchors = new TreeSet<>();

  NoticeHtml(Notices notices) {
    notices.texts().forEach(text -> anchors.add(text.id()));
    String title = NoticeWords.title(notices);
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\"")
        .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        .append(text(title))
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<header>\n<h1>")
        .append(text(title))
        .append("</h1>\n");
    head(notices);
    out.append("</header>\n<main>\n");
    missing(notices.missing());
    parts(notices.parts());
    carried(notices.carried());
    texts(notices.texts());
    out.append("</main>\n</body>\n</html>\n");
  }

  /** Letters only. */
  static String text(String raw) {
    return marked(Escape.terminal(raw));
  }

  private static String marked(String shown) {
    return shown
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String style() {
    try (InputStream in = NoticeHtml.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own file " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void head(Notices notices) {
    out.append("<dl>\n");
    field("project", notices.name() + (notices.version() == null ? "" : " " + notices.version()));
    optional("package", notices.purl());
    field("licence", NoticeWords.own(notices));
    lines("copyright", notices.copyrights());
    out.append("</dl>\n<p>")
        .append(text(NoticeWords.preamble(notices)))
        .append(" ")
        .append(Notices.MARK)
        .append("</p>\n<nav>");
    contents(notices);
    out.append("</nav>\n");
  }

  private void contents(Notices notices) {
    link("missing", NoticeWords.MISSING + " (" + notices.missing().size() + ")");
    ComponentRole before = null;
    for (NoticedPart part : notices.parts()) {
      String heading = NoticeWords.next(before, part.role());
      if (heading != null) {
        long count = notices.parts().stream().filter(each -> each.role() == part.role()).count();
        link(anchor(part.role()), heading + " (" + count + ")");
      }
      before = part.role();
    }
    if (!notices.carried().isEmpty()) {
      link("carried", NoticeWords.CARRIED + " (" + notices.carried().size() + ")");
    }
    if (!notices.texts().isEmpty()) {
      link("texts", NoticeWords.TEXTS + " (" + notices.texts().size() + ")");
    }
  }

  private void link(String anchor, String words) {
    out.append("<a href=\"#").append(anchor).append("\">").append(text(words)).append("</a>\n");
  }

  private static String anchor(ComponentRole role) {
    return NoticeWords.role(role).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  private void missing(List<MissingNotice> missing) {
    out.append(missing.isEmpty() ? "<section id=\"missing\">\n" : "")
        .append(missing.isEmpty() ? "" : "<section id=\"missing\" class=\"gaps\">\n")
        .append("<h2>")
        .append(NoticeWords.MISSING)
        .append("</h2>\n");
    if (missing.isEmpty()) {
      out.append("<p>").append(text(NoticeWords.nothingMissing())).append("</p>\n");
    } else {
      out.append("<ol>\n");
      missing.forEach(this::missing);
      out.append("</ol>\n");
    }
    out.append("</section>\n");
  }

  private void missing(MissingNotice each) {
    out.append("<li><h3>").append(text(each.what())).append("</h3>\n");
    if (!each.parts().isEmpty()) {
      out.append("<p class=\"names\">")
          .append(text(String.join(", ", each.parts())))
          .append("</p>\n");
    }
    out.append("<p>").append(text(each.reason() + " " + each.remedy())).append("</p>\n");
    if (!each.commands().isEmpty()) {
      out.append("<pre class=\"commands\">");
      each.commands().forEach(command -> out.append(text(command)).append('\n'));
      out.append("</pre>\n");
    }
    out.append("</li>\n");
  }

  private void parts(List<NoticedPart> parts) {
    ComponentRole before = null;
    for (NoticedPart part : parts) {
      String heading = NoticeWords.next(before, part.role());
      if (heading != null) {
        out.append(before == null ? "" : "</section>\n")
            .append("<section id=\"")
            .append(anchor(part.role()))
            .append("\">\n<h2>")
            .append(heading)
            .append("</h2>\n");
      }
      before = part.role();
      part(part);
    }
    out.append(before == null ? "" : "</section>\n");
  }

  private void part(NoticedPart part) {
    out.append("<article>\n<h3>").append(text(part.name()));
    if (part.version() != null) {
      out.append(" <small>").append(text(part.version())).append("</small>");
    }
    out.append("</h3>\n<dl>\n");
    license(part);
    optional("taken", part.chosen());
    optional("package", part.purl());
    optional("from", part.source());
    if (!part.places().isEmpty() && !part.places().equals(List.of(part.name()))) {
      lines("in", part.places());
    }
    lines("copyright", part.copyrights());
    lines("authors", part.authors());
    part.attributions().forEach(this::attribution);
    out.append("</dl>\n");
    for (String citation : part.citations()) {
      block("Cite as", citation);
    }
    for (CarriedFile file : part.files()) {
      block(NoticeWords.file(file), file.text());
    }
    out.append("</article>\n");
  }

  /** The licence, with links to the texts that stand below. */
  private void license(NoticedPart part) {
    boolean known = part.license() != null && !part.license().equals("NONE");
    out.append("<dt>licence</dt><dd")
        .append(known ? ">" : " class=\"gap\">")
        .append(text(NoticeWords.license(part)));
    for (String id : part.texts()) {
      if (anchors.contains(id)) {
        out.append(" <a href=\"#")
            .append(NoticeWords.anchor(id))
            .append("\">")
            .append(part.texts().size() == 1 ? "text" : text(id))
            .append("</a>");
      }
    }
    out.append("</dd>\n");
  }

  private void attribution(Attribution attribution) {
    String phrase = attribution.phrase();
    if (phrase != null) {
      out.append("<dt>notice</dt><dd class=\"phrase\">").append(text(phrase)).append("</dd>\n");
    }
    String clause =
        NoticeWords.clause(attribution.clause().license(), attribution.clause().clause());
    field("asked", attribution.words() + " (" + clause + ")");
  }

  private void carried(List<CarriedFile> carried) {
    if (carried.isEmpty()) {
      return;
    }
    out.append("<section id=\"carried\">\n<h2>").append(NoticeWords.CARRIED).append("</h2>\n");
    carried.forEach(file -> block(file.path(), file.text()));
    out.append("</section>\n");
  }

  private void texts(List<LicenseText> texts) {
    if (texts.isEmpty()) {
      return;
    }
    out.append("<section id=\"texts\">\n<h2>").append(NoticeWords.TEXTS).append("</h2>\n");
    for (LicenseText each : texts) {
      out.append("<article id=\"")
          .append(NoticeWords.anchor(each.id()))
          .append("\">\n<h3>")
          .append(text(each.name()))
          .append(" <small>")
          .append(text(each.id()))
          .append("</small></h3>\n");
      block("From " + each.origin(), each.text());
      out.append("</article>\n");
    }
    out.append("</section>\n");
  }

  private void block(String title, String text) {
    out.append("<figure><figcaption>").append(text(title)).append("</figcaption>\n<pre>");
    NoticeWords.lines(text).forEach(line -> out.append(marked(line)).append('\n'));
    out.append("</pre></figure>\n");
  }

  private void optional(String label, @Nullable String value) {
    if (value != null) {
      field(label, value);
    }
  }

  private void lines(String label, List<String> values) {
    if (!values.isEmpty()) {
      out.append("<dt>").append(label).append("</dt>");
      values.forEach(value -> out.append("<dd>").append(text(value)).append("</dd>"));
      out.append('\n');
    }
  }

  private void field(String label, String value) {
    out.append("<dt>").append(label).append("</dt><dd>").append(text(value)).append("</dd>\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
