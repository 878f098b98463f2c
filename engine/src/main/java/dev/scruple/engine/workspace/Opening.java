// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What runs, or is fetched from elsewhere, because somebody opens, enters or installs a folder, and
 * not because they typed it. Files are read line by line; an editor's JSON may hold comments.
 */
public final class Opening {
  private static final int LONGEST_LINE = 1000;
  private static final int MOST_LINES = 5000;
  private static final int MOST = 20;

  /**
   * Lines of a kind of file.
   *
   * @param trigger kebab-case, for people to read
   * @param grave whether what it names happens unasked
   */
  private record Rule(Pattern path, String trigger, Pattern line, boolean grave) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "(.*/)?\\.vscode/tasks\\.json",
              "editor-task",
              "\"runOn\"\\s*:\\s*\"folderOpen\"",
              true),
          rule(
              "(.*/)?\\.vscode/settings\\.json",
              "editor-setting",
              "\"task\\.allowAutomaticTasks\"\\s*:\\s*\"on\""
                  + "|\"(git\\.path|[\\w.-]{1,60}\\.(server\\.path|executablePath|interpreterPath)"
                  + "|terminal\\.integrated\\.(shell|automationProfile|automationShell)[\\w.]{0,20})\"\\s*:"
                  + "\\s*\"(\\$\\{workspaceFolder\\}|\\.)/(?!\\.?v?env|\\.?conda|node_modules|target/|build/)",
              false),
          rule(
              "(.*/)?\\.devcontainer(/.*)?/devcontainer\\.json|(.*/)?\\.devcontainer\\.json",
              "dev-container",
              "^\\s*\"(initialize|onCreate|updateContent|postCreate|postStart|postAttach)Command\"\\s*:\\s*[\"\\[{]",
              false),
          rule(
              "(.*/)?(\\.mcp|\\.cursor/mcp|\\.vscode/mcp|\\.claude/mcp|\\.kiro/settings/mcp)\\.json",
              "agent-server",
              "\"command\"\\s*:\\s*\"[^\"]",
              false),
          rule("(.*/)?\\.envrc", "shell-entry", "^\\s*(?!#)\\S", false),
          rule(
              "(.*/)?\\.husky/(?!_/)[a-z-]{4,30}",
              "git-hook",
              "^\\s*(?!#|\\.\\s|echo\\b|exit\\b|set\\b|fi\\b|if\\b|then\\b|else\\b)\\S",
              false),
          rule(
              "(.*/)?\\.npmrc",
              "package-registry",
              "^\\s*(@[\\w.-]{1,80}:)?registry\\s*=\\s*(?!\\s*https://registry\\.(npmjs\\.org|yarnpkg\\.com))\\S",
              false),
          rule(
              "(.*/)?\\.yarnrc(\\.yml)?",
              "package-registry",
              "^\\s*(npmRegistryServer:|registry)\\s+[\"']?(?!https://registry\\.(npmjs\\.org|yarnpkg\\.com))\\S",
              false),
          rule(
              "(.*/)?(pip\\.conf|pip\\.ini)",
              "package-registry",
              "^\\s*(extra-)?index-url\\s*=\\s*(?!\\s*https://(pypi\\.org|download\\.pytorch\\.org))\\S",
              false),
          rule(
              "(.*/)?\\.gitmodules",
              "submodule",
              "^\\s*url\\s*=\\s*[\"']?(-|ext::|file:|fd::)|^\\s*path\\s*=\\s*[\"']?-|^\\s*update\\s*=\\s*!",
              true),
          rule(
              "(.*/)?\\.gitmodules",
              "submodule",
              "^\\s*url\\s*=\\s*[\"']?(http://|git://)",
              false));

  /** Settings of agents: commands under {@code hooks}, which run at events of a session. */
  private static final Pattern HOOKED =
      Pattern.compile("(.*/)?\\.(claude|cursor|gemini|codex)/(settings|hooks)\\.json");

  private static final Pattern HOOKS = Pattern.compile("\"hooks\"\\s*:");
  private static final Pattern COMMAND = Pattern.compile("\"command\"\\s*:\\s*\"[^\"]");
  private static final Pattern EVENT =
      Pattern.compile(
          "\"(SessionStart|UserPromptSubmit|PreToolUse|PostToolUse|Stop|SessionEnd|Notification|SubagentStop"
              + "|PreCompact|beforeShellExecution|beforeSubmitPrompt|afterFileEdit|stop)\"\\s*:");

  private static final Map<String, Boolean> UNASKED_EVENTS =
      Map.of("sessionstart", true, "userpromptsubmit", true);

  private Opening() {}

  private static Rule rule(String path, String trigger, String line, boolean grave) {
    return new Rule(Pattern.compile(path), trigger, Pattern.compile(line), grave);
  }

  /** Whether a file at a path can make something run or be fetched. */
  public static boolean reads(String path) {
    return path.length() < 1000
        && (HOOKED.matcher(path).matches()
            || RULES.stream().anyMatch(rule -> rule.path().matcher(path).matches()));
  }

  /** What it makes run; at most twenty findings, and of a hook or a shell's entry the first. */
  public static List<Passage> of(String path, String text) {
    List<Passage> found = new ArrayList<>();
    List<Rule> rules = RULES.stream().filter(rule -> rule.path().matcher(path).matches()).toList();
    boolean hooked = HOOKED.matcher(path).matches();
    boolean hooks = false;
    boolean unasked = false;
    int number = 0;
    for (String whole : text.lines().limit(MOST_LINES).toList()) {
      String line = whole.substring(0, Math.min(whole.length(), LONGEST_LINE));
      number++;
      for (Rule rule : rules) {
        if (rule.line().matcher(line).find() && !told(found, rule)) {
          found.add(Passage.of(number, rule.trigger(), line, rule.grave()));
        }
      }
      if (hooked) {
        hooks |= HOOKS.matcher(line).find();
        var event = EVENT.matcher(line);
        if (event.find()) {
          unasked = UNASKED_EVENTS.containsKey(event.group(1).toLowerCase(Locale.ROOT));
        }
        if (hooks && COMMAND.matcher(line).find()) {
          found.add(Passage.of(number, "agent-hook", line, unasked));
        }
      }
      if (found.size() >= MOST) {
        break;
      }
    }
    return List.copyOf(found);
  }

  private static boolean told(List<Passage> found, Rule rule) {
    boolean once = rule.trigger().equals("git-hook") || rule.trigger().equals("shell-entry");
    return once && found.stream().anyMatch(each -> each.what().equals(rule.trigger()));
  }
}
