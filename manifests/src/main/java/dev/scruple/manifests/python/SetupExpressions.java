// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.sourcecode.python.Expression;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the expressions of a build script are known to be. */
final class SetupExpressions {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("%(?:\\(\\w{1,50}\\))?[-+ #0-9.]{0,10}[sdrfixXeg]|\\{[^{}]{0,50}\\}");

  private final SetupScript script;
  private final SetupCalls calls;

  SetupExpressions(SetupScript script) {
    this.script = script;
    calls = new SetupCalls(script);
  }

  Known value(Expression expression) {
    return switch (expression) {
      case Expression.Text text -> new Known.Text(text.value(), true, text.at().line());
      case Expression.FormattedText text -> formatted(text);
      case Expression.Numeral numeral -> new Known.Text(numeral.text(), true, numeral.at().line());
      case Expression.Name name ->
          name.id().equals("__file__")
              ? new Known.Text("setup.py", true, name.at().line())
              : script.named(name.id());
      case Expression.Attribute attribute -> attribute(attribute);
      case Expression.Subscript subscript -> subscript(subscript);
      case Expression.Call call -> calls.value(call);
      case Expression.Display display -> display(display);
      case Expression.Dictionary dictionary -> dictionary(dictionary);
      case Expression.Comprehension comprehension -> comprehension(comprehension);
      case Expression.Binary binary -> binary(binary);
      case Expression.Logical logical ->
          logical.operands().stream()
              .map(script::value)
              .reduce(Known::either)
              .orElseGet(Known.Unknown::new);
      case Expression.Conditional conditional ->
          Known.either(script.value(conditional.then()), script.value(conditional.otherwise()));
      case Expression.Named named -> {
        Known value = script.value(named.value());
        script.bind(named.target(), value);
        yield value;
      }
      case Expression.Starred starred -> script.value(starred.value());
      case Expression.Constant _,
          Expression.Slice _,
          Expression.Unary _,
          Expression.Comparison _,
          Expression.Lambda _,
          Expression.Await _,
          Expression.Yield _ ->
          new Known.Unknown();
    };
  }

  private Known formatted(Expression.FormattedText formatted) {
    Known text = new Known.Text("", true, formatted.at().line());
    for (Expression.Part part : formatted.parts()) {
      Known next =
          switch (part) {
            case Expression.Characters characters ->
                new Known.Text(characters.value(), true, formatted.at().line());
            case Expression.Field field -> script.value(field.value());
          };
      text = Known.joined(text, next, "");
    }
    return text;
  }

  private Known attribute(Expression.Attribute attribute) {
    Known base = script.value(attribute.value());
    return switch (base) {
      case Known.FromFile file -> file;
      case Known.Text text when attribute.name().equals("parent") ->
          new Known.Text(SetupCalls.folder(text.text()), text.whole(), text.line());
      case Known _ -> new Known.Unknown();
    };
  }

  private Known subscript(Expression.Subscript subscript) {
    Known base = script.value(subscript.value());
    if (base instanceof Known.FromFile || subscript.index() instanceof Expression.Slice) {
      return base instanceof Known.Text ? new Known.Unknown() : base;
    }
    Known index = script.value(subscript.index());
    if (base instanceof Known.Mapping mapping && index instanceof Known.Text key) {
      Known found = mapping.entries().get(key.text());
      return found == null ? new Known.Unknown() : found;
    }
    if (base instanceof Known.Many many && index instanceof Known.Text number) {
      int at = number.text().matches("[0-9]{1,4}") ? Integer.parseInt(number.text()) : -1;
      return at >= 0 && at < many.members().size() ? many.members().get(at) : new Known.Unknown();
    }
    return new Known.Unknown();
  }

  private Known display(Expression.Display display) {
    Known.Many many = new Known.Many();
    for (Expression member : display.members()) {
      if (member instanceof Expression.Starred || member instanceof Expression.Conditional) {
        many.addAll(script.value(member));
      } else {
        many.add(script.value(member));
      }
    }
    return many;
  }

