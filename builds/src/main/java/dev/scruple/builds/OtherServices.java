// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Services other than GitHub's, line by line: words of a stranger that the service itself puts into
 * a script, and images that move. Variables of the shell are safe, and most services give the
 * stranger's words only so.
 */
final class OtherServices {
  private static final Map<String, Pattern> INJECTIONS =
      Map.of(
          "circleci",
          Pattern.compile(
              "<<\\s*pipeline\\.git\\.(branch|tag|commit\\.(subject|body|author_name))\\s*>>"),
          "azure-pipelines",
          Pattern.compile(
              "\\$\\((System\\.PullRequest\\.(SourceBranch|SourceBranchName)|Build\\.SourceVersionMessage"
                  + "|Build\\.SourceVersionAuthor)\\)"),
          "jenkins",
          Pattern.compile(
              "\\b(sh|bat|powershell)\\b.{0,200}\"[^'\\n]{0,300}\\$\\{?(env\\.|params\\.)?"
                  + "(CHANGE_TITLE|CHANGE_BRANCH|CHANGE_AUTHOR_DISPLAY_NAME|ghprbPullTitle|ghprbSourceBranch|ghprbCommentBody)"));
  private static final Pattern COMMAND =
      Pattern.compile("(command|run|script|bash|sh)\\b|[|;&]|\\becho\\b|\\bgit ");
  private static final Pattern IMAGE =
      Pattern.compile("^\\s*(?:-\\s*)?image:\\s*['\"]?([\\w./:@-]{2,200})['\"]?\\s*(?:#.*)?$");
  private static final String GUARD =
      "the service's setting on builds of strangers' pull requests and their secrets";

  private OtherServices() {}

  static void look(
      String service, List<Script> lines, List<Hazard> hazards, List<Download> downloads) {
    Pattern injection = INJECTIONS.get(service);
    boolean images = service.equals("gitlab-ci") || service.equals("circleci");
    for (Script line : lines) {
      Matcher matcher = injection == null ? null : injection.matcher(line.text());
      if (matcher != null && matcher.find() && COMMAND.matcher(line.text()).find()) {
        hazards.add(
            new Hazard(
                HazardKind.SCRIPT_INJECTION, line.line(), "", shown(matcher.group()), GUARD));
      }
      Matcher image = IMAGE.matcher(line.text());
      if (images && image.find()) {
        Optional<Download> moving = Downloads.image(image.group(1), line.line());
        moving.ifPresent(downloads::add);
      }
    }
  }

  /** All lines but comments. */
  static List<Script> lines(String text, int longest, List<Problem> problems) {
    List<Script> lines = new ArrayList<>();
    int number = 0;
    int tooLong = 0;
    for (String line : text.lines().toList()) {
      number++;
      String trimmed = line.strip();
      if (line.length() > longest) {
        tooLong = tooLong == 0 ? number : tooLong;
      } else if (!trimmed.isEmpty() && !trimmed.startsWith("#") && !trimmed.startsWith("//")) {
        lines.add(new Script(line, number));
      }
    }
    if (tooLong > 0) {
      problems.add(new Problem("lines of more than 2,000 characters were not searched", tooLong));
    }
    return lines;
  }

  private static String shown(String words) {
    return words.length() > 100 ? words.substring(0, 100) : words;
  }
}
