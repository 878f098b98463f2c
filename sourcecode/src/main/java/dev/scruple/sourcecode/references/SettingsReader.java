// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML, TOML, INI, properties and files of environment variables by their lines: a name and a
 * value, with the names above it by indentation or section. A broken file is read as far as its
 * lines go; commented-out settings are read too, as not used by default.
 */
final class SettingsReader {
  private static final int LONGEST = 4000;
  private static final Pattern SETTING =
      Pattern.compile(
          "(\\s*)((?:- +)*)(#+ ?)?(?:export +)?([\"']?[\\w./@$-]{1,100}[\"']?)(:(?= |$)| ?= ?)(.*)");
  private static final Pattern ITEM = Pattern.compile("(\\s*)- +(.+)");
  private static final Pattern SECTION =
      Pattern.compile("\\s*\\[+\\s*([^]=,]{1,200})]+\\s*(?:#.*)?");
  private static final Pattern BLOCK = Pattern.compile("[|>][+-]?\\d?");
  private static final Pattern MATRIX = Pattern.compile("\\$\\{\\{ *matrix\\.([\\w-]{1,50}) *}}");
  private static final Pattern ARCHITECTURE =
      Pattern.compile("(?:ViT|RN|EVA|convnext)[\\w./-]{2,50}");

  private final String[] lines;
  private final Found into = new Found(true);
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final @Nullable String server;
  private int at;

  /** A name with what stands under it. */
  private static final class Frame {
    private final int indent;
    private final String name;
    private @Nullable String provider;
    private @Nullable String sibling;

    private Frame(int indent, String name) {
      this.indent = indent;
      this.name = name;
    }
  }

  private SettingsReader(String text) {
    this.lines = text.split("\n", -1);
    this.server = unknownServer(text);
    frames.push(new Frame(-1, ""));
  }

  static List<Reference> read(String text) {
    return new SettingsReader(text).all();
  }

  private List<Reference> all() {
    while (at < lines.length) {
      String line = lines[at].length() > LONGEST ? "" : lines[at].stripTrailing();
      at++;
      if (!line.isBlank()) {
        line(line, at);
      }
    }
    return into.done();
  }

  private void line(String line, int number) {
    Matcher section = SECTION.matcher(line);
    if (section.matches() && line.indexOf('"') < 0 && !line.strip().startsWith("-")) {
      frames.clear();
      frames.push(new Frame(-1, section.group(1).strip()));
      return;
    }
    Matcher setting = SETTING.matcher(line);
    if (setting.matches()) {
      setting(setting, number);
      return;
    }
    Matcher item = ITEM.matcher(line);
    if (item.matches()) {
      item(item.group(1).length(), plain(item.group(2)), number);
      return;
    }
    boolean comment = line.strip().startsWith("#");
    Addresses.Place place = comment ? Addresses.Place.PROSE : Addresses.Place.CODE;
    Addresses.read(line, number, place, top().name, into);
  }

  private Frame top() {
    return frames.getFirst();
  }

  private void setting(Matcher setting, int number) {
    boolean comment = setting.group(3) != null;
    String name = bare(setting.group(4));
    String value = setting.group(6).strip();
    int indent = setting.group(1).length() + setting.group(2).length();
    if (comment) {
      commented(name, value, number);
      return;
    }
    while (frames.size() > 1 && top().indent >= indent) {
      frames.pop();
    }
    if (!setting.group(2).isEmpty()) {
      top().provider = null;
      top().sibling = null;
    }
    Frame parent = top();
    boolean colon = setting.group(5).startsWith(":");
    if (colon) {
      frames.push(new Frame(indent, name));
    }
    if (BLOCK.matcher(value).matches()) {
      block(name, indent);
    } else if (value.startsWith("[") || value.startsWith("{")) {
      flow(name, value, number);
    } else if (!value.isEmpty() && !value.startsWith("#")) {
      value(parent, name, plain(value), number);
    }
  }

  private void commented(String name, String value, int number) {
    Found part = new Found(false);
    if (value.indexOf(' ') < 0 || value.startsWith("\"")) {
      NamedValues.read(name, plain(value), number, null, part);
    } else {
      Addresses.read(value, number, Addresses.Place.PROSE, name, part);
    }
    into.part(part.done(), 0);
  }

