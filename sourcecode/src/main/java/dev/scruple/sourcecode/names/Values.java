// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

import dev.scruple.sourcecode.python.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows names and texts: constants and names assigned once, sums, {@code %} and {@code format},
 * f-strings, {@code os.path.join} and {@code Path / name}, environment variables with a default.
 * Twenty steps deep and texts of 10,000 characters long.
 */
final class Values {
  private static final int DEEPEST = 20;
  private static final int LONGEST = 10_000;
  private static final int LONGEST_CHAIN = 50;
  private static final String OPEN = "{}";
  private static final Pattern PLACEHOLDER =
      Pattern.compile("%(?:\\(\\w{1,50}\\))?[-+ #0-9.]{0,10}[sdrfixXeg]|\\{[^{}]{0,50}\\}");
  private static final Value UNKNOWN = new Value.Unknown();

  /** Names that stand for sums of names grow as powers of two do. */
  private static final int MOST_STEPS = 300;

  private final Scope scope;
  private int left;

  Values(Scope scope) {
    this.scope = scope;
  }

  /** The full dotted name of what an expression names; null where it is no name. */
  @Nullable String name(Expression expression) {
    return name(expression, DEEPEST);
  }

  private @Nullable String name(Expression expression, int steps) {
    List<String> members = new ArrayList<>();
    Expression base = expression;
    while (base instanceof Expression.Attribute attribute && members.size() < LONGEST_CHAIN) {
      members.add(attribute.name());
      base = attribute.value();
    }
    String root =
        switch (base) {
          case Expression.Name name -> root(name.id(), steps);
          case Expression.Call call when steps > 0 -> {
            String function = name(call.function(), steps - 1);
            yield function == null ? null : function + "()";
          }
          case Expression.Await await when steps > 0 -> name(await.value(), steps - 1);
          case Expression _ -> null;
        };
    if (root == null) {
      return null;
    }
    StringBuilder dotted = new StringBuilder(root);
    members.reversed().forEach(member -> dotted.append('.').append(member));
    return dotted.toString();
  }

  private @Nullable String root(String id, int steps) {
    return switch (scope.find(id)) {
      case Binding.Imported imported -> imported.name();
      case Binding.Assigned assigned when steps > 0 -> {
        String named = followed(assigned.value()) ? name(assigned.value(), steps - 1) : null;
        yield named == null ? id : named;
      }
      case Binding.Assigned _, Binding.Defined _, Binding.Other _ -> id;
      case null -> id;
    };
  }

  /** A name that is another name, or made by a call. */
  private static boolean followed(Expression value) {
    return value instanceof Expression.Call
        || value instanceof Expression.Attribute
        || value instanceof Expression.Name
        || value instanceof Expression.Await;
  }

  /** The call whose result an expression is, where it is a call or a name assigned once. */
  Optional<Expression.Call> made(Expression expression) {
    Expression next = expression;
    for (int i = 0; i < DEEPEST; i++) {
      if (next instanceof Expression.Call call) {
        return Optional.of(call);
      }
      if (!(next instanceof Expression.Name name)
          || !(scope.find(name.id()) instanceof Binding.Assigned assigned)) {
        return Optional.empty();
      }
      next = assigned.value();
    }
    return Optional.empty();
  }

  /** What an expression is known to be. */
  Value value(Expression expression) {
    left = MOST_STEPS;
    return value(expression, DEEPEST);
  }

  private Value value(Expression expression, int steps) {
    if (steps == 0 || left-- <= 0) {
      return UNKNOWN;
    }
    return switch (expression) {
      case Expression.Text text -> text(text.value(), true);
      case Expression.FormattedText text -> formatted(text.parts(), steps);
      case Expression.Constant constant ->
          switch (constant.value()) {
            case TRUE -> new Value.Truth(true);
            case FALSE -> new Value.Truth(false);
            case NONE -> new Value.None();
            case ELLIPSIS -> UNKNOWN;
          };
      case Expression.Numeral numeral -> new Value.Numeral(numeral.text());
      case Expression.Name name ->
          scope.find(name.id()) instanceof Binding.Assigned assigned
              ? value(assigned.value(), steps - 1)
              : UNKNOWN;
      case Expression.Binary binary -> binary(binary, steps);
      case Expression.Call call -> call(call, steps);
      case Expression.Logical logical when logical.operator().equals("or") ->
          value(logical.operands().getLast(), steps - 1);
      case Expression _ -> UNKNOWN;
    };
  }

