// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.Statement;
import dev.scruple.sourcecode.python.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The code of a module that does not run unless an environment variable is set: what stands below
 * an {@code if} that is false while none is, and behind one that is true then and leaves; and the
 * functions that nothing else calls.
 */
final class Switches {
  private static final int DEEPEST = 60;
  private static final int FOLLOWED = 5;

  private record Span(int start, int end, Set<String> variables) {}

  private record Truth(boolean holds, Set<String> variables) {}

  private record Setting(Optional<String> value, Set<String> variables) {}

  private final Map<String, Optional<Expression>> assigned = new HashMap<>();
  private final List<Span> spans = new ArrayList<>();

  Switches(List<Statement> statements) {
    for (Statement each : statements) {
      if (each instanceof Statement.Assignment it
          && it.targets().size() == 1
          && it.targets().getFirst() instanceof Expression.Name name) {
        assigned.merge(name.id(), Optional.ofNullable(it.value()), (one, two) -> Optional.empty());
      }
    }
    block(statements, 0);
    for (int i = 0; i < FOLLOWED && functions(statements); i++) {
      // A function may be called by one that waits itself.
    }
  }

  /** The variables that something at an offset waits for; none where it runs by default. */
  Set<String> before(int offset) {
    Set<String> variables = new TreeSet<>();
    for (Span span : spans) {
      if (span.start() <= offset && offset < span.end()) {
        variables.addAll(span.variables());
      }
    }
    return variables;
  }

  /**
   * A function that is named only where a variable switches runs for that variable only. One that
   * nothing names here may be called from elsewhere.
   *
   * @return whether one more was found
   */
  private boolean functions(List<Statement> statements) {
    Map<String, List<Integer>> named = new HashMap<>();
    Walk.statements(
        statements,
        each ->
            Walk.expressions(each)
                .forEach(
                    root ->
                        Walk.expressions(
                            root,
                            inner -> {
                              if (inner instanceof Expression.Name name) {
                                named
                                    .computeIfAbsent(name.id(), id -> new ArrayList<>())
                                    .add(name.at().start());
                              }
                            })));
    int before = spans.size();
    for (Statement each : statements) {
      if (each instanceof Statement.FunctionDefinition function
          && function.decorators().isEmpty()
          && before(function.at().start()).isEmpty()) {
        waits(function, named.getOrDefault(function.name(), List.of()))
            .ifPresent(variables -> off(function.body(), new Truth(false, variables)));
      }
    }
    return spans.size() > before;
  }

  /** The variables that all places wait for that name a function, but for those within it. */
  private Optional<Set<String>> waits(Statement.FunctionDefinition function, List<Integer> named) {
    Set<String> common = null;
    for (int offset : named) {
      if (function.at().start() <= offset && offset < function.at().end()) {
        continue;
      }
      if (common == null) {
        common = before(offset);
      } else {
        common.retainAll(before(offset));
      }
    }
    return Optional.ofNullable(common).filter(each -> !each.isEmpty());
  }

  private void block(List<Statement> statements, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (int i = 0; i < statements.size(); i++) {
      Statement each = statements.get(i);
      if (each instanceof Statement.If it) {
        Optional<Truth> left = branches(it);
        if (left.isPresent() && i + 1 < statements.size()) {
          off(statements.subList(i + 1, statements.size()), left.get());
        }
      }
      Walk.bodies(each).forEach(body -> block(body, depth + 1));
    }
  }

  /** Why the block is left here by default; empty where it goes on. */
  private Optional<Truth> branches(Statement.If statement) {
    Optional<Truth> taken = Optional.empty();
    boolean sure = true;
    for (Statement.Branch branch : statement.branches()) {
      Optional<Truth> truth = truth(branch.condition(), 0);
      if (taken.isPresent()) {
        off(branch.body(), taken.get());
      } else if (truth.isPresent() && !truth.get().holds()) {
        off(branch.body(), truth.get());
      } else if (truth.isPresent() && sure) {
        taken = truth;
        if (leaves(branch.body())) {
          off(statement.otherwise(), truth.get());
          return truth;
        }
      } else {
        sure = false;
      }
    }
    taken.ifPresent(truth -> off(statement.otherwise(), truth));
    return Optional.empty();
  }

  private static boolean leaves(List<Statement> body) {
    return !body.isEmpty()
        && (body.getLast() instanceof Statement.Return
            || body.getLast() instanceof Statement.Raise);
  }

  /** A condition that hangs on no variable switches nothing. */
  private void off(List<Statement> statements, Truth why) {
    if (!statements.isEmpty() && !why.variables().isEmpty()) {
      int start = statements.getFirst().at().start();
      spans.add(new Span(start, statements.getLast().at().end(), why.variables()));
    }
  }

  /** What a condition is while no environment variable is set; empty where that is not known. */
  private Optional<Truth> truth(Expression condition, int followed) {
    return switch (condition) {
      case Expression.Constant it ->
          Optional.of(new Truth(it.value() == Expression.Constant.Value.TRUE, Set.of()));
      case Expression.Unary it when it.operator().equals("not") ->
          truth(it.operand(), followed + 1)
              .map(truth -> new Truth(!truth.holds(), truth.variables()));
      case Expression.Logical it -> logical(it, followed);
      case Expression.Comparison it when it.operators().size() == 1 -> comparison(it, followed);
      case Expression.Name it ->
          followed > FOLLOWED
              ? Optional.empty()
              : assigned
                  .getOrDefault(it.id(), Optional.empty())
                  .flatMap(value -> truth(value, followed + 1));
      case Expression.Call it when converts(it) && followed <= FOLLOWED ->
          truth(it.arguments().getFirst().value(), followed + 1);
      case Expression it ->
          setting(it, followed)
              .map(
                  setting ->
                      new Truth(
                          setting.value().filter(Switches::means).isPresent(),
                          setting.variables()));
    };
  }