  private void value(Frame parent, String name, String text, int number) {
    String value = filled(text);
    if (name.equals("value") && parent.sibling != null) {
      named(parent, parent.sibling, value, number);
      return;
    }
    if (name.equals("name")) {
      parent.sibling = value;
    }
    if (FieldPosition.of(name) == FieldPosition.PROVIDER) {
      parent.provider = Providers.ofName(value).orElse(null);
    }
    if (isCommand(name)) {
      into.part(ShellReader.read(value, true), number - 1);
      return;
    }
    if (name.equals("arch") && ARCHITECTURE.matcher(value).matches()) {
      openClip(value, number);
      return;
    }
    named(parent, effective(parent, name), value, number);
  }

  private void named(Frame parent, String name, String value, int number) {
    if (isProtocol(name) && Addresses.read(value, number, Addresses.Place.CODE, "mcp", into)) {
      return;
    }
    String provider = said(parent);
    if (provider == null
        && server != null
        && FieldPosition.of(name) == FieldPosition.MODEL
        && Providers.service(value).isEmpty()) {
      provider = server;
    }
    if (value.contains("://")) {
      Addresses.read(value, number, Addresses.Place.CODE, name, into);
    } else if (!NamedValues.read(name, value, number, provider, into)) {
      Optional<String> key = Providers.ofVariable(name);
      key.ifPresent(known -> into.provider(known, number, value, name));
    }
  }

  /** The provider that the name above or the one above that says. */
  private @Nullable String said(Frame parent) {
    int seen = 0;
    boolean under = false;
    for (Frame frame : frames) {
      under |= frame.equals(parent);
      if (under && seen++ < 2 && frame.provider != null) {
        return frame.provider;
      }
    }
    return null;
  }

  private boolean isProtocol(String name) {
    return FieldPosition.of(name) == FieldPosition.MCP
        || (name.equals("url")
            && frames.stream()
                .anyMatch(each -> each.name.toLowerCase(Locale.ROOT).contains("mcp")));
  }

  /** A general name says what the name above it does. */
  private static String effective(Frame parent, String name) {
    return switch (name) {
      case "name", "id", "path", "default" ->
          FieldPosition.of(parent.name) == FieldPosition.NONE ? name : parent.name;
      default -> name;
    };
  }

  private static boolean isCommand(String name) {
    return switch (name) {
      case "run", "script", "command", "entrypoint", "cmd", "before_script", "args" -> true;
      default -> false;
    };
  }

  /** The name of an open_clip architecture has its weights in the next or the last setting. */
  private void openClip(String architecture, int number) {
    for (int near = Math.max(0, number - 3); near < Math.min(lines.length, number + 2); near++) {
      Matcher setting = SETTING.matcher(lines[near].length() > LONGEST ? "" : lines[near]);
      if (setting.matches()
          && setting.group(3) == null
          && (setting.group(4).equals("version") || setting.group(4).equals("pretrained"))) {
        String id = "open_clip/" + architecture + ":" + plain(setting.group(6).strip());
        into.add(ReferenceKind.MODEL, id, number, architecture, "arch");
        return;
      }
    }
  }

  /** A list's item: a word of a command, or a value of the name above. */
  private void item(int indent, String value, int number) {
    while (frames.size() > 1 && top().indent > indent) {
      frames.pop();
    }
    String name = top().name;
    if (!isCommand(name)) {
      named(top(), name, filled(value), number);
      return;
    }
    List<ShellLexer.Word> words = new ArrayList<>();
    words.add(new ShellLexer.Word(filled(value), number, true));
    while (at < lines.length && lines[at].length() <= LONGEST) {
      Matcher next = ITEM.matcher(lines[at].stripTrailing());
      if (!next.matches() || next.group(1).length() != indent) {
        break;
      }
      at++;
      words.add(new ShellLexer.Word(filled(plain(next.group(2))), at, true));
    }
    ShellReader.command(words, into);
    for (ShellLexer.Word word : words) {
      if (word.text().indexOf(' ') > 0) {
        into.part(ShellReader.read(word.text(), true), word.line() - 1);
      }
    }
  }

