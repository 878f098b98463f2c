// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.cards.Citations;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How authors ask to be cited: {@code CITATION.cff}, and BibTeX in a file or a README. */
final class CitationCollector implements FileCollector {
  /** At the top, or within {@code preferred-citation}, which forges show. */
  private static final Pattern KEY =
      Pattern.compile("(?m)^ {0,4}(title|authors|version)[ \\t]*:[ \\t]*(.{0,300})$");

  private static final Pattern FIELD =
      Pattern.compile("\\b(title|author|editor)\\s{0,20}=", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "citations";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    DocumentKind kind = file.classification().document();
    return kind == DocumentKind.CITATION
        || kind == DocumentKind.README
        || kind == DocumentKind.MODEL_CARD
        || kind == DocumentKind.DATA_CARD;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    byte[] bytes = file.bytes().array();
    if (file.path().toLowerCase(Locale.ROOT).endsWith(".cff")) {
      cff(file, bytes, findings);
    } else {
      bibtex(file, bytes, findings);
    }
    findings.examined(this);
  }

  private static void cff(FileUnderStudy file, byte[] bytes, Findings findings) {
    Map<String, String> keys = new HashMap<>();
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\r", "");
    Matcher matcher = KEY.matcher(text);
    while (matcher.find()) {
      keys.putIfAbsent(matcher.group(1), matcher.group(2).strip());
    }
    List<String> missing = new ArrayList<>();
    for (String key : List.of("title", "authors", "version")) {
      boolean empty = !key.equals("authors") && keys.getOrDefault(key, "").isEmpty();
      if (!keys.containsKey(key) || empty) {
        missing.add(key);
      }
    }
    boolean broken =
        !missing.contains("title")
            && !text.contains("preferred-citation:")
            && Citations.cff(bytes).isEmpty();
    findings.add(
        Source.file(file.path()),
        new DocumentationFact.CitationRecord("cff", broken, missing, version(keys)));
  }

  private static @Nullable String version(Map<String, String> keys) {
    String version = keys.getOrDefault("version", "").replaceAll("[\"']|\\s+#.*", "").strip();
    return version.isEmpty() ? null : version;
  }

  private static void bibtex(FileUnderStudy file, byte[] bytes, Findings findings) {
    List<String> entries = Citations.bibtex(bytes);
    if (entries.isEmpty()) {
      return;
    }
    String entry = entries.getFirst();
    List<String> missing = new ArrayList<>(List.of("title", "authors"));
    Matcher matcher = FIELD.matcher(entry);
    while (matcher.find()) {
      missing.remove(matcher.group(1).equalsIgnoreCase("title") ? "title" : "authors");
    }
    int line = line(file.bytes().decoded(), entry);
    findings.add(
        Source.lines(file.path(), line, line),
        new DocumentationFact.CitationRecord("bibtex", false, missing, null));
  }

  private static int line(String text, String entry) {
    int end = entry.indexOf('\n');
    int at = text.indexOf(end < 0 ? entry : entry.substring(0, end));
    return 1 + (int) text.substring(0, Math.max(0, at)).chars().filter(c -> c == '\n').count();
  }
}