  private static Value text(String text, boolean whole) {
    return new Value.Text(
        text.length() > LONGEST ? text.substring(0, LONGEST) : text,
        whole && text.length() <= LONGEST);
  }

  private Value formatted(List<Expression.Part> parts, int steps) {
    StringBuilder text = new StringBuilder();
    boolean whole = true;
    for (Expression.Part part : parts) {
      switch (part) {
        case Expression.Characters characters -> text.append(characters.value());
        case Expression.Field field -> whole &= append(text, value(field.value(), steps - 1));
      }
    }
    return text(text.toString(), whole);
  }

  /** Appends a value as text; whether it is known in whole. */
  private static boolean append(StringBuilder text, Value value) {
    return switch (value) {
      case Value.Text part -> {
        text.append(part.text());
        yield part.whole() && text.length() <= LONGEST;
      }
      case Value.Numeral number -> {
        text.append(number.text());
        yield true;
      }
      case Value.Truth _, Value.None _, Value.Unknown _ -> {
        text.append(OPEN);
        yield false;
      }
    };
  }

  private Value binary(Expression.Binary binary, int steps) {
    Value left = value(binary.left(), steps - 1);
    return switch (binary.operator()) {
      case "+" -> joined(left, value(binary.right(), steps - 1), "");
      case "/" -> joined(left, value(binary.right(), steps - 1), "/");
      case "%" ->
          left instanceof Value.Text text
              ? text(
                  PLACEHOLDER.matcher(text.text()).replaceAll(Matcher.quoteReplacement(OPEN)),
                  false)
              : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  private static Value joined(Value left, Value right, String between) {
    if (!(left instanceof Value.Text) && !(right instanceof Value.Text)) {
      return UNKNOWN;
    }
    StringBuilder text = new StringBuilder();
    boolean whole = append(text, left);
    text.append(between);
    whole &= append(text, right);
    return text(text.toString(), whole);
  }

  private Value call(Expression.Call call, int steps) {
    String name = name(call.function(), steps - 1);
    List<Expression> values = call.arguments().stream().map(Expression.Argument::value).toList();
    if (name == null) {
      return format(call, steps);
    }
    return switch (name) {
      case "os.path.join", "posixpath.join" -> path(values, steps);
      case "pathlib.Path", "pathlib.PurePath", "pathlib.PurePosixPath" -> path(values, steps);
      case "os.environ.get", "os.getenv" ->
          values.size() == 2 ? value(values.get(1), steps - 1) : UNKNOWN;
      case "str", "os.fspath" -> values.size() == 1 ? value(values.getFirst(), steps - 1) : UNKNOWN;
      default -> format(call, steps);
    };
  }

  private Value path(List<Expression> parts, int steps) {
    if (parts.isEmpty()) {
      return UNKNOWN;
    }
    Value path = value(parts.getFirst(), steps - 1);
    for (Expression part : parts.subList(1, parts.size())) {
      path = joined(path, value(part, steps - 1), "/");
    }
    return path;
  }

  private Value format(Expression.Call call, int steps) {
    boolean formats =
        call.function() instanceof Expression.Attribute attribute
            && attribute.name().equals("format");
    if (formats
        && call.function() instanceof Expression.Attribute attribute
        && value(attribute.value(), steps - 1) instanceof Value.Text text) {
      return text(
          PLACEHOLDER.matcher(text.text()).replaceAll(Matcher.quoteReplacement(OPEN)), false);
    }
    return UNKNOWN;
  }
}
