// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.sourcecode.python.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the calls of a build script are known to give back, and what they change. */
final class SetupCalls {
  private static final Pattern REQUIREMENTS_FILE =
      Pattern.compile("(?:[\\w.-]+/){0,10}[\\w.-]*(?:req|dep)[\\w.-]*\\.(?:txt|in)");
  private static final Set<String> OPENING =
      Set.of("open", "io.open", "codecs.open", "parse_requirements", "pathlib.Path.read_text");
  private static final Set<String> SAME =
      Set.of(
          "Path",
          "pathlib.Path",
          "str",
          "os.path.abspath",
          "os.path.realpath",
          "os.fspath",
          "os.path.normpath",
          "os.path.expanduser",
          "copy.copy",
          "copy.deepcopy",
          "deepcopy");
  private static final Set<String> LISTING =
      Set.of(
          "list",
          "set",
          "sorted",
          "tuple",
          "frozenset",
          "filter",
          "map",
          "sum",
          "reversed",
          "chain",
          "itertools.chain",
          "chain.from_iterable",
          "itertools.chain.from_iterable",
          "reduce",
          "functools.reduce",
          "iter",
          "set.union",
          "set().union",
          "list.__add__");

  private final SetupScript script;

  SetupCalls(SetupScript script) {
    this.script = script;
  }

  Known value(Expression.Call call) {
    String name = dotted(call.function());
    if (name != null && (name.equals("setup") || name.endsWith(".setup"))) {
      script.setup(arguments(call));
      return new Known.Unknown();
    }
    Known own = name == null ? null : script.call(name, call.arguments());
    if (own != null) {
      return own;
    }
    Known known = name == null ? null : function(name, call);
    if (known != null) {
      return known;
    }
    if (call.function() instanceof Expression.Attribute method) {
      return method(script.value(method.value()), method.name(), call);
    }
    return unknown(call);
  }

  /** The arguments by their names, those of {@code **} too. */
  private Known.Mapping arguments(Expression.Call call) {
    Known.Mapping arguments = new Known.Mapping();
    for (Expression.Argument argument : call.arguments()) {
      Known value = script.value(argument.value());
      if (argument.name() != null) {
        arguments.put(argument.name(), value, argument.at().line());
      } else if (value instanceof Known.Mapping other && argument.stars() != 1) {
        other
            .entries()
            .forEach((key, each) -> arguments.put(key, each, other.lines().getOrDefault(key, 1)));
      }
    }
    return arguments;
  }

  private static @Nullable String dotted(Expression function) {
    List<String> parts = new ArrayList<>();
    Expression base = function;
    while (base instanceof Expression.Attribute attribute && parts.size() < 10) {
      parts.addFirst(attribute.name());
      base = attribute.value();
    }
    if (!(base instanceof Expression.Name name)) {
      return null;
    }
    parts.addFirst(name.id());
    return String.join(".", parts);
  }

  private List<Known> values(Expression.Call call) {
    return call.arguments().stream().map(it -> script.value(it.value())).toList();
  }

  private @Nullable Known function(String name, Expression.Call call) {
    if (name.equals("dict")) {
      return arguments(call);
    }
    if (name.equals("os.getcwd") || name.equals("Path.cwd")) {
      return new Known.Text(".", true, call.at().line());
    }
    boolean known =
        OPENING.contains(name)
            || SAME.contains(name)
            || LISTING.contains(name)
            || name.equals("os.path.dirname")
            || name.equals("os.path.join");
    if (!known) {
      return null;
    }
    List<Known> values = values(call);
    if (values.isEmpty()) {
      return LISTING.contains(name) ? new Known.Many() : new Known.Unknown();
    }
    Known first = values.getFirst();
    if (OPENING.contains(name)) {
      return file(first, call);
    }
    if (SAME.contains(name)) {
      return first;
    }
    if (name.equals("os.path.dirname")) {
      return first instanceof Known.Text text
          ? new Known.Text(folder(text.text()), text.whole(), text.line())
          : first;
    }
    return name.equals("os.path.join")
        ? values.stream().reduce(SetupCalls::path).orElse(first)
        : listed(values);
  }

  private static Known listed(List<Known> values) {
    Known.Many many = new Known.Many();
    for (Known value : values) {
      if (value instanceof Known.Many members) {
        // A list of lists, as what chain and sum take, is one list.
        members.members().forEach(many::addAll);
      } else if (!(value instanceof Known.Unknown)) {
        many.addAll(value);
      }
    }
    return many.members().isEmpty() && values.stream().anyMatch(Known.Unknown.class::isInstance)
        ? new Known.Unknown()
        : many;
  }