  /** {@code "0"} is true as a text; as a switch, which is how it is read mostly, it is not. */
  private static boolean means(String value) {
    return !value.isEmpty() && !value.matches("(?i)0|false|no|off|none");
  }

  private static boolean converts(Expression.Call call) {
    return call.arguments().size() == 1
        && call.function() instanceof Expression.Name name
        && name.id().matches("bool|int|strtobool|str2bool|str_to_bool");
  }

  /** An {@code or} holds by any of its parts, an {@code and} by all. */
  private Optional<Truth> logical(Expression.Logical logical, int followed) {
    boolean decides = logical.operator().equals("or");
    Set<String> variables = new TreeSet<>();
    boolean known = followed <= DEEPEST;
    for (Expression operand : logical.operands()) {
      Optional<Truth> truth = known ? truth(operand, followed + 1) : Optional.empty();
      if (truth.isPresent() && truth.get().holds() == decides) {
        return truth;
      }
      known &= truth.isPresent();
      truth.ifPresent(each -> variables.addAll(each.variables()));
    }
    return known ? Optional.of(new Truth(!decides, variables)) : Optional.empty();
  }

  private Optional<Truth> comparison(Expression.Comparison comparison, int followed) {
    Expression left = comparison.operands().getFirst();
    Expression right = comparison.operands().getLast();
    String operator = comparison.operators().getFirst();
    boolean not = operator.equals("!=") || operator.startsWith("not") || operator.equals("is not");
    if (left instanceof Expression.Text variable && environment(right)) {
      return Optional.of(new Truth(not, Set.of(variable.value())));
    }
    List<String> wanted = new ArrayList<>();
    if (right instanceof Expression.Text text) {
      wanted.add(text.value());
    } else if (right instanceof Expression.Display display) {
      display.members().stream()
          .filter(Expression.Text.class::isInstance)
          .forEach(each -> wanted.add(((Expression.Text) each).value()));
    }
    boolean none =
        right instanceof Expression.Constant it && it.value() == Expression.Constant.Value.NONE;
    if ((wanted.isEmpty() && !none) || operator.contains("<") || operator.contains(">")) {
      return Optional.empty();
    }
    return setting(left, followed)
        .map(
            setting -> {
              boolean same = none ? setting.value().isEmpty() : isOne(setting, wanted);
              return new Truth(same != not, setting.variables());
            });
  }

  private static boolean isOne(Setting setting, List<String> wanted) {
    return setting.value().filter(wanted::contains).isPresent();
  }

  private static boolean environment(Expression expression) {
    return expression instanceof Expression.Attribute it && it.name().equals("environ");
  }

  /** The text that a variable's reading gives while the variable is not set. */
  private Optional<Setting> setting(Expression expression, int followed) {
    if (expression instanceof Expression.Name name && followed <= FOLLOWED) {
      return assigned
          .getOrDefault(name.id(), Optional.empty())
          .flatMap(value -> setting(value, followed + 1));
    }
    if (!(expression instanceof Expression.Call call)) {
      return Optional.empty();
    }
    boolean reads =
        (call.function() instanceof Expression.Name name && name.id().equals("getenv"))
            || (call.function() instanceof Expression.Attribute attribute
                && (attribute.name().equals("getenv")
                    || (attribute.name().equals("get") && environment(attribute.value()))));
    if (reads) {
      return read(call.arguments());
    }
    return call.function() instanceof Expression.Attribute method && followed <= FOLLOWED
        ? setting(method.value(), followed + 1).flatMap(each -> changed(each, method.name()))
        : Optional.empty();
  }

  private static Optional<Setting> read(List<Expression.Argument> arguments) {
    if (arguments.isEmpty()
        || arguments.size() > 2
        || !(arguments.getFirst().value() instanceof Expression.Text variable)) {
      return Optional.empty();
    }
    Set<String> variables = Set.of(variable.value());
    if (arguments.size() == 1) {
      return Optional.of(new Setting(Optional.empty(), variables));
    }
    return switch (arguments.get(1).value()) {
      case Expression.Text text -> Optional.of(new Setting(Optional.of(text.value()), variables));
      case Expression.Numeral number ->
          Optional.of(new Setting(Optional.of(number.text()), variables));
      case Expression.Constant it when it.value() != Expression.Constant.Value.ELLIPSIS ->
          Optional.of(
              new Setting(
                  it.value() == Expression.Constant.Value.TRUE
                      ? Optional.of("True")
                      : Optional.empty(),
                  variables));
      case Expression _ -> Optional.empty();
    };
  }

  private static Optional<Setting> changed(Setting setting, String method) {
    return switch (method) {
      case "lower", "casefold" -> Optional.of(as(setting, false));
      case "upper" -> Optional.of(as(setting, true));
      case "strip" -> Optional.of(setting);
      default -> Optional.empty();
    };
  }

  private static Setting as(Setting setting, boolean upper) {
    return new Setting(
        setting
            .value()
            .map(text -> upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT)),
        setting.variables());
  }
}
