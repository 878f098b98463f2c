// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.links.DocumentLink;
import dev.scruple.engine.links.LinkReader;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The relative links of the project's own documents. Whether they lead somewhere is joined. */
final class LinkCollector implements FileCollector {
  /** Templates hold links of what is made of them; archives inside the target are not browsed. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(.*/)?(_?templates?|_?layouts?|_includes|_snippets|snippets|partials|themes?|overrides"
              + "|_static|cookiecutter[^/]*|[^/]*\\{\\{[^/]*|javadocs?|apidocs)/.*|.*!/.*"
              + "|(.*/)?[^/]*template[^/]*");

  private static final Pattern TEMPLATE_MARK = Pattern.compile("\\{\\{|\\{%|<%|<\\?php");

  @Override
  public String name() {
    return "links";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    DocumentKind document = file.classification().document();
    FileKind kind = file.classification().kind();
    return part != Part.TEST
        && part != Part.VENDORED
        && kind != FileKind.GENERATED
        && document != DocumentKind.LICENSE
        && document != DocumentKind.NOTICE
        && document != DocumentKind.ISSUE_TEMPLATE
        && document != DocumentKind.PULL_REQUEST_TEMPLATE
        && form(file).isPresent();
  }

  private static Optional<LinkReader.Form> form(FileUnderStudy file) {
    String path = file.path().toLowerCase(Locale.ROOT);
    Optional<LinkReader.Form> form = LinkReader.form(path);
    boolean page =
        !form.equals(Optional.of(LinkReader.Form.HTML))
            || file.classification().part() == Part.DOCUMENTATION
            || file.classification().document() != null;
    return page && !LEFT_OUT.matcher(path).matches() ? form : Optional.empty();
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    LinkReader.Form form = form(file).orElse(null);
    if (form == null) {
      return;
    }
    String text = file.bytes().decoded();
    if (form == LinkReader.Form.HTML && TEMPLATE_MARK.matcher(text).find()) {
      findings.examined(this);
      return;
    }
    List<DocumentLink> links = LinkReader.read(text, form);
    for (DocumentLink link : links.subList(0, Math.min(links.size(), LinkReader.MOST))) {
      findings.add(
          Source.lines(file.path(), link.line(), link.line()),
          new Trace.Link(link.to(), link.attribute()));
    }
    if (links.size() > LinkReader.MOST) {
      findings.gap(this, "only its first " + LinkReader.MOST + " links were followed", null);
    }
    findings.examined(this);
  }
}
