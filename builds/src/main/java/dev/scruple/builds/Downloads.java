// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands and image names that take in what nobody verified. */
public final class Downloads {
  private static final int LONGEST = 2000;
  private static final String FETCH = "(?:curl|wget)\\b[^|;&\\n]{0,400}";
  private static final String SHELL =
      "(?:sudo\\s+(?:-\\S+\\s+)*)?(?:/usr/bin/env\\s+|/bin/)?(?:ba|z|da|k)?sh\\b";
  private static final Pattern RUN_UNSEEN =
      Pattern.compile(
          "\\b"
              + FETCH
              + "\\|\\s*(?:"
              + SHELL
              + "|(?:sudo\\s+)?(?:python3?|perl|node|ruby)(?:\\s+-)?\\s*(?:$|[;&|]))"
              + "|\\b(?:ba|z)?sh\\s+(?:-\\w+\\s+)*<\\(\\s*"
              + FETCH
              + "|\\b(?:(?:ba|z|da)?sh\\s+-\\w*c|eval)\\s+[\"']?(?:\\$\\(|`)\\s*"
              + FETCH
              + "|(?:\\b(?:iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\\b[^|\\n]{0,300}\\|\\s*(?:iex|Invoke-Expression)\\b)"
              + "|\\b(?:iex|Invoke-Expression)\\b[^;\\n]{0,200}\\b(?:DownloadString|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNVERIFIED =
      Pattern.compile(
          "\\bcurl\\b[^|;&\\n]{0,300}\\s(?:-[a-zA-Z]*k[a-zA-Z]*|--insecure)\\s"
              + "|\\bwget\\b[^|;&\\n]{0,300}--no-check-certificate"
              + "|--trusted-host[ =]\\S{1,80}|http\\.sslVerify[ =]\"?(?:false|0)|GIT_SSL_NO_VERIFY=(?:1|true)"
              + "|NODE_TLS_REJECT_UNAUTHORIZED=['\"]?0|strict-ssl[ =]\"?false"
              + "|\\b(?:curl|wget)\\b[^|;&\\n]{0,300}\\bhttp://(?!localhost|127\\.|0\\.0\\.0\\.0|\\[|169\\.254\\.|\\$|host\\.docker)"
              + "[^|;&\\n]{0,300}\\|\\s*"
              + SHELL);
  private static final Pattern LOCAL =
      Pattern.compile("https?://(localhost|127\\.|0\\.0\\.0\\.0|\\[::1])");
  private static final Pattern DIGEST = Pattern.compile("@sha256:[0-9a-f]{64}");

  private Downloads() {}

  /** What a command line takes in unverified. */
  public static List<Download> inCommand(String text, int line) {
    List<Download> found = new ArrayList<>();
    if (text.length() > LONGEST || text.stripLeading().startsWith("#")) {
      return found;
    }
    Matcher unverified = UNVERIFIED.matcher(text);
    if (!LOCAL.matcher(text).find() && unverified.find()) {
      found.add(new Download(DownloadKind.UNVERIFIED_HOST, shown(unverified.group()), line));
      return found;
    }
    Matcher unseen = RUN_UNSEEN.matcher(text);
    // What is printed for a reader is not run.
    if (unseen.find() && !text.substring(0, unseen.start()).matches(".*\\b(echo|printf)\\b.*")) {
      found.add(new Download(DownloadKind.RUN_UNSEEN, shown(unseen.group()), line));
    }
    return found;
  }

  /** An image name that moves: without tag and digest, or {@code latest}. */
  static Optional<Download> image(String name, int line) {
    String image = name.strip();
    if (image.isEmpty()
        || image.contains("$")
        || image.equals("scratch")
        || DIGEST.matcher(image).find()) {
      return Optional.empty();
    }
    String last = image.substring(image.lastIndexOf('/') + 1);
    boolean moving = !last.contains(":") || last.endsWith(":latest");
    return moving
        ? Optional.of(new Download(DownloadKind.MOVING_IMAGE, shown(image), line))
        : Optional.empty();
  }

  private static String shown(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() > 160 ? line.substring(0, 160) : line;
  }
}