  private static Known file(Known path, Expression.Call call) {
    return path instanceof Known.Text text && text.whole()
        ? new Known.FromFile(text.text(), call.at().line())
        : new Known.Unknown();
  }

  /** What a method gives back; lists and dictionaries are changed by some. */
  private Known method(Known base, String name, Expression.Call call) {
    List<Known> values = values(call);
    Known first = values.isEmpty() ? new Known.Unknown() : values.getFirst();
    return switch (base) {
      case Known.FromFile file -> file;
      case Known.Text text -> ofText(text, name, first, values, call);
      case Known.Many many -> ofList(many, name, first);
      case Known.Mapping mapping -> ofDictionary(mapping, name, first, values, call);
      case Known.Unknown _ -> unknown(call);
    };
  }

  private static Known ofText(
      Known.Text text, String name, Known first, List<Known> values, Expression.Call call) {
    return switch (name) {
      case "read_text", "open", "read_bytes" -> file(text, call);
      case "joinpath" -> path(text, first);
      case "resolve", "absolute", "strip", "rstrip", "lstrip", "as_posix", "expanduser" -> text;
      case "format" -> SetupExpressions.filled(text, values.size() == 1 ? first : null);
      case "splitlines" -> split(text, "\n");
      case "split" ->
          split(text, first instanceof Known.Text by ? by.text() : values.isEmpty() ? " " : "\n");
      case String _ -> new Known.Unknown();
    };
  }

  private static Known split(Known.Text text, String by) {
    Known.Many many = new Known.Many();
    int line = text.line();
    for (String row : (Iterable<String>) text.text().lines()::iterator) {
      String[] parts =
          by.equals("\n")
              ? new String[] {row}
              : row.split(by.isBlank() ? "\\s+" : Pattern.quote(by), -1);
      for (String part : parts) {
        if (!part.isBlank()) {
          many.add(new Known.Text(part.strip(), text.whole(), line));
        }
      }
      line++;
    }
    return many;
  }

  private static Known ofList(Known.Many many, String name, Known first) {
    switch (name) {
      case "append", "add", "insert" -> many.add(first);
      case "extend", "update" -> many.addAll(first);
      case String _ -> {
        return many;
      }
    }
    return new Known.Unknown();
  }

  private static Known ofDictionary(
      Known.Mapping mapping, String name, Known first, List<Known> values, Expression.Call call) {
    switch (name) {
      case "update" -> {
        if (first instanceof Known.Mapping other) {
          other
              .entries()
              .forEach((key, each) -> mapping.put(key, each, other.lines().getOrDefault(key, 1)));
        }
        return new Known.Unknown();
      }
      case "setdefault" -> {
        if (first instanceof Known.Text key && values.size() > 1) {
          mapping.put(
              key.text(),
              mapping.entries().getOrDefault(key.text(), values.get(1)),
              call.at().line());
        }
        return get(mapping, first);
      }
      case "get", "pop" -> {
        return get(mapping, first);
      }
      case "values" -> {
        return new Known.Many(new ArrayList<>(mapping.entries().values()));
      }
      case "keys" -> {
        return new Known.Many(new ArrayList<>(mapping.texts()));
      }
      case "items" -> {
        Known.Many pairs = new Known.Many();
        mapping
            .texts()
            .forEach(
                key -> pairs.add(new Known.Many(new ArrayList<>(List.of(key, get(mapping, key))))));
        return pairs;
      }
      case "copy" -> {
        return Known.either(mapping, new Known.Mapping());
      }
      case String _ -> {
        return new Known.Unknown();
      }
    }
  }

  private static Known get(Known.Mapping mapping, Known key) {
    Known found = key instanceof Known.Text text ? mapping.entries().get(text.text()) : null;
    return found == null ? new Known.Unknown() : found;
  }

  /** A call of something elsewhere: what it makes of a file is still from that file. */
  private Known unknown(Expression.Call call) {
    for (Known value : values(call)) {
      if (value instanceof Known.FromFile) {
        return value;
      }
      if (value instanceof Known.Text text
          && text.whole()
          && REQUIREMENTS_FILE.matcher(text.text()).matches()) {
        return new Known.FromFile(text.text(), call.at().line());
      }
    }
    return new Known.Unknown();
  }

  /** A path below another; what isn't known is taken for the script's own folder. */
  static Known path(Known folder, Known name) {
    if (!(name instanceof Known.Text text)) {
      return new Known.Unknown();
    }
    String base =
        folder instanceof Known.Text it && it.whole() && !it.text().startsWith("/")
            ? it.text()
            : "";
    boolean own = base.isEmpty() || base.equals(".");
    return new Known.Text(own ? text.text() : base + '/' + text.text(), text.whole(), text.line());
  }

  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : path.substring(0, slash);
  }
}
