// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.cards.Passage;
import dev.scruple.cards.Passages;
import dev.scruple.engine.inventory.Part;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.licenses.Origin;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.Source;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences of the root's README and of model cards that put the weights under a licence whose name
 * is known: «code and model weights are released under the MIT License».
 */
final class WeightsWordsCollector implements FileCollector {
  private static final int MOST = 3;

  /** Words between the weights and the verb could name another model's; few are let through. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\b(?:weights|checkpoints)(?:\\s+and\\s+(?:\\w+\\s+){0,2}\\w+|\\s+in\\s+this\\s+\\w+)?\\s+(?:are|is)"
              + "\\s+(?:\\w+\\s+){0,3}?(?:released|licen[sc]ed|distributed|available|provided|published|shared)"
              + "\\s+(?:\\w+\\s+){0,3}?under\\s+(?:the\\s+|an?\\s+)?[\\[*_`]{0,4}"
              + "(?<name>\\w[\\w .+-]{1,60}?)(?=[\\]*_`,;:()]|\\.(?:\\s|$)|\\s+(?:as|and|in|found|which|see)\\b|\\s*$)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern NEGATED =
      Pattern.compile("\\b(not|never|neither|no longer)\\b", Pattern.CASE_INSENSITIVE);

  private final DeclaredLicenses licenses;

  WeightsWordsCollector(DeclaredLicenses licenses) {
    this.licenses = licenses;
  }

  @Override
  public String name() {
    return "weights-words";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    DocumentKind document = file.classification().document();
    boolean readme = document == DocumentKind.README && !file.place().contains("/");
    return file.text()
        && file.classification().part() == Part.MAIN
        && (readme || document == DocumentKind.MODEL_CARD);
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    int found = 0;
    for (Passage passage : Passages.read(file.bytes().decoded()).passages()) {
      if (passage.kind() != Passage.Kind.PROSE) {
        continue;
      }
      Matcher sentence = SENTENCE.matcher(passage.text());
      while (found < MOST && sentence.find()) {
        Optional<String> expression = known(sentence.group("name"));
        if (expression.isPresent() && !NEGATED.matcher(sentence.group()).find()) {
          int line = passage.lineAt(sentence.start());
          findings.add(
              Source.lines(file.path(), line, line),
              new LicenceFact.WeightsLicensed(
                  sentence.group().replaceAll("\\s+", " "), expression.get()));
          found++;
        }
      }
    }
    findings.examined(this);
  }

  private Optional<String> known(String words) {
    String name = words.replaceAll("\\s+", " ").strip();
    String whole = licenses.interpret(name, Origin.FREE_TEXT).expression();
    if (whole != null) {
      return Optional.of(whole);
    }
    String bare = name.replaceFirst("(?i)[ -]licen[sc]e$", "");
    return Optional.ofNullable(licenses.interpret(bare, Origin.FREE_TEXT).expression());
  }
}
