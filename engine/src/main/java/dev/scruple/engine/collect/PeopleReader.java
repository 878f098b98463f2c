// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.GovernanceRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom a list of maintainers or authors names: accounts, addresses, and names that stand by
 * themselves in an item, a row or a line. Those under a heading of former ones are left out.
 */
final class PeopleReader {
  private static final int MOST_LINES = 5_000;
  private static final int LONGEST_LINE = 1_000;

  private static final Pattern HEADING =
      Pattern.compile("\\s*(#{1,6}\\s*(.*)|<h\\d[^>]{0,100}>(.*)|\\*\\*([^*]{1,80})\\*\\*:?)");
  private static final Pattern UNDERLINE = Pattern.compile("(=|-|~|\\^){3,}\\s*");
  private static final Pattern FORMER =
      Pattern.compile("emerit|former|past|alumni|inactive|retired|previous|历任|前任");

  /** Below these stands what people do, not who they are. */
  private static final Pattern DEEDS =
      Pattern.compile("responsib|process|becom|dut(y|ies)|requirement|expect|privilege|how |role");

  private static final Pattern MAINTAINERS =
      Pattern.compile(
          "maintain|core (team|developers|members)|\\bowners?\\b|committers?|approvers|project leads?"
              + "|steering|code of record|\\b(our|the|current) team\\b|^(the )?team$|维护者|核心(成员|团队)|项目负责人");
  private static final Pattern AUTHORS =
      Pattern.compile("\\bauthors?\\b|created by|developed by|作者");
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?<![\\w/.@])@([A-Za-z0-9][\\w-]{0,38}(/[\\w.-]{1,60})?)(?![\\w.]*\\.[a-z])");
  private static final Pattern PROFILE =
      Pattern.compile("github\\.com/([A-Za-z0-9][\\w-]{0,38})(?=[)\\s\"'>,|\\]]|$)");
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63}){1,4}");
  private static final Pattern ENTRY = Pattern.compile("\\s*([-*+•]|\\d{1,3}[.)]|\\|)\\s*(.*)");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]{0,30}"
              + "( (\\p{Lu}[\\p{L}.'’-]{0,30}|de|van|von|der|den|la|bin|el|al|da|di|du|dos|del)){1,4}"
              + "|\\p{IsHan}{2,4}");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i).*\\b(inc|team|project|the|and|of|for|list|name|foundation|company|role|area|code"
              + "|full|github|affiliation|maintainers?|authors?|contributors?)\\b.*");
  private static final Pattern PLAIN_ITEM = Pattern.compile("[A-Za-z][\\w-]{1,38}");

  /** Whom a list names, and where it begins to. */
  record Named(int line, Set<String> names) {}

  private final Map<GovernanceRole, Named> named = new EnumMap<>(GovernanceRole.class);
  private final @Nullable GovernanceRole usual;
  private final boolean listing;

  private PeopleReader(@Nullable GovernanceRole usual, boolean listing) {
    this.usual = usual;
    this.listing = listing;
  }

  /**
   * Reads a document.
   *
   * @param usual what those under no telling heading are; null where only a heading tells
   * @param listing whether plain words of an item are accounts, as in the OWNERS files of
   *     Kubernetes
   */
  static Map<GovernanceRole, Named> read(
      String text, @Nullable GovernanceRole usual, boolean listing) {
    PeopleReader reader = new PeopleReader(usual, listing);
    reader.lines(text.lines().limit(MOST_LINES).toList());
    return reader.named;
  }

  private void lines(List<String> lines) {
    GovernanceRole role = usual;
    boolean fenced = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      fenced ^= line.startsWith("```");
      String heading = heading(line, i + 1 < lines.size() ? lines.get(i + 1) : "");
      if (heading != null && !fenced) {
        role = role(heading);
      } else if (role != null && !fenced) {
        for (String name : names(line)) {
          int number = i + 1;
          named
              .computeIfAbsent(role, any -> new Named(number, new LinkedHashSet<>()))
              .names()
              .add(name);
        }
      }
    }
  }

  private static @Nullable String heading(String line, String next) {
    Matcher matcher = HEADING.matcher(line);
    if (matcher.matches()) {
      return line.toLowerCase(Locale.ROOT);
    }
    boolean underlined = !line.isBlank() && UNDERLINE.matcher(next.strip()).matches();
    boolean key = line.matches("[a-z_]{3,40}:\\s*");
    return (underlined && !line.contains("|")) || key ? line.toLowerCase(Locale.ROOT) : null;
  }

  private @Nullable GovernanceRole role(String heading) {
    if (FORMER.matcher(heading).find() || DEEDS.matcher(heading).find()) {
      return null;
    }
    String plain = heading.replaceAll("[#*:<>]", " ").strip();
    if (MAINTAINERS.matcher(plain).find()) {
      return GovernanceRole.MAINTAINER;
    }
    return AUTHORS.matcher(plain).find() ? GovernanceRole.AUTHOR : usual;
  }

  private List<String> names(String line) {
    List<String> names = new ArrayList<>();
    Matcher accounts = ACCOUNT.matcher(line);
    while (accounts.find()) {
      names.add("@" + accounts.group(1));
    }
    if (names.isEmpty()) {
      Matcher profiles = PROFILE.matcher(line);
      while (profiles.find()) {
        names.add("@" + profiles.group(1));
      }
    }
    if (names.isEmpty()) {
      byItself(line).ifPresent(names::add);
    }
    Matcher address = ADDRESS.matcher(line);
    if (names.isEmpty() && address.find()) {
      // Whole addresses are for those who write to them; a report needs to tell people apart.
      names.add(address.group().replaceFirst("@.*", "@…"));
    }
    return names;
  }

  /** A name that is all that an item, a row's first cell or a line holds. */
  private Optional<String> byItself(String line) {
    Matcher entry = ENTRY.matcher(line);
    boolean item = entry.matches();
    String rest = item ? entry.group(2) : line;
    String cell =
        rest.replaceAll("\\[([^\\]]{1,80})\\]\\([^)]{0,200}\\)", "$1")
            .replaceAll("[*_`\\[\\]]", "");
    String first = cell.split("[|,(:<–—]| - ", 2)[0].strip();
    if (listing && item && PLAIN_ITEM.matcher(first).matches()) {
      return Optional.of(first);
    }
    boolean name = NAME.matcher(first).matches() && !NO_NAME.matcher(first).matches();
    return name && (item || usual != null) ? Optional.of(first) : Optional.empty();
  }
}