  private Known dictionary(Expression.Dictionary dictionary) {
    Known.Mapping mapping = new Known.Mapping();
    for (Expression.Entry entry : dictionary.entries()) {
      Known value = script.value(entry.value());
      if (entry.key() == null) {
        if (value instanceof Known.Mapping other) {
          other
              .entries()
              .forEach((key, each) -> mapping.put(key, each, other.lines().getOrDefault(key, 1)));
        }
      } else if (script.value(entry.key()) instanceof Known.Text key) {
        mapping.put(key.text(), value, entry.key().at().line());
      }
    }
    return mapping;
  }

  private Known comprehension(Expression.Comprehension comprehension) {
    Expression.Clause clause = comprehension.clauses().getFirst();
    Known values = script.value(clause.iterable());
    if (values instanceof Known.FromFile || !(values instanceof Known.Many many)) {
      return values instanceof Known.FromFile ? values : new Known.Unknown();
    }
    if (comprehension.kind() == Expression.Comprehension.Kind.DICTIONARY) {
      return requirementsByName(clause.iterable());
    }
    Known.Many made = new Known.Many();
    for (Known each : List.copyOf(many.members())) {
      script.bind(clause.target(), each);
      made.addAll(inner(comprehension, 1));
    }
    return made;
  }

  /** The members that the clauses from one on make. */
  private Known inner(Expression.Comprehension comprehension, int from) {
    if (from == comprehension.clauses().size()) {
      Known.Many one = new Known.Many();
      one.add(script.value(comprehension.element()));
      return one;
    }
    Expression.Clause clause = comprehension.clauses().get(from);
    Known values = script.value(clause.iterable());
    Known.Many made = new Known.Many();
    if (values instanceof Known.Many many) {
      for (Known each : List.copyOf(many.members())) {
        script.bind(clause.target(), each);
        made.addAll(inner(comprehension, from + 1));
      }
    } else {
      made.addAll(values);
    }
    return made;
  }

  /**
   * A table of requirements by the names that they begin with, which scripts make of one list in
   * many ways.
   */
  private Known requirementsByName(Expression iterable) {
    Expression source = iterable;
    while (source instanceof Expression.Comprehension inner) {
      source = inner.clauses().getFirst().iterable();
    }
    Known.Mapping table = new Known.Mapping();
    if (script.value(source) instanceof Known.Many many) {
      for (Known each : many.members()) {
        if (each instanceof Known.Text text) {
          Requirement.parse(text.text()).ifPresent(it -> table.put(it.name(), text, text.line()));
        }
      }
    }
    return table;
  }

  private Known binary(Expression.Binary binary) {
    Known left = script.value(binary.left());
    return switch (binary.operator()) {
      case "+" -> Known.sum(left, script.value(binary.right()));
      case "|" -> Known.either(left, script.value(binary.right()));
      case "/" -> SetupCalls.path(left, script.value(binary.right()));
      case "%" -> filled(left, script.value(binary.right()));
      case String _ -> new Known.Unknown();
    };
  }

  /** A text with its places filled, where one text fills one place; open where not. */
  static Known filled(Known pattern, @Nullable Known value) {
    if (!(pattern instanceof Known.Text text)) {
      return pattern instanceof Known.FromFile ? pattern : new Known.Unknown();
    }
    Matcher places = PLACEHOLDER.matcher(text.text());
    long count = places.results().count();
    Known one =
        value instanceof Known.Many many && many.members().size() == 1
            ? many.members().getFirst()
            : value;
    boolean known = count == 1 && one instanceof Known.Text it && it.whole();
    String filling = known && one instanceof Known.Text it ? it.text() : "{}";
    return new Known.Text(
        places.reset().replaceAll(Matcher.quoteReplacement(filling)),
        known && text.whole(),
        text.line());
  }
}
