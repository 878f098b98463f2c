// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads declared licences: SPDX expressions, hub tags, Python classifiers, free names, addresses.
 *
 * <p>Names are looked up in tables that hold for declared fields; of a file only the name in a
 * one-line notice is read with them. What no table knows stays unknown. Immutable and safe for
 * threads.
 */
public final class DeclaredLicenses {
  private static final int LONGEST = 4096;
  private static final Pattern EXPANDED = Pattern.compile("^[^\\[]*\\[expanded from: ([^\\]]*)]$");
  private static final Pattern LICENSE_FILE =
      Pattern.compile("\\s*[|+]\\s*file LICEN[SC]E", Pattern.CASE_INSENSITIVE);

  private final DeclaredNames hubTags = DeclaredNames.load("hub-tags.tsv");
  private final DeclaredNames classifiers = DeclaredNames.load("python-classifiers.tsv");
  private final DeclaredNames names = DeclaredNames.load("declared-names.tsv");
  private final Map<String, String> databaseKeys = LicenseDb.keys();
  private final Map<String, String> listedNames = listedNames();

  /** What the declared words mean; unknown when they are empty or longer than 4,096 characters. */
  public Interpretation interpret(String stated, Origin origin) {
    String text = stated.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Interpretation.unknown(stated);
    }
    Interpretation found =
        switch (origin) {
          case SPDX_FIELD -> spdxField(text);
          case HUB_TAG -> hubTag(text);
          case PYTHON_CLASSIFIER -> classifier(text);
          case FREE_TEXT -> freeText(text);
          case URL -> url(text);
        };
    return found == null
        ? Interpretation.unknown(stated)
        : new Interpretation(found.expression(), found.ambiguous(), stated);
  }

  /**
   * The id by which a licence is shown: of an SPDX id in any letter case, a hub tag or a LicenseDB
   * key. Deprecated ids give their successors where these are single ids.
   */
  public Optional<String> canonicalId(String id) {
    Interpretation tag = hubTags.find(id);
    if (tag != null && tag.expression() != null) {
      return Optional.of(tag.expression());
    }
    Interpretation expression = expression(id);
    if (expression != null && expression.expression() != null) {
      boolean single = expression.expression().indexOf(' ') < 0;
      return single ? Optional.of(databaseId(expression.expression())) : Optional.empty();
    }
    return Optional.ofNullable(databaseKeys.get(id.toLowerCase(Locale.ROOT)));
  }

  /** A LicenseDB reference for which the SPDX list has an id now gives that id. */
  private String databaseId(String id) {
    String prefix = "LicenseRef-scancode-";
    return id.startsWith(prefix)
        ? databaseKeys.getOrDefault(id.substring(prefix.length()).toLowerCase(Locale.ROOT), id)
        : id;
  }

  private @Nullable Interpretation spdxField(String text) {
    Interpretation expression = expression(text);
    if (expression != null) {
      return expression;
    }
    // Cargo once took a slash for OR; names that hold one, as MIT/X11, have an unlisted part.
    Interpretation choice = alternatives(text.split("\\s*/\\s*", -1));
    return choice != null ? choice : freeText(text);
  }

  private @Nullable Interpretation alternatives(String[] parts) {
    if (parts.length < 2) {
      return null;
    }
    boolean known = Stream.of(parts).allMatch(part -> expression(part) != null);
    return known ? expression(String.join(" OR ", parts)) : null;
  }

  private @Nullable Interpretation hubTag(String text) {
    String tag = text.toLowerCase(Locale.ROOT);
    tag = tag.startsWith("license:") ? tag.substring("license:".length()) : tag;
    Interpretation found = hubTags.find(tag);
    if (found != null) {
      return found;
    }
    Interpretation expression = expression(tag);
    return expression != null ? expression : databaseKey(tag);
  }

  private @Nullable Interpretation databaseKey(String key) {
    String id = databaseKeys.get(key.toLowerCase(Locale.ROOT));
    return id == null ? null : new Interpretation(id, false, key);
  }

  private @Nullable Interpretation classifier(String text) {
    String prefix = "License :: ";
    return classifiers.find(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
  }

  private @Nullable Interpretation freeText(String text) {
    if (text.startsWith("http://") || text.startsWith("https://")) {
      return url(text);
    }
    if (text.toUpperCase(Locale.ROOT).startsWith("SEE LICENSE IN ")) {
      return null;
    }
    Interpretation expression = expression(text);
    if (expression != null) {
      return expression;
    }
    String simple = EXPANDED.matcher(text).replaceFirst("$1");
    simple = LICENSE_FILE.matcher(simple).replaceAll("");
    Interpretation named = name(simple);
    return named != null ? named : list(simple);
  }

  private @Nullable Interpretation name(String text) {
    Interpretation named = names.find(text);
    if (named == null) {
      named = GnuNames.find(text);
    }
    if (named == null) {
      named = expression(text);
    }
    if (named == null && text.startsWith("License :: ")) {
      named = classifier(text);
    }
    String listed = listedNames.get(DeclaredNames.simplify(text));
    return named == null && listed != null ? new Interpretation(listed, false, text) : named;
  }

  /** A list that doesn't say whether all or one of its members hold, unless they are the same. */
  private @Nullable Interpretation list(String text) {
    boolean choice = text.indexOf('|') >= 0;
    String[] parts = text.split(choice ? "\\|" : "[,;]", -1);
    if (parts.length < 2) {
      return null;
    }
    Map<String, SpdxExpression> known = new LinkedHashMap<>();
    boolean ambiguous = false;
    for (String part : parts) {
      Interpretation each = name(part.strip());
      if (each == null || each.expression() == null) {
        return each == null ? null : new Interpretation(null, true, text);
      }
      ambiguous |= each.ambiguous();
      try {
        known.put(each.expression(), SpdxExpression.parse(each.expression()));
      } catch (InvalidExpressionException broken) {
        throw new IllegalStateException("a table holds " + each.expression(), broken);
      }
    }
    if (known.size() > 1 && !choice) {
      return new Interpretation(null, true, text);
    }
    return new Interpretation(SpdxExpression.or(known.values()).toString(), ambiguous, text);
  }

  private @Nullable Interpretation url(String text) {
    return LicenseAddresses.id(text).map(id -> expression(id)).orElse(null);
  }

  /** The text as an SPDX expression; {@code NONE} and {@code NOASSERTION} tell nothing. */
  private static @Nullable Interpretation expression(String text) {
    try {
      SpdxExpression expression = SpdxExpression.parse(text);
      boolean told = !expression.licenses().isEmpty();
      return new Interpretation(told ? expression.toString() : null, BareVersions.in(text), text);
    } catch (InvalidExpressionException invalid) {
      return null;
    }
  }

  private static Map<String, String> listedNames() {
    Map<String, String> ids = new LinkedHashMap<>();
    for (LicenseInfo info : LicenseList.instance().all()) {
      String name = DeclaredNames.simplify(info.name());
      boolean current = LicenseList.instance().replacement(info.id()).isEmpty();
      // One word is not enough to name a licence, and a bare GNU version is read elsewhere.
      if (current && name.indexOf(' ') > 0) {
        ids.merge(name, info.id(), (first, second) -> "");
      }
    }
    ids.values().removeAll(List.of(""));
    return Map.copyOf(ids);
  }
}
