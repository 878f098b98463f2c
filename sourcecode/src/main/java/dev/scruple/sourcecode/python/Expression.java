// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression. Chains as {@code a.b.c} and {@code a + b + c} lean to the left, however long. */
public sealed interface Expression {
  /** Where it stands. */
  Place at();

  /** A name. */
  record Name(String id, Place at) implements Expression {}

  /** A string or bytes whose value is known, its parts joined and its escapes resolved. */
  record Text(String value, boolean bytes, Place at) implements Expression {}

  /**
   * An f-string or t-string, joined with the strings beside it.
   *
   * @param template whether it is a t-string
   */
  record FormattedText(List<Part> parts, boolean template, Place at) implements Expression {
    public FormattedText {
      parts = List.copyOf(parts);
    }
  }

  /** A part of a formatted text. */
  sealed interface Part {}

  /** Characters that stand as they are. */
  record Characters(String value) implements Part {}

  /**
   * A replacement field.
   *
   * @param conversion {@code r}, {@code s} or {@code a}; null without
   * @param format of the value; empty without
   */
  record Field(Expression value, @Nullable String conversion, List<Part> format) implements Part {
    public Field {
      format = List.copyOf(format);
    }
  }

  /** A number as written. */
  record Numeral(String text, Place at) implements Expression {}

  /** {@code True}, {@code False}, {@code None} or {@code ...}. */
  record Constant(Value value, Place at) implements Expression {
    /** The values. */
    public enum Value {
      TRUE,
      FALSE,
      NONE,
      ELLIPSIS
    }
  }

  /** {@code value.name}. */
  record Attribute(Expression value, String name, Place at) implements Expression {}

  /** {@code value[index]}. */
  record Subscript(Expression value, Expression index, Place at) implements Expression {}

  /** {@code lower:upper:step} within a subscript. */
  record Slice(
      @Nullable Expression lower, @Nullable Expression upper, @Nullable Expression step, Place at)
      implements Expression {}

  /** A call. */
  record Call(Expression function, List<Argument> arguments, Place at) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An argument of a call or a base of a class.
   *
   * @param name of a keyword argument; null for others
   * @param stars 0, 1 for {@code *values}, 2 for {@code **values}
   */
  record Argument(@Nullable String name, int stars, Expression value, Place at) {}

  /** A tuple, list or set that names its members. */
  record Display(Display.Kind kind, List<Expression> members, Place at) implements Expression {
    public Display {
      members = List.copyOf(members);
    }

    /** What is displayed. */
    public enum Kind {
      TUPLE,
      LIST,
      SET
    }
  }

  /** A dictionary that names its entries. */
  record Dictionary(List<Entry> entries, Place at) implements Expression {
    public Dictionary {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry of a dictionary.
   *
   * @param key null where {@code **value} is merged in
   */
  record Entry(@Nullable Expression key, Expression value) {}

  /**
   * A comprehension or generator.
   *
   * @param element the member, or the key of a dictionary's entry
   * @param value of a dictionary's entry; null for others
   */
  record Comprehension(
      Comprehension.Kind kind,
      Expression element,
      @Nullable Expression value,
      List<Clause> clauses,
      Place at)
      implements Expression {
    public Comprehension {
      clauses = List.copyOf(clauses);
    }

    /** What is made. */
    public enum Kind {
      GENERATOR,
      LIST,
      SET,
      DICTIONARY
    }
  }

  /** {@code for target in iterable if condition} of a comprehension. */
  record Clause(
      boolean async, Expression target, Expression iterable, List<Expression> conditions) {
    public Clause {
      conditions = List.copyOf(conditions);
    }
  }

  /** {@code not}, {@code -}, {@code +} or {@code ~} before an operand. */
  record Unary(String operator, Expression operand, Place at) implements Expression {}

  /** An arithmetic or bitwise operator between two operands. */
  record Binary(Expression left, String operator, Expression right, Place at)
      implements Expression {}

  /** {@code and} or {@code or} between two or more operands. */
  record Logical(String operator, List<Expression> operands, Place at) implements Expression {
    public Logical {
      operands = List.copyOf(operands);
    }
  }

  /** A chain of comparisons; {@code operators} has one less than {@code operands}. */
  record Comparison(List<Expression> operands, List<String> operators, Place at)
      implements Expression {
    public Comparison {
      operands = List.copyOf(operands);
      operators = List.copyOf(operators);
    }
  }

  /** {@code then if condition else otherwise}. */
  record Conditional(Expression condition, Expression then, Expression otherwise, Place at)
      implements Expression {}

  /** A lambda. */
  record Lambda(List<Parameter> parameters, Expression body, Place at) implements Expression {
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code await value}. */
  record Await(Expression value, Place at) implements Expression {}

  /** {@code yield} or {@code yield from}. */
  record Yield(boolean from, @Nullable Expression value, Place at) implements Expression {}

  /** {@code name := value}. */
  record Named(Name target, Expression value, Place at) implements Expression {}

  /** {@code *value}. */
  record Starred(Expression value, Place at) implements Expression {}
}
