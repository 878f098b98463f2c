// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.workspace;

import dev.scruple.model.AgentHazardKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Instructions for coding agents: which files are such, and what in them nobody wants to have
 * followed unread. An agent reads what a rendered page leaves out, and does what it reads.
 */
public final class AgentInstructions {
  private static final int LONGEST_LINE = 2000;
  private static final int LONGEST = 512 * 1024;
  private static final int MOST = 20;

  /** Below the root only as the tools spell it: a page agents.md may be on agents. */
  private static final Pattern SPELLED =
      Pattern.compile("(.*/)?(AGENTS?|CLAUDE|CLAUDE\\.local|GEMINI|QWEN|WARP|JULES|SKILL)\\.md");

  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)(agents?|claude|claude\\.local|gemini|qwen|warp|jules|skill)\\.md"
              + "|(.*/)?(copilot-instructions\\.md|\\.(cursorrules|windsurfrules|clinerules|roorules|continuerules|goosehints|rules)"
              + "|\\.aider[^/]{0,40}|\\.augment-guidelines"
              + "|[^/]{1,100}\\.(mdc|prompt\\.md|instructions\\.md|chatmode\\.md))");
  private static final Pattern FOLDERS =
      Pattern.compile(
          "(?i)(.*/)?\\.(cursor/(rules|commands|agents)|claude/(commands|agents|skills|rules|prompts)"
              + "|windsurf/(rules|workflows)|clinerules|roo|continue|junie|kiro/steering|codex|gemini"
              + "|amazonq/rules|trae/rules|agents?|opencode|github/(prompts|instructions|agents|chatmodes))/"
              + ".*\\.(md|mdc|txt|toml|ya?ml)");

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--(.{0,4000}?)-->");
  private static final Pattern ORDER =
      Pattern.compile(
          "\\b(ignore|disregard|forget) (all|any|the|your|every)\\b"
              + "|\\byou (must|should|will|are now)\\b|\\bsystem prompt\\b"
              + "|\\b(do not|don't|never) (tell|mention|inform|reveal|show|ask)\\b"
              + "|\\b(secretly|silently|without (asking|telling|informing|the user))\\b"
              + "|\\b(curl|wget|base64 -d|eval)\\b|\\b(ai|agents?|assistants?|llms?)\\s*:");
  private static final Pattern OVERRIDE =
      Pattern.compile(
          "\\b(ignore|disregard|forget|override) (all |any )?(of )?(your |the )?(previous|prior|above|earlier"
              + "|preceding|other|system) (instruction|prompt|rule|guideline|message)s?"
              + "|\\b(do not|don't|never) (tell|inform|notify|mention (this|it|that) to|reveal (this|it) to)"
              + " (the )?users?\\b"
              + "|\\bwithout (the user'?s? )?(knowing|knowledge|telling the user|informing the user)\\b"
              + "|\\bhide (this|it) from the user\\b");
  private static final Pattern SENDS =
      Pattern.compile(
          "\\b(curl|wget|nc|invoke-webrequest|requests\\.post|fetch)\\b[^\\n]{0,200}"
              + "(\\$\\(\\s*(env|printenv|cat\\s+[^)]{0,40}(\\.env|\\.ssh|\\.aws|credentials|id_rsa|\\.netrc|token))"
              + "|@[~$./\\w{}-]{0,60}(\\.env\\b|\\.ssh/|\\.aws/|id_rsa|\\.netrc|credentials)"
              + "|os\\.environ\\b(?!\\.get|\\[))"
              + "|(cat|tar|zip)\\b[^|\\n]{0,80}(\\.env\\b|\\.ssh\\b|\\.aws\\b|id_rsa|\\.netrc)[^|\\n]{0,40}\\|"
              + "[^\\n]{0,60}\\b(curl|wget|nc)\\b|\\b(env|printenv)\\b[^|\\n]{0,20}\\|[^\\n]{0,60}\\b(curl|wget|nc)\\b");
  private static final Pattern FETCH =
      Pattern.compile(
          "\\b(curl|wget)\\b[^|\\n]{0,300}\\|\\s*(sudo\\s+)?(-\\w+ )?(env [^|]{0,40})?(ba|z|da|k)?sh\\b"
              + "|\\b(ba|z)?sh (-c )?[\"']?(<\\(|\\$\\()\\s*(curl|wget)\\b"
              + "|\\b(curl|wget)\\b[^|\\n]{0,300}\\|\\s*(sudo\\s+)?(python3?|node|perl|ruby)\\b(?! -m json| -c)"
              + "|\\b(iwr|irm|invoke-webrequest|invoke-restmethod)\\b[^|\\n]{0,200}\\|\\s*(iex|invoke-expression)\\b"
              + "|\\b(iex|invoke-expression)\\b[^;\\n]{0,200}\\b(downloadstring|iwr|irm|invoke-webrequest|invoke-restmethod)\\b");

  private AgentInstructions() {}

  /** Whether a file at a path is read by coding agents of its own accord. */
  public static boolean reads(String path) {
    return path.length() < 1000
        && (SPELLED.matcher(path).matches()
            || NAMES.matcher(path).matches()
            || FOLDERS.matcher(path).matches());
  }

  /**
   * A hazard.
   *
   * @param line 1-based
   * @param words the line
   */
  public record Hazard(int line, AgentHazardKind kind, String words) {}

  /** What instructions hold; at most twenty findings, in the order of their lines. */
  public static List<Hazard> hazards(String text) {
    String part = text.substring(0, Math.min(text.length(), LONGEST));
    List<Hazard> hazards = new ArrayList<>();
    comments(part, hazards);
    int number = 0;
    for (String line : part.lines().toList()) {
      number++;
      String lower =
          line.substring(0, Math.min(line.length(), LONGEST_LINE)).toLowerCase(Locale.ROOT);
      int before = hazards.size();
      find(lower, number, AgentHazardKind.OVERRIDE, OVERRIDE, hazards);
      find(lower, number, AgentHazardKind.SENDS_SECRETS, SENDS, hazards);
      find(lower, number, AgentHazardKind.FETCH_AND_RUN, FETCH, hazards);
      for (int i = before; i < hazards.size(); i++) {
        Hazard hazard = hazards.get(i);
        hazards.set(
            i, new Hazard(number, hazard.kind(), Passage.of(number, "", line, false).words()));
      }
    }
    hazards.sort(java.util.Comparator.comparingInt(Hazard::line));
    return List.copyOf(hazards.subList(0, Math.min(MOST, hazards.size())));
  }

  private static void comments(String text, List<Hazard> hazards) {
    Matcher comment = COMMENT.matcher(text);
    while (comment.find() && hazards.size() < MOST) {
      String words = comment.group(1);
      if (ORDER.matcher(words.toLowerCase(Locale.ROOT)).find()) {
        int line =
            1 + (int) text.substring(0, comment.start()).chars().filter(c -> c == '\n').count();
        add(hazards, line, AgentHazardKind.HIDDEN_ORDER, words);
      }
    }
  }

  private static void find(
      String line, int number, AgentHazardKind kind, Pattern pattern, List<Hazard> hazards) {
    Matcher matcher = pattern.matcher(line);
    if (hazards.size() < 2 * MOST && matcher.find() && !warned(line, matcher.start())) {
      add(hazards, number, kind, line);
    }
  }

  /** A line that forbids or describes what it names: {@code never run curl … | sh}. */
  private static boolean warned(String line, int at) {
    String before = line.substring(Math.max(0, at - 60), at);
    return before.matches(
        "(?s).*\\b(never|do not|don't|avoid|instead of|no|reject|flag|detect|such as|e\\.g\\.|like|attempts?|refuse|must not|if (asked|told))\\b.*");
  }

  private static void add(List<Hazard> hazards, int line, AgentHazardKind kind, String words) {
    String shown = Passage.of(line, "", words, false).words();
    hazards.add(new Hazard(line, kind, shown));
  }
}
