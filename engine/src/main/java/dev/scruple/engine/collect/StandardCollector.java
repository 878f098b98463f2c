// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which open interfaces and formats a project says that it offers, and finds servers in its
 * code that answer on the paths of a common interface.
 */
final class StandardCollector implements FileCollector {
  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST = 512 * 1024;
  private static final byte[] PATH = "/v1/".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern SERVES =
      Pattern.compile(
          "\\.(post|get|route|add_api_route|add_route|add_post|mapPost)\\(\\s*[\"'`][^\"'`]{0,60}/v1/(chat/completions|completions|embeddings|models)[\"'`]"
              + "|@(Post|Request)Mapping\\(\\s*\"[^\"]{0,60}/v1/(chat/completions|completions|embeddings)\"");

  /** A row of a table that begins with a link to a repository: what follows is told of that. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\s*\\|[\\s*]*\\[[^\\]]{0,100}\\]\\(https?://(www\\.)?(github\\.com|gitlab\\.com|codeberg\\.org)"
              + "/[\\w.-]{1,100}/[\\w.-]{1,100}/?\\).*");

  private static final Map<String, Pattern> SAID = said();

  private static Map<String, Pattern> said() {
    Map<String, Pattern> said = new LinkedHashMap<>();
    say(
        said,
        "arrow",
        "\\bapache (arrow|parquet)\\b|\\b(read|write|load|sav|export|support|convert)\\w{0,4} [^.]{0,40}\\bparquet\\b");
    say(
        said,
        "croissant",
        "\\bcroissant (format|metadata|file|json|vocabulary)|mlcommons\\.org/croissant|\\bmlcroissant\\b");
    say(said, "gguf", "\\bgguf\\b");
    say(said, "mcp", "model context protocol|\\bmcp (server|client|tool|support)s?\\b");
    say(
        said,
        "onnx",
        "(export|convert|support|run|load|deploy|inference|import|compil)\\w{0,5}\\b[^.]{0,40}\\bonnx\\b|\\bonnx ?runtime\\b|\\bonnx (export|format|model|file|conversion)s?\\b");
    say(
        said,
        "openai-api",
        "openai[- ](api[- ])?(compatible|style)|compatible with (the )?openai|/v1/chat/completions|openai api (compatib|format|server)|兼容 ?openai|openai ?(接口|api) ?兼容|openai ?格式");
    say(said, "opentelemetry", "\\bopentelemetry\\b|\\botlp\\b");
    say(said, "safetensors", "\\bsafetensors?\\b");
    say(
        said,
        "hugging-face-hub",
        "\\.from_pretrained\\(|\\bload_dataset\\(|huggingface\\.co/datasets/[\\w.-]|hugging ?face (model )?hub\\b|huggingface-cli download|\\bhf download\\b");
    return said;
  }

  private static void say(Map<String, Pattern> said, String name, String words) {
    said.put(name, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
  }

  @Override
  public String name() {
    return "standards";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.text() && (tells(file) || serves(file));
  }

  private static boolean tells(FileUnderStudy file) {
    DocumentKind kind = file.classification().document();
    boolean root = !file.place().contains("/");
    return root && (kind == DocumentKind.README || kind == DocumentKind.MODEL_CARD);
  }

  private static boolean serves(FileUnderStudy file) {
    return file.classification().kind() == FileKind.SOURCE
        && file.classification().part() == Part.MAIN
        && contains(file.bytes().array(), PATH);
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int at = 0; at <= bytes.length - wanted.length; at++) {
      int same = 0;
      while (same < wanted.length && bytes[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    boolean tells = tells(file);
    String whole = file.bytes().decoded();
    String text = whole.substring(0, Math.min(whole.length(), LONGEST));
    Set<String> found = new HashSet<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.length() > LONGEST_LINE || (tells && OTHER.matcher(line).matches())) {
        continue;
      }
      if (tells) {
        int at = number;
        SAID.forEach((name, pattern) -> add(file, at, name, pattern, line, found, findings));
      } else {
        add(file, number, "openai-api", SERVES, line, found, findings);
      }
    }
    findings.examined(this);
  }

  private static void add(
      FileUnderStudy file,
      int line,
      String name,
      Pattern pattern,
      String text,
      Set<String> found,
      Findings findings) {
    Matcher matcher = pattern.matcher(text);
    if (!found.contains(name) && matcher.find()) {
      found.add(name);
      findings.add(
          Source.lines(file.path(), line, line),
          new InteroperabilityFact.Standard(
              name,
              new Prose.Paragraph(text, 1, List.of(0), false)
                  .sentence(matcher.start(), matcher.end())));
    }
  }
}
