// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.difference.Difference;
import dev.scruple.model.difference.DossierDifference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What changed between two evaluations, for a person at a terminal: the answer first. */
public final class DifferenceText {
  private static final int SHOWN = 12;
  private static final int KIND = 13;

  private final TerminalOptions options;

  /** In that layout; verbose shows all of it. */
  public DifferenceText(TerminalOptions options) {
    this.options = options;
  }

  /** The text. */
  public String text(DossierDifference difference) {
    Page page = new Page(options, difference.after().use().name());
    DossierDifference.Side before = difference.before();
    DossierDifference.Side after = difference.after();
    page.line(
        page.span(Tone.STRONG, after.target().name()),
        page.span(Tone.PLAIN, "   " + seen(before) + " → " + seen(after)));
    page.item(List.of(page.span(Tone.FAINT, "for  ")), Tone.PLAIN, Headline.told(after.use()));
    page.blank();
    if (difference.answerChanges()) {
      page.line(
          page.span(Tone.STRONG, "  THE ANSWER CHANGES   "),
          page.span(Words.tone(before.verdict()), Words.verdict(before.verdict())),
          page.span(Tone.PLAIN, " → "),
          page.span(Words.tone(after.verdict()), Words.verdict(after.verdict())));
    } else {
      page.line(
          page.span(Tone.STRONG, "  The answer stays   "),
          page.span(Words.tone(after.verdict()), Words.verdict(after.verdict())));
    }
    difference.caveats().forEach(each -> page.paragraph(2, Tone.FAINT, "Note: " + each + "."));
    if (difference.differences().isEmpty()) {
      page.blank();
      page.paragraph(2, Tone.PLAIN, "Nothing else is other than it was.");
      Corrections.write(page, difference.curations());
      return page.toString();
    }
    section(page, "Worse", difference, Difference.Direction.WORSE);
    section(page, "Better", difference, Difference.Direction.BETTER);
    section(page, "Other than it was", difference, Difference.Direction.OTHER);
    Corrections.write(page, difference.curations());
    return page.toString();
  }

  private static String seen(DossierDifference.Side side) {
    return Headline.sort(side.target()) + ", " + Headline.day(side.asOf());
  }

  private void section(
      Page page, String title, DossierDifference difference, Difference.Direction direction) {
    List<Difference> those =
        difference.differences().stream().filter(each -> each.direction() == direction).toList();
    if (those.isEmpty()) {
      return;
    }
    page.heading(title);
    int shown = options.detail() == Detail.VERBOSE ? those.size() : Math.min(SHOWN, those.size());
    those.subList(0, shown).forEach(each -> line(page, each));
    if (shown < those.size()) {
      page.paragraph(2, Tone.FAINT, (those.size() - shown) + " more with --verbose.");
    }
  }

  private static void line(Page page, Difference each) {
    String kind = each.kind().name().toLowerCase(Locale.ROOT);
    page.item(List.of(page.cell(Tone.FAINT, "  " + kind, KIND)), Tone.PLAIN, words(each));
  }

  private static String words(Difference each) {
    @Nullable String before = each.before();
    @Nullable String after = each.after();
    String what = each.kind() == Difference.Kind.CURATION ? each.subject() + ": " : "";
    if (before == null) {
      return "new: " + what + after;
    }
    if (after == null) {
      return "gone: " + what + before;
    }
    return each.subject() + ": " + before + " → " + after;
  }
}
