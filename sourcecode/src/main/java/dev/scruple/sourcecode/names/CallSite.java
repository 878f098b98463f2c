// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

import dev.scruple.sourcecode.python.Expression;
import java.util.Optional;

/** A call, with the full name of what is called. */
public final class CallSite {
  private final String name;
  private final Expression.Call call;
  private final Values values;
  private final Context context;

  CallSite(String name, Expression.Call call, Values values, Context context) {
    this.name = name;
    this.call = call;
    this.values = values;
    this.context = context;
  }

  /**
   * The dotted name, from imports where they tell it: {@code logging.getLogger().info}. A method of
   * something that is no name begins with a dot.
   */
  public String name() {
    return name;
  }

  /** The last part of the name. */
  public String method() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The call itself. */
  public Expression.Call call() {
    return call;
  }

  /** Where it stands. */
  public Context context() {
    return context;
  }

  /** The first line, 1-based. */
  public int line() {
    return call.at().line();
  }

  /** An argument by its name. */
  public Optional<Expression> argument(String named) {
    return call.arguments().stream()
        .filter(argument -> named.equals(argument.name()))
        .map(Expression.Argument::value)
        .findFirst();
  }

  /** An argument by its place, 0-based, where nothing starred stands before it. */
  public Optional<Expression> argument(int place) {
    if (place >= call.arguments().size()) {
      return Optional.empty();
    }
    for (Expression.Argument argument : call.arguments().subList(0, place + 1)) {
      if (argument.name() != null || argument.stars() > 0) {
        return Optional.empty();
      }
    }
    return Optional.of(call.arguments().get(place).value());
  }

  /** The call that made what this is a method of: {@code open(…)} of {@code f.write()}. */
  public Optional<Expression.Call> made() {
    return call.function() instanceof Expression.Attribute attribute
        ? values.made(attribute.value())
        : Optional.empty();
  }

  /** What an expression of this call is known to be. */
  public Value value(Expression expression) {
    return values.value(expression);
  }

  /** The text that an argument begins to be known as; empty where it is none. */
  public String text(int place) {
    return argument(place)
        .map(values::value)
        .map(value -> value instanceof Value.Text text ? text.text() : "")
        .orElse("");
  }

  /** The full name of what an expression of this call names; empty where it is no name. */
  public String nameOf(Expression expression) {
    String found = values.name(expression);
    return found == null ? "" : found;
  }
}
