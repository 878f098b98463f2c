// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.ask;

import dev.scruple.model.asked.AskedDocument;
import dev.scruple.report.Paragraphs;
import dev.scruple.report.TerminalOptions;

/** Questions and answers for a person at a terminal. */
public final class AskedText {
  private AskedText() {}

  /** The text; evidence stands behind the sentences that it bears. */
  public static String text(AskedDocument document, TerminalOptions options) {
    Paragraphs text = new Paragraphs(options);
    text.faint(document.target().name() + ", for " + document.use().name());
    for (AskedDocument.Answer answer : document.answers()) {
      text.heading(answer.question());
      for (AskedDocument.Sentence sentence : answer.sentences()) {
        int more = sentence.evidence().size() - 1;
        String rests =
            more < 0
                ? ""
                : "  [" + sentence.evidence().getFirst() + (more == 0 ? "" : " +" + more) + "]";
        text.plain(sentence.text() + rests);
      }
      text.command("more: ", answer.next());
    }
    text.corrections(document.curations());
    return text.toString();
  }
}
