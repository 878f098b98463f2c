// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses of services in settings: {@code base_url: https://…}, {@code X_ENDPOINT=…}. */
public final class ServiceEndpoints {
  private static final int LONGEST_LINE = 500;
  private static final int MOST_LINES = 20_000;
  private static final int MOST = 20;

  private static final Pattern SETTING =
      Pattern.compile(
          "^[\\s-]{0,80}(export\\s{1,8})?[\"']?([\\w.-]{0,60}?(base[_-]?url|endpoint|api[_-]?base|api[_-]?url))[\"']?"
              + "\\s{0,8}[:=]\\s{0,8}[\"']?https?://([\\w-]{1,63}(\\.[\\w-]{1,63}){1,8})(?=[/:\"'\\s]|$).*",
          Pattern.CASE_INSENSITIVE);

  /** Machines of one's own, and names that stand for any. */
  private static final Pattern NOWHERE =
      Pattern.compile(
          "[0-9.]+|(.*\\.)?(example(\\.\\w+)?|local|internal|localhost|localdomain|svc|test|invalid)"
              + "|.*(your|placeholder).*");

  private ServiceEndpoints() {}

  /**
   * An address of a service.
   *
   * @param line 1-based
   * @param setting the key, as it is written
   */
  public record Endpoint(int line, String setting, String host) {}

  /** The addresses whose hosts others can reach, at most twenty. */
  public static List<Endpoint> of(String text) {
    List<Endpoint> endpoints = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().limit(MOST_LINES).toList()) {
      number++;
      if (line.length() > LONGEST_LINE || endpoints.size() >= MOST) {
        continue;
      }
      Matcher setting = SETTING.matcher(line);
      if (setting.matches()) {
        String host = setting.group(4).toLowerCase(Locale.ROOT);
        if (!NOWHERE.matcher(host).matches()) {
          endpoints.add(new Endpoint(number, setting.group(2), host));
        }
      }
    }
    return List.copyOf(endpoints);
  }
}
