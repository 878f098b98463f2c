// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.model.CommandPurpose;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.EntryKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.StartFact;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how a newcomer begins, by the project's own files: the commands that its documents, its
 * make file and its manifests give, where its code is entered, and what it says is left to do.
 * Commands are quoted, never run. Lines are read as lines; a command that goes on over several is
 * told by its first.
 */
final class StartCollector implements FileCollector {
  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_COMMAND = 160;
  private static final int LONGEST_OPENING = 400;
  private static final int MOST_OF_A_PURPOSE = 4;
  private static final int MOST_TASKS = 5;
  private static final int SHORTEST_TASK = 12;
  private static final int WORDS_OF_A_PARAGRAPH = 8;
  private static final int MOST_LINES = 20_000;

  private static final Map<CommandPurpose, Pattern> COMMANDS =
      new EnumMap<>(
          Map.of(
              CommandPurpose.INSTALL,
              Pattern.compile(
                  "(sudo )?(pip3?|uv|pipx|conda|mamba|npm|pnpm|yarn|brew|cargo|go|apt|apt-get|poetry|pdm)"
                      + " (pip )?(install|i|add|get|sync|ci|env create)\\b.*"
                      + "|python3? -m pip install\\b.*|git clone \\S+.*|docker pull \\S+.*"),
              CommandPurpose.BUILD,
              Pattern.compile(
                  "(\\./)?mvnw? .*(package|install|compile|verify).*|(\\./)?gradlew? .*(build|assemble).*"
                      + "|make( all| build)?|cmake .*|cargo build.*|go build.*|npm run build.*"
                      + "|python3? -m build.*|docker build .*"),
              CommandPurpose.TEST,
              Pattern.compile(
                  "(python3? -m |uv run |poetry run )?(pytest|unittest|tox|nox)\\b.*|make (test|check)\\S*.*"
                      + "|(npm|pnpm|yarn)( run)? test\\S*.*|cargo test.*|go test.*"
                      + "|(\\./)?mvnw? .*test.*|(\\./)?gradlew? .*(test|check).*"),
              CommandPurpose.STYLE,
              Pattern.compile(
                  "make (style|quality|lint|format|fmt)\\S*.*|pre-commit (install|run).*"
                      + "|(uv run |poetry run )?(ruff|black|flake8|isort|mypy) .*"
                      + "|(npm|pnpm|yarn)( run)? (lint|format)\\S*.*|cargo (fmt|clippy).*"),
              CommandPurpose.RUN,
              Pattern.compile(
                  "(uv run |poetry run |accelerate launch |torchrun )?python3? (-m )?[\\w./-]+.*"
                      + "|(accelerate launch|torchrun|streamlit run|uvicorn|npm start|npm run (dev|start))"
                      + "\\b.*|cargo run.*|go run .*|docker run .*|docker compose up.*|make (run|serve)\\b.*")));

  private static final Pattern PROGRAM = Pattern.compile("\\./([\\w.-]{1,60})( .*)?");

  /** A block of code in Markdown without a fence; on from a blank line. */
  private static final Pattern INDENTED = Pattern.compile("(?: {4}|\\t)[ \\t]{0,8}\\S");

