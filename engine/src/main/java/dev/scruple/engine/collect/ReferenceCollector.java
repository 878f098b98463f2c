// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a reference of the programming interface is made: configuration of its generator, pages that
 * ask for it, or a link to it; and how many public names say in the code what they are for.
 */
final class ReferenceCollector implements FileCollector {
  private record Sign(String by, Pattern name, Pattern words) {}

  private static final List<Sign> SIGNS =
      List.of(
          sign(
              "Sphinx",
              "conf\\.py",
              "sphinx\\.ext\\.(autodoc|autosummary|apidoc)|autoapi\\.extension|\\bautodoc2\\b|\"breathe\"|'breathe'"),
          sign(
              "Sphinx",
              ".*\\.(rst|md|txt)",
              "^[ \\t]*(\\.\\. auto(module|class|function|summary)::|```\\{auto(module|class|summary)\\}|```\\{eval-rst\\}\\s*\\n\\.\\. auto)"),
          sign("mkdocstrings", "mkdocs\\.ya?ml", "\\bmkdocstrings\\b"),
          sign("mkdocstrings", ".*\\.md", "^::: [\\w.]{3,}"),
          sign("doc-builder", ".*\\.(md|mdx)", "^\\[\\[autodoc\\]\\]"),
          sign(
              "TypeDoc",
              "typedoc\\.(js|json|cjs|mjs|config\\.js)|package\\.json",
              "typedoc|\"entryPoints\""),
          sign("API Extractor", "api-extractor\\.json|package\\.json", "api-extractor"),
          sign(
              "JSDoc",
              "package\\.json|\\.?jsdoc(\\.conf)?\\.(js|json)",
              "\\bjsdoc2md\\b|\"jsdoc |jsdoc -|\"jsdoc\":\\s*\"\\^?\\d|jsdoc-to-markdown|\"opts\""),
          sign("Javadoc", "pom\\.xml", "<artifactId>maven-javadoc-plugin</artifactId>"),
          sign("Javadoc", "build\\.gradle(\\.kts)?", "\\bwithJavadocJar\\b|\\bjavadoc\\b|Javadoc>"),
          sign("Dokka", "build\\.gradle(\\.kts)?", "org\\.jetbrains\\.dokka"),
          sign("Doxygen", "doxyfile(\\.in)?|.*\\.doxy(file)?", "INPUT\\s*[+]?="),
          sign(
              "pdoc",
              "pyproject\\.toml|makefile|.*\\.ya?ml",
              "\\bpdoc3?\\b +-|\\bpdoc3?\\b +\\w|\"pdoc"),
          sign(
              "OpenAPI",
              "(openapi|swagger)[\\w.-]{0,40}\\.(json|ya?ml)",
              "[\"']?(openapi|swagger)[\"']?\\s*:\\s*[\"']?[23]\\."));

  private static final Pattern LINK =
      Pattern.compile(
          "https?://(docs\\.rs/|(www\\.)?javadoc\\.io/|pkg\\.go\\.dev/|[\\w.-]{1,80}\\.readthedocs\\.(io|org)"
              + "|[^\\s)>\"']{1,120}/(api|apidocs?|javadocs?|reference|api-reference|api_reference|rustdoc)"
              + "\\b)[^\\s)>\"']{0,200}");
  private static final int MOST_LINKS = 50;

  private static Sign sign(String by, String name, String words) {
    return new Sign(
        by,
        Pattern.compile(name, Pattern.CASE_INSENSITIVE),
        Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE));
  }

  @Override
  public String name() {
    return "references";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    boolean own = part == Part.MAIN || part == Part.DOCUMENTATION || part == Part.DEVELOPMENT;
    return own
        && file.text()
        && !file.path().contains("!/")
        && file.classification().kind() != FileKind.GENERATED
        && (DocumentedNames.reads(file) || mayBeSign(file));
  }

  private static boolean mayBeSign(FileUnderStudy file) {
    return file.classification().document() == DocumentKind.README
        || SIGNS.stream().anyMatch(sign -> sign.name().matcher(name(file)).matches());
  }

  private static String name(FileUnderStudy file) {
    return file.place().substring(file.place().lastIndexOf('/') + 1);
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String text = file.bytes().decoded();
    if (DocumentedNames.reads(file)) {
      DocumentedNames.count(file, text)
          .ifPresent(count -> findings.add(Source.file(file.path()), count));
    }
    for (Sign sign : SIGNS) {
      if (sign.name().matcher(name(file)).matches()) {
        first(sign.words(), text).ifPresent(at -> add(file, text, at, sign.by(), "", findings));
      }
    }
    if (file.classification().document() == DocumentKind.README) {
      LINK.matcher(text)
          .results()
          .limit(MOST_LINKS)
          .forEach(link -> add(file, text, link.start(), "link", link.group(), findings));
    }
    findings.examined(this);
  }

  private static Optional<Integer> first(Pattern words, String text) {
    Matcher matcher = words.matcher(text);
    return matcher.find() ? Optional.of(matcher.start()) : Optional.empty();
  }

  private static void add(
      FileUnderStudy file, String text, int at, String by, String to, Findings findings) {
    int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    findings.add(Source.lines(file.path(), line, line), new Trace.ReferenceSign(by, to));
  }
}
