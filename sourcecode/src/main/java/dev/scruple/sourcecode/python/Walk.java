// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through trees in the order of the source, without recursion. */
public final class Walk {
  private Walk() {}

  /** Every expression below one, itself first. */
  public static void expressions(Expression root, Consumer<Expression> each) {
    List<Expression> stack = new ArrayList<>();
    List<Expression> children = new ArrayList<>();
    stack.add(root);
    while (!stack.isEmpty()) {
      Expression next = stack.removeLast();
      each.accept(next);
      children.clear();
      children(next, children);
      stack.addAll(children.reversed());
    }
  }

  /** The expressions that stand in an expression, one level deep. */
  public static void children(Expression of, List<Expression> into) {
    switch (of) {
      case Expression.Name _, Expression.Text _, Expression.Numeral _, Expression.Constant _ -> {}
      case Expression.FormattedText it -> parts(it.parts(), into);
      case Expression.Attribute it -> into.add(it.value());
      case Expression.Subscript it -> add(into, it.value(), it.index());
      case Expression.Slice it -> add(into, it.lower(), it.upper(), it.step());
      case Expression.Call it -> {
        into.add(it.function());
        it.arguments().forEach(argument -> into.add(argument.value()));
      }
      case Expression.Display it -> into.addAll(it.members());
      case Expression.Dictionary it ->
          it.entries().forEach(entry -> add(into, entry.key(), entry.value()));
      case Expression.Comprehension it -> comprehension(it, into);
      case Expression.Unary it -> into.add(it.operand());
      case Expression.Binary it -> add(into, it.left(), it.right());
      case Expression.Logical it -> into.addAll(it.operands());
      case Expression.Comparison it -> into.addAll(it.operands());
      case Expression.Conditional it -> add(into, it.condition(), it.then(), it.otherwise());
      case Expression.Lambda it -> {
        defaults(it.parameters(), into);
        into.add(it.body());
      }
      case Expression.Await it -> into.add(it.value());
      case Expression.Yield it -> add(into, it.value());
      case Expression.Named it -> add(into, it.target(), it.value());
      case Expression.Starred it -> into.add(it.value());
    }
  }

  private static void add(List<Expression> into, @Nullable Expression... those) {
    for (Expression each : those) {
      if (each != null) {
        into.add(each);
      }
    }
  }

  private static void comprehension(Expression.Comprehension of, List<Expression> into) {
    add(into, of.element(), of.value());
    for (Expression.Clause clause : of.clauses()) {
      add(into, clause.target(), clause.iterable());
      into.addAll(clause.conditions());
    }
  }

  /** Fields within formats are nested as deep as the parser goes. */
  private static void parts(List<Expression.Part> parts, List<Expression> into) {
    for (Expression.Part part : parts) {
      if (part instanceof Expression.Field field) {
        into.add(field.value());
        parts(field.format(), into);
      }
    }
  }

  static void defaults(List<Parameter> parameters, List<Expression> into) {
    for (Parameter parameter : parameters) {
      add(into, parameter.annotation(), parameter.defaultValue());
    }
  }

  /** Every statement, a compound one before those in it. */
  public static void statements(List<Statement> roots, Consumer<Statement> each) {
    List<Statement> stack = new ArrayList<>(roots.reversed());
    List<Statement> children = new ArrayList<>();
    while (!stack.isEmpty()) {
      Statement next = stack.removeLast();
      each.accept(next);
      children.clear();
      bodies(next).forEach(children::addAll);
      stack.addAll(children.reversed());
    }
  }

  /** The blocks of a compound statement, in their order; none of a simple one. */
  public static List<List<Statement>> bodies(Statement of) {
    return switch (of) {
      case Statement.FunctionDefinition it -> List.of(it.body());
      case Statement.ClassDefinition it -> List.of(it.body());
      case Statement.For it -> List.of(it.body(), it.otherwise());
      case Statement.While it -> List.of(it.body(), it.otherwise());
      case Statement.If it -> {
        List<List<Statement>> bodies = new ArrayList<>();
        it.branches().forEach(branch -> bodies.add(branch.body()));
        bodies.add(it.otherwise());
        yield bodies;
      }
      case Statement.With it -> List.of(it.body());
      case Statement.Match it -> it.cases().stream().map(Statement.Case::body).toList();
      case Statement.Try it -> {
        List<List<Statement>> bodies = new ArrayList<>();
        bodies.add(it.body());
        it.handlers().forEach(handler -> bodies.add(handler.body()));
        bodies.add(it.otherwise());
        bodies.add(it.last());
        yield bodies;
      }
      case Statement.Unread it -> List.of(it.body());
      case Statement.Return _,
          Statement.Delete _,
          Statement.Assignment _,
          Statement.TypeAlias _,
          Statement.Raise _,
          Statement.Assert _,
          Statement.Import _,
          Statement.ImportFrom _,
          Statement.Scope _,
          Statement.Evaluate _,
          Statement.Bare _ ->
          List.of();
    };
  }

  /** The expressions of a statement's own, not of the statements in it. */
  public static List<Expression> expressions(Statement of) {
    List<Expression> into = new ArrayList<>();
    switch (of) {
      case Statement.FunctionDefinition it -> {
        into.addAll(it.decorators());
        types(it.typeParameters(), into);
        defaults(it.parameters(), into);
        add(into, it.returns());
      }
      case Statement.ClassDefinition it -> {
        into.addAll(it.decorators());
        types(it.typeParameters(), into);
        it.bases().forEach(base -> into.add(base.value()));
      }
      case Statement.Return it -> add(into, it.value());
      case Statement.Delete it -> into.addAll(it.targets());
      case Statement.Assignment it -> {
        into.addAll(it.targets());
        add(into, it.annotation(), it.value());
      }
      case Statement.TypeAlias it -> {
        types(it.parameters(), into);
        into.add(it.value());
      }
      case Statement.For it -> add(into, it.target(), it.iterable());
      case Statement.While it -> into.add(it.condition());
      case Statement.If it -> it.branches().forEach(branch -> into.add(branch.condition()));
      case Statement.With it ->
          it.items().forEach(each -> add(into, each.context(), each.target()));
      case Statement.Match it -> {
        into.add(it.subject());
        it.cases().forEach(each -> add(into, each.guard()));
      }
      case Statement.Raise it -> add(into, it.exception(), it.cause());
      case Statement.Try it -> it.handlers().forEach(handler -> add(into, handler.type()));
      case Statement.Assert it -> add(into, it.condition(), it.message());
      case Statement.Evaluate it -> into.add(it.value());
      case Statement.Import _,
          Statement.ImportFrom _,
          Statement.Scope _,
          Statement.Bare _,
          Statement.Unread _ -> {}
    }
    return into;
  }

  private static void types(List<TypeParameter> parameters, List<Expression> into) {
    parameters.forEach(each -> add(into, each.bound(), each.defaultValue()));
  }
}