  /** Words before commands that are only for those to whom others failed. */
  private static final Pattern FAILING =
      Pattern.compile(
          "\\bif (?:you|it|this|that|the)\\b[^.]{0,200}\\b(?:errors?|fails?|failed|problems?|trouble)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_PROSE = 1_000;

  /** A line of commands for when others fail. */
  private record Remedy(String line, int number) {}

  private static final Pattern FENCE = Pattern.compile("\\s{0,8}(```|~~~)\\s*\\{?\\.?([\\w-]*).*");
  private static final Set<String> SHELLS =
      Set.of("", "bash", "sh", "shell", "console", "zsh", "shell-session", "text", "cmd");
  private static final Pattern TARGET =
      Pattern.compile(
          "(test|check|build|install|lint|style|quality|format|fmt|run|serve|docs?)\\s*:(?!=).*");
  private static final Pattern SCRIPT =
      Pattern.compile("\\s*\"([\\w:-]{1,40})\"\\s*:\\s*\"[^\"]+\".*");
  private static final Pattern PYTHON_SCRIPT =
      Pattern.compile(
          "\\s*['\"]?([\\w.-]{1,60})['\"]?\\s*=\\s*['\"]?([\\w.]{1,200}:[\\w.]{1,80}).*");
  private static final Pattern SECTION = Pattern.compile("\\s*\\[([^\\]]{1,80})\\]\\s*");
  private static final Pattern TASK =
      Pattern.compile(
          "(?:#|//|\\*|--)\\s*(?:TODO|FIXME)\\b(?:\\([^)]{0,40}\\))?[:\\s-]*(.{1,300})");
  private static final Pattern JAVA_MAIN =
      Pattern.compile("\\s*(public )?static void main\\s*\\(\\s*(final )?String.*");
  private static final Pattern PYTHON_MAIN =
      Pattern.compile("if __name__ *== *['\"]__main__['\"] *:.*");

  @Override
  public String name() {
    return "beginnings";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    boolean own = part == Part.MAIN || part == Part.DEVELOPMENT || part == Part.DOCUMENTATION;
    DocumentKind document = file.classification().document();
    return own
        && file.text()
        && (document == DocumentKind.README
            || document == DocumentKind.CONTRIBUTING
            || file.classification().kind() == FileKind.SOURCE
            || isManifest(file.place()));
  }

  private static boolean isManifest(String place) {
    return switch (place) {
      case "Makefile", "makefile", "package.json", "pyproject.toml", "setup.cfg", "setup.py" ->
          true;
      default -> false;
    };
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    List<String> lines = file.bytes().decoded().lines().limit(MOST_LINES).toList();
    DocumentKind document = file.classification().document();
    if (document != null) {
      if (file.place().indexOf('/') < 0 || document == DocumentKind.CONTRIBUTING) {
        document(file, lines, document == DocumentKind.README, findings);
      }
    } else if (isManifest(file.place())) {
      manifest(file, lines, findings);
    }
    if (file.classification().kind() == FileKind.SOURCE) {
      source(file, lines, findings);
    }
    findings.examined(this);
  }

  private static void document(
      FileUnderStudy file, List<String> lines, boolean opens, Findings findings) {
    Map<CommandPurpose, Integer> told = new EnumMap<>(CommandPurpose.class);
    boolean fenced = false;
    boolean shell = false;
    boolean comment = false;
    boolean indented = false;
    String before = "";
    List<Remedy> remedies = new ArrayList<>();
    boolean opened = !opens;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > LONGEST_LINE && fenced) {
        continue;
      }
      boolean inside = comment;
      comment = isCommentOpenAfter(line, comment);
      if (inside) {
        continue;
      }
      Matcher fence = FENCE.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (fence.matches()) {
        fenced = !fenced;
        shell = fenced && SHELLS.contains(fence.group(2).toLowerCase(java.util.Locale.ROOT));
      }
      boolean starts = i == 0 || lines.get(i - 1).isBlank();
      indented = !fenced && INDENTED.matcher(line).lookingAt() && (indented || starts);
      if (((fenced && shell) || indented) && !fence.matches()) {
        if (FAILING.matcher(before).find()) {
          remedies.add(new Remedy(line.strip(), i + 1));
        } else {
          command(file, line.strip(), i + 1, told, findings);
        }
      } else if (!fenced && !fence.matches() && !line.isBlank()) {
        before = line.substring(0, Math.min(line.length(), LONGEST_PROSE));
      }
      if (!fenced && !fence.matches() && !opened && isParagraph(line)) {
        opened = true;
        int end = Math.min(line.length(), LONGEST_OPENING);
        String words = plain(line.substring(0, end)) + (end < line.length() ? " …" : "");
        findings.add(Source.lines(file.path(), i + 1, i + 1), new StartFact.Opening(words));
      }
    }
    if (!told.containsKey(CommandPurpose.INSTALL)) {
      remedies.forEach(each -> command(file, each.line(), each.number(), told, findings));
    }
  }

  private static boolean isCommentOpenAfter(String line, boolean open) {
    int opening = line.lastIndexOf("<!--");
    int closing = line.lastIndexOf("-->");
    return opening > closing || (open && closing < 0);
  }

  /** No heading, badge, list, table, quotation or markup. */
  private static boolean isParagraph(String line) {
    String text = line.strip();
    return !text.isEmpty()
        && "#!<|>=-*[`:+".indexOf(text.charAt(0)) < 0
        && plain(text.substring(0, Math.min(text.length(), LONGEST_OPENING))).split(" +", -1).length
            >= WORDS_OF_A_PARAGRAPH;
  }

  /** Without the marks of Markdown; of a link its words. */
  private static String plain(String line) {
    return line.replaceAll("!\\[[^\\]]{0,200}\\]\\([^)]{0,300}\\)", "")
        .replaceAll("\\[([^\\]]{0,200})\\]\\([^)]{0,300}\\)", "$1")
        .replaceAll("[*`_]{1,3}(?=\\S)|(?<=\\S)[*`]{1,3}", "")
        .replaceAll("<[^>]{0,200}>", "")
        .strip();
  }

  private static void command(
      FileUnderStudy file,
      String line,
      int number,
      Map<CommandPurpose, Integer> told,
      Findings findings) {
    String text = line.startsWith("$ ") || line.startsWith("> ") ? line.substring(2) : line;
    String command = text.replaceFirst("\\s+#.*", "").replaceFirst("\\s*\\\\$", " …").strip();
    if (command.isEmpty() || command.length() > LONGEST_COMMAND || command.startsWith("#")) {
      return;
    }
    for (CommandPurpose purpose : CommandPurpose.values()) {
      Pattern pattern = COMMANDS.get(purpose);
      if (pattern != null && pattern.matcher(command).matches()) {
        if (told.merge(purpose, 1, Integer::sum) <= MOST_OF_A_PURPOSE) {
          findings.add(
              Source.lines(file.path(), number, number), new StartFact.Command(purpose, command));
        }
        return;
      }
    }
    Matcher program = PROGRAM.matcher(command);
    if (program.matches() && told.merge(CommandPurpose.RUN, 1, Integer::sum) <= MOST_OF_A_PURPOSE) {
      findings.add(
          Source.lines(file.path(), number, number),
          new Trace.RootCommand(program.group(1), command));
    }
  }

  private static void manifest(FileUnderStudy file, List<String> lines, Findings findings) {
    String section = "";
    boolean scripts = false;
    Set<String> told = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      Source source = Source.lines(file.path(), i + 1, i + 1);
      switch (file.place()) {
        case "Makefile", "makefile" -> {
          Matcher target = TARGET.matcher(line);
          if (target.matches() && told.add(target.group(1))) {
            make(target.group(1), source, findings);
          }
        }
        case "package.json" -> {
          scripts = scripts ? !line.contains("}") : line.contains("\"scripts\"");
          Matcher script = SCRIPT.matcher(line);
          if (scripts && script.matches()) {
            npm(script.group(1), source, findings);
          }
        }
        default -> {
          Matcher head = SECTION.matcher(line);
          section = head.matches() ? head.group(1) : section;
          boolean entries =
              section.endsWith("scripts")
                  || line.contains("console_scripts")
                  || (section.equals("options.entry_points") || file.place().equals("setup.py"));
          Matcher script = PYTHON_SCRIPT.matcher(line);
          if (entries && script.matches()) {
            findings.add(source, new StartFact.EntryPoint(EntryKind.COMMAND, script.group(1)));
          }
        }
      }
    }
  }

  private static void make(String target, Source source, Findings findings) {
    CommandPurpose purpose =
        switch (target) {
          case "test", "check" -> CommandPurpose.TEST;
          case "install" -> CommandPurpose.INSTALL;
          case "lint", "style", "quality", "format", "fmt" -> CommandPurpose.STYLE;
          case "run", "serve" -> CommandPurpose.RUN;
          default -> CommandPurpose.BUILD;
        };
    findings.add(source, new StartFact.Command(purpose, "make " + target));
  }

  private static void npm(String script, Source source, Findings findings) {
    CommandPurpose purpose =
        switch (script.replaceFirst(":.*", "")) {
          case "test" -> CommandPurpose.TEST;
          case "build" -> CommandPurpose.BUILD;
          case "lint", "format" -> CommandPurpose.STYLE;
          case "start", "dev" -> CommandPurpose.RUN;
          default -> null;
        };
    if (purpose != null) {
      String command = script.equals("test") ? "npm test" : "npm run " + script;
      findings.add(source, new StartFact.Command(purpose, command));
    }
  }

  private static void source(FileUnderStudy file, List<String> lines, Findings findings) {
    String place = file.place();
    String name = place.substring(place.lastIndexOf('/') + 1);
    boolean main = file.classification().part() == Part.MAIN;
    boolean root = place.indexOf('/') < 0;
    if (main && name.equals("__main__.py")) {
      String module = place.replaceFirst("/?__main__\\.py$", "").replaceFirst("^src/", "");
      entry(file, EntryKind.MAIN, "python -m " + module.replace('/', '.'), 1, findings);
    } else if (main && isLibrary(place)) {
      entry(file, EntryKind.LIBRARY, place, 1, findings);
    } else if (main && (place.equals("src/main.rs") || place.matches("(cmd/[\\w-]+/)?main\\.go"))) {
      entry(file, EntryKind.MAIN, place, 1, findings);
    }
    int tasks = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      if (main
          && name.endsWith(".java")
          && line.contains("void main")
          && JAVA_MAIN.matcher(line).matches()) {
        entry(file, EntryKind.MAIN, name.replace(".java", ""), i + 1, findings);
      } else if (main && root && name.endsWith(".py") && PYTHON_MAIN.matcher(line).matches()) {
        entry(file, EntryKind.SCRIPT, "python " + name, i + 1, findings);
      } else if (tasks < MOST_TASKS && (line.contains("TODO") || line.contains("FIXME"))) {
        Matcher task = TASK.matcher(line);
        if (task.find() && task.group(1).strip().length() >= SHORTEST_TASK) {
          tasks++;
          findings.add(
              Source.lines(file.path(), i + 1, i + 1), new Trace.Todo(task.group(1).strip()));
        }
      }
    }
  }

  /** The module that is imported: of a Python package the one on top. */
  private static boolean isLibrary(String place) {
    return place.matches("(src/|python/)?[\\w-]+/__init__\\.py")
        || place.equals("src/lib.rs")
        || place.matches("(src/)?index\\.(ts|js|mjs)");
  }

  private static void entry(
      FileUnderStudy file, EntryKind kind, String name, int line, Findings findings) {
    findings.add(Source.lines(file.path(), line, line), new StartFact.EntryPoint(kind, name));
  }
}
