// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads scripts of shells: options that name models and data sets, programs that fetch or serve
 * them, addresses, variables given once and defaults of {@code ${NAME:-value}}.
 */
final class ShellReader {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_][\\w.-]{0,80})\\+?=(.*)", Pattern.DOTALL);
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:(\\w{1,80})|\\{(\\w{1,80})(?::?[-=]([^}]{0,300}))?})");
  private static final Set<String> FETCHERS = Set.of("wget", "curl", "aria2c", "gdown", "axel");
  private static final Set<String> OPEN =
      Set.of(
          "model",
          "model_name",
          "model_id",
          "model_path",
          "model_name_or_path",
          "pretrained",
          "data",
          "dataset",
          "dataset_name");

  private final Map<String, ShellLexer.Word> variables = new HashMap<>();
  private final Found into;
  private int depth;

  private ShellReader(Found into) {
    this.into = into;
  }

  /** Reads a script. */
  static List<Reference> read(String text, boolean byDefault) {
    Found found = new Found(byDefault);
    List<List<ShellLexer.Word>> commands = new ShellLexer(text).read();
    ShellReader reader = new ShellReader(found);
    reader.assign(commands);
    commands.forEach(reader::command);
    return found.done();
  }

  /** Reads one command whose words are known, as in a list of YAML or JSON. */
  static void command(List<ShellLexer.Word> words, Found into) {
    new ShellReader(into).command(words);
  }

  private void assign(List<List<ShellLexer.Word>> commands) {
    Set<String> twice = new HashSet<>();
    for (List<ShellLexer.Word> command : commands) {
      boolean export = isExport(command);
      for (int at = 0; at < command.size(); at++) {
        ShellLexer.Word word = command.get(at);
        Matcher matcher = ASSIGNMENT.matcher(word.text());
        if ((at == 0 || export) && matcher.matches()) {
          String name = matcher.group(1);
          ShellLexer.Word value = new ShellLexer.Word(matcher.group(2), word.line(), word.quoted());
          ShellLexer.Word before = variables.put(name, value);
          if (before != null && !before.text().equals(value.text())) {
            twice.add(name);
          }
        }
      }
    }
    twice.forEach(variables::remove);
  }

  private static boolean isExport(List<ShellLexer.Word> command) {
    return switch (command.getFirst().text()) {
      case "export", "local", "readonly", "declare", "ENV", "ARG", "set", "setx" -> true;
      default -> false;
    };
  }

  private void command(List<ShellLexer.Word> words) {
    String program = program(words);
    boolean whisper = words.stream().limit(4).anyMatch(each -> each.text().startsWith("whisper"));
    for (int at = 0; at < words.size(); at++) {
      ShellLexer.Word word = words.get(at);
      addresses(word, program, at == 0 ? "" : words.get(at - 1).text());
      if (word.text().startsWith("-") && word.text().length() > 1) {
        option(words, at, whisper);
      } else if (!word.text().startsWith("-")) {
        Matcher matcher = ASSIGNMENT.matcher(word.text());
        if (matcher.matches()) {
          given(matcher.group(1), matcher.group(2), word);
        }
      }
      snippet(word, at == 0 ? "" : words.get(at - 1).text());
      key(word);
    }
    new ShellPrograms(this::value, into).read(words);
  }

  private static String program(List<ShellLexer.Word> words) {
    for (ShellLexer.Word word : words) {
      String text = word.text();
      String name = text.substring(text.lastIndexOf('/') + 1);
      boolean before =
          Set.of("sudo", "RUN", "!", "if", "then", "do", "$", "%", "time").contains(name);
      if (!before && !ASSIGNMENT.matcher(text).matches() && !text.startsWith("-")) {
        return name;
      }
    }
    return "";
  }

  private void addresses(ShellLexer.Word word, String program, String before) {
    if (word.text().contains("://") || word.text().contains("huggingface.co/")) {
      boolean fetch = FETCHERS.contains(program) && !before.equals("-X") && !before.equals("--url");
      String loader = before.startsWith("--") ? before : program;
      Addresses.read(
          word.text(),
          word.line(),
          fetch ? Addresses.Place.FETCH : Addresses.Place.CODE,
          loader,
          into);
    }
  }

  private void option(List<ShellLexer.Word> words, int at, boolean whisper) {
    ShellLexer.Word word = words.get(at);
    String text = word.text();
    int equals = text.indexOf('=');
    if (equals > 0) {
      given(text.substring(0, equals), text.substring(equals + 1), word);
      return;
    }
    boolean many = FieldPosition.of(text) != FieldPosition.NONE;
    boolean yolo = false;
    for (int next = at + 1; next < words.size(); next++) {
      ShellLexer.Word value = words.get(next);
      if (value.text().startsWith("-") || (next > at + 1 && !many)) {
        return;
      }
      if (whisper && text.equals("--model") && value.text().matches("[a-z][\\w.-]{2,30}")) {
        into.add(ReferenceKind.MODEL, "whisper/" + value.text(), value.line(), value.text(), text);
      } else {
        given(text, value.text(), value);
        if (yolo && value.text().matches("[a-z]\\w{1,40}\\.pt")) {
          into.add(
              ReferenceKind.MODEL, "ultralytics/" + value.text(), value.line(), value.text(), text);
        }
        yolo |= HubNames.isUltralytics(value.text());
      }
      if (!many) {
        return;
      }
    }
  }

  /** Reads {@code name=value}, also the list {@code pretrained=…,dtype=…} of an option. */
  private void given(String name, String text, ShellLexer.Word word) {
    if (text.indexOf('=') > 0 && text.indexOf('{') < 0 && !text.contains("://")) {
      for (String part : text.split(",", 50)) {
        int equals = part.indexOf('=');
        if (equals > 0) {
          plain(part.substring(0, equals), part.substring(equals + 1), word);
        }
      }
    } else {
      plain(name, text, word);
    }
  }

  private void plain(String name, String text, ShellLexer.Word word) {
    ShellLexer.Word value = value(new ShellLexer.Word(text, word.line(), word.quoted()));
    if (value.text().contains("$")) {
      open(name, word, text);
      return;
    }
    if (NamedValues.read(name, value.text(), value.line(), null, into)) {
      return;
    }
    Providers.ofVariable(name)
        .ifPresent(known -> into.provider(known, word.line(), word.text(), name));
  }

  private void open(String name, ShellLexer.Word word, String text) {
    String words = FieldPosition.words(name);
    if (OPEN.contains(words)
        && text.matches("\\$\\{?\\w+}?")
        && (name.startsWith("-") || words.equals("pretrained"))) {
      ReferenceKind kind =
          FieldPosition.of(name) == FieldPosition.DATASET
              ? ReferenceKind.DATASET
              : ReferenceKind.MODEL;
      into.open(kind, word.line(), text, name);
    }
  }

  /** A word with its variables' values and defaults; the line is that of the value. */
  private ShellLexer.Word value(ShellLexer.Word word) {
    if (word.text().indexOf('$') < 0 || word.text().length() > 2000) {
      return word;
    }
    Matcher matcher = VARIABLE.matcher(word.text());
    StringBuilder text = new StringBuilder();
    int line = word.line();
    boolean whole = matcher.lookingAt() && matcher.end() == word.text().length();
    matcher.reset();
    while (matcher.find()) {
      String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      ShellLexer.Word known = variables.get(name);
      String standing = matcher.group(3);
      String value = known != null ? known.text() : standing;
      if (known != null && whole) {
        line = known.line();
      }
      String nested = value == null ? null : nested(value);
      matcher.appendReplacement(
          text, Matcher.quoteReplacement(nested == null ? matcher.group() : nested));
    }
    matcher.appendTail(text);
    return new ShellLexer.Word(text.toString(), line, word.quoted());
  }

  /** One more step, as in {@code MODEL=${1:-owner/name}}. */
  private static @Nullable String nested(String value) {
    Matcher matcher = VARIABLE.matcher(value);
    return matcher.matches() ? matcher.group(3) : value;
  }

  /** Code of Python behind {@code -c}, and bodies of requests in quotes. */
  private void snippet(ShellLexer.Word word, String before) {
    if (!word.quoted()) {
      return;
    }
    if (word.text().contains(" --") && word.text().indexOf('\n') < 0 && depth == 0) {
      depth++;
      for (List<ShellLexer.Word> inner : new ShellLexer(word.text()).read()) {
        command(
            inner.stream()
                .map(each -> new ShellLexer.Word(each.text(), word.line(), false))
                .toList());
      }
      depth--;
    }
    if (before.equals("-c") && !word.text().isEmpty()) {
      into.part(References.read("command.py", word.text()), word.line() - 1);
    } else if (word.text().indexOf('{') >= 0 && word.text().indexOf('"') >= 0) {
      into.part(CodeReader.read("body.json", word.text()), word.line() - 1);
    }
  }

  private void key(ShellLexer.Word word) {
    int at = word.text().indexOf('$');
    if (at >= 0 && word.text().length() < 200) {
      Matcher matcher = VARIABLE.matcher(word.text());
      while (matcher.find()) {
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        Optional<String> known = Providers.ofVariable(name);
        known.ifPresent(each -> into.provider(each, word.line(), word.text(), name));
      }
    }
  }
}
