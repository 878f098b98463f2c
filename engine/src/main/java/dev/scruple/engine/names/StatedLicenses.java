// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.names;

import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.licenses.Interpretation;
import dev.scruple.licenses.Origin;
import dev.scruple.model.Untold;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Licence tags of hubs and registries, as SPDX expressions. */
final class StatedLicenses {
  /** A title, and the line of copyright that stands below it in a licence's text. */
  private static final Pattern TITLED_TEXT =
      Pattern.compile(
          "\\s*([^\\n]{3,80}?)[\\s=*-]{1,80}Copyright (?:\\(c\\)|©|\\d{4})",
          Pattern.CASE_INSENSITIVE);

  private final DeclaredLicenses declared;

  StatedLicenses(DeclaredLicenses declared) {
    this.declared = declared;
  }

  /**
   * The licence that all statements name; null where they name none, or different ones: who is
   * right is not for us to guess. A tag that is not known stays as it is, as a reference of ours.
   */
  @Nullable String agreed(Collection<String> stated) {
    Set<String> expressions = new TreeSet<>();
    for (String each : stated) {
      String expression = expression(each);
      if (expression == null) {
        return null;
      }
      expressions.add(expression);
    }
    return expressions.size() == 1 ? expressions.iterator().next() : null;
  }

  private @Nullable String expression(String tag) {
    String untold = Untold.reference(tag);
    if (untold == null || untold.equals(Untold.OTHER)) {
      return untold;
    }
    Interpretation hub = declared.interpret(tag, Origin.HUB_TAG);
    if (hub.expression() != null) {
      return hub.expression();
    }
    Origin origin = tag.contains("://") ? Origin.URL : Origin.FREE_TEXT;
    Interpretation free = declared.interpret(tag, origin);
    return free.expression() == null ? untold : free.expression();
  }

  /**
   * What a registry's metadata declare; null where the words name no licence for certain. Some
   * declare the text itself, of which registries give the beginning: no text can be told by that,
   * but the title that it begins with names the licence as well as a field that holds only that.
   */
  @Nullable String registry(String words) {
    Interpretation whole = declared.interpret(words, Origin.FREE_TEXT);
    if (whole.expression() != null || whole.ambiguous()) {
      return whole.expression();
    }
    Matcher text = TITLED_TEXT.matcher(words);
    if (!text.lookingAt()) {
      return null;
    }
    Interpretation title = declared.interpret(text.group(1), Origin.FREE_TEXT);
    return title.ambiguous() ? null : title.expression();
  }
}
