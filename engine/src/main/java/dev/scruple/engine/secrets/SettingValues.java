// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds passwords and keys that settings hold as values: {@code key: value} and {@code KEY=value}
 * where the key's name ends with what is secret, and the value is neither a reference nor a word
 * that anybody writes there.
 */
public final class SettingValues {
  private static final int LONGEST_LINE = 500;
  private static final int MOST_LINES = 20_000;
  private static final int MOST = 20;

  private static final Pattern FILES =
      Pattern.compile(
          "(?i)(.*/)?(\\.env(\\.[\\w-]{1,40}){0,2}|[^/]{1,100}\\.(env|ini|cfg|conf|properties|ya?ml|toml)"
              + "|\\.(npmrc|pypirc|netrc))");
  private static final Pattern SAMPLES =
      Pattern.compile(
          "(?i).*(example|sample|template|dist|default|test|mock|fixture|dummy|demo|tutorial)[^/]*|(.*/)?(charts|templates|locales?|i18n|lang)/.*");
  private static final Pattern SETTING =
      Pattern.compile(
          "^[\\s-]*(export\\s+)?[\"']?([\\w.-]{0,60}?(password|passwd|pwd|secret|secret[_-]?key"
              + "|api[_-]?key|access[_-]?key|private[_-]?key|auth[_-]?token|access[_-]?token|_token))[\"']?"
              + "\\s*[:=]\\s*[\"']?([^\\s\"'#]{6,200})[\"']?\\s*(#.*)?,?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE =
      Pattern.compile(
          ".*[$<{}(\\[].*|(?i:.*(env|vault|ssm|arn:|kms|file|ref|http)[:/.].*)|[A-Z][A-Z0-9_]+|[./~].*|.*\\*\\*.*");

  private static final Pattern DEPLOYED =
      Pattern.compile("(?i)(.*/)?(\\.env|[^/]{0,60}compose[^/]{0,60}\\.ya?ml)");
  private static final Pattern PASSWORD = Pattern.compile(".*(password|passwd|pwd)");

  private SettingValues() {}

  /**
   * A value that is given.
   *
   * @param line 1-based
   * @param setting the key, as it is written
   * @param length of the value in characters
   */
  public record Value(int line, String setting, int length) {}

  /** Whether a file is one of settings that are used as they are, and no sample of them. */
  public static boolean reads(String path) {
    return path.length() < 1000
        && FILES.matcher(path).matches()
        && !SAMPLES.matcher(path).matches();
  }

  /** The values, at most twenty. */
  public static List<Value> of(String path, String text) {
    boolean deployed = DEPLOYED.matcher(path).matches();
    List<Value> values = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().limit(MOST_LINES).toList()) {
      number++;
      if (line.length() > LONGEST_LINE || values.size() >= MOST) {
        continue;
      }
      Matcher setting = SETTING.matcher(line);
      if (setting.matches() && given(deployed, setting.group(2), setting.group(4))) {
        values.add(new Value(number, setting.group(2), setting.group(4).length()));
      }
    }
    return List.copyOf(values);
  }

  private static boolean given(boolean deployed, String key, String value) {
    String lower = key.toLowerCase(Locale.ROOT);
    boolean named = lower.endsWith("name") || lower.startsWith("no_") || lower.contains("public");
    if (named || REFERENCE.matcher(value).matches()) {
      return false;
    }
    // Where services start from these files as they are, a word is a password that all know.
    boolean known = deployed && PASSWORD.matcher(lower).matches() && value.length() >= 8;
    return !KnownValues.isPlaceholder(key, value) || (known && !KnownValues.isWord(key, value));
  }
}