  private void block(String name, int indent) {
    int start = at;
    StringBuilder text = new StringBuilder();
    while (at < lines.length && (lines[at].isBlank() || indentOf(lines[at]) > indent)) {
      text.append(lines[at].length() > LONGEST ? "" : filled(lines[at])).append('\n');
      at++;
    }
    boolean shell = isCommand(name) || text.indexOf("#!/") >= 0 || text.indexOf(" --") >= 0;
    String body = text.toString();
    if (shell) {
      into.part(ShellReader.read(body, true), start);
    } else if (body.stripLeading().startsWith("{")) {
      into.part(CodeReader.read("block.json", body), start);
    } else {
      at = start;
      Found part = new Found(true);
      for (int each = 0; each < body.lines().count() && at < lines.length; each++, at++) {
        Addresses.read(lines[at], at + 1, Addresses.Place.CODE, name, part);
      }
      into.part(part.done(), 0);
    }
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  private void flow(String name, String value, int number) {
    CodeLexer.Lexed lexed = new CodeLexer(filled(value), true).read();
    if (isCommand(name)) {
      List<ShellLexer.Word> words =
          lexed.tokens().stream()
              .filter(each -> each.kind() != CodeToken.Kind.SIGN)
              .map(each -> new ShellLexer.Word(each.text(), number, true))
              .toList();
      if (!words.isEmpty()) {
        ShellReader.command(words, into);
      }
      return;
    }
    for (String part : value.split("[\\[\\]{},]", 200)) {
      int colon = part.indexOf(": ");
      String key = colon > 0 ? bare(part.substring(0, colon).strip()) : name;
      String item = plain((colon > 0 ? part.substring(colon + 1) : part).strip());
      named(top(), key, filled(item), number);
    }
  }

  /** What a workflow takes from its {@code matrix}, where its list has one value. */
  private String filled(String text) {
    if (!text.contains("matrix.")) {
      return text;
    }
    Matcher matcher = MATRIX.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String only = only(matcher.group(1));
      matcher.appendReplacement(
          filled, Matcher.quoteReplacement(only == null ? matcher.group() : only));
    }
    return matcher.appendTail(filled).toString();
  }

  private @Nullable String only(String name) {
    Pattern list =
        Pattern.compile("\\s*" + Pattern.quote(name) + ": *\\[ *([^,\\]]{1,100}?) *] *(?:#.*)?");
    String found = null;
    for (String line : lines) {
      if (line.length() < 300) {
        Matcher matcher = list.matcher(line);
        if (matcher.matches()) {
          if (found != null && !found.equals(plain(matcher.group(1)))) {
            return null;
          }
          found = plain(matcher.group(1));
        }
      }
    }
    return found;
  }

  private static String bare(String name) {
    return name.replace("\"", "").replace("'", "");
  }

  /** A value without quotes and the comment behind it. */
  private static String plain(String text) {
    String value = text.strip();
    if (value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'')) {
      int end = value.indexOf(value.charAt(0), 1);
      return end > 0 ? value.substring(1, end) : value.substring(1);
    }
    int comment = value.indexOf(" #");
    String cut = comment >= 0 ? value.substring(0, comment).strip() : value;
    return cut.endsWith(",") ? cut.substring(0, cut.length() - 1) : cut;
  }

  /** A file's only server of models that no table knows, named by its host. */
  private static @Nullable String unknownServer(String text) {
    Matcher matcher =
        Pattern.compile(
                "(?m)^ *[\\w.]*(?:API_?URL|API_?BASE|BASE_?URL|ENDPOINT)[\"']? *[=:] *[\"']?https://([\\w.-]{3,100})",
                Pattern.CASE_INSENSITIVE)
            .matcher(text);
    String found = null;
    while (matcher.find()) {
      String host = matcher.group(1);
      String[] parts = host.split("\\.", -1);
      boolean model = host.startsWith("api.") && parts.length > 2;
      if (!model
          || Providers.ofAddress(host).isPresent()
          || host.contains("example")
          || found != null) {
        return null;
      }
      found = parts[parts.length - 2];
    }
    return found;
  }
}
