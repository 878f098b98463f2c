// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import dev.scruple.model.Dossier;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.Renderer;
import dev.scruple.report.Summary;
import dev.scruple.report.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dossier as one HTML page that needs nothing else: the answer first, evidence behind a click.
 * All of it is there without its script, which only opens, switches and prints. A policy in the
 * page (Content Security Policy level 3) lets nothing run or load but the page's own script and
 * style; text of the target stands in it as letters only.
 */
public final class HtmlReport implements Renderer {
  private final List<CheckQuestion> questions;
  private final @Nullable String use;

  /**
   * Pages about dossiers.
   *
   * @param questions what the checks ask
   * @param use as the user stated it, for the commands to go on with; null where none was stated
   */
  public HtmlReport(List<CheckQuestion> questions, @Nullable String use) {
    this.questions = List.copyOf(questions);
    this.use = use;
  }

  @Override
  public void render(Dossier dossier, OutputStream out) throws IOException {
    out.write(text(dossier).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The page as text. */
  public String text(Dossier dossier) {
    Markup page = new Markup();
    page.raw("<!doctype html>\n").open("html", "lang", "en");
    head(page, dossier);
    page.open("body");
    page.element("a", "Skip to the answer", "class", "skip", "href", "#answer");
    Summary summary = new Summary(dossier, use);
    Sections sections = new Sections(page, dossier, summary, questions);
    sections.header();
    sections.contents();
    page.open("main");
    sections.may();
    sections.should();
    sections.against();
    sections.corrections();
    sections.conditions();
    sections.changes();
    sections.gaps();
    new FigureSection(page, dossier).write();
    new EvidenceSection(page, dossier).write();
    page.close();
    sections.footer();
    page.open("script").raw(resource("report.js")).close();
    page.close().close();
    return page.toString();
  }

  private static void head(Markup page, Dossier dossier) {
    String style = resource("report.css");
    String policy =
        "default-src 'none'; style-src '"
            + hash(style)
            + "'; script-src '"
            + hash(resource("report.js"))
            + "'; base-uri 'none'; form-action 'none'";
    page.open("head").empty("meta", "charset", "utf-8").raw("\n");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy).raw("\n");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .raw("\n");
    page.empty("meta", "name", "referrer", "content", "no-referrer").raw("\n");
    page.empty("meta", "name", "generator", "content", "scruple " + dossier.version()).raw("\n");
    page.element(
        "title",
        dossier.target().name()
            + ": "
            + Words.verdict(dossier.verdict().value())
            + " for "
            + dossier.use().name());
    page.open("style").raw(style).close();
    page.close();
  }

  /** The digest by which the page's policy knows its own script and style. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
