// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Statement {
  /** Where it stands. */
  Place at();

  /** A function. */
  record FunctionDefinition(
      String name,
      boolean async,
      List<Expression> decorators,
      List<TypeParameter> typeParameters,
      List<Parameter> parameters,
      @Nullable Expression returns,
      List<Statement> body,
      Place at)
      implements Statement {
    public FunctionDefinition {
      decorators = List.copyOf(decorators);
      typeParameters = List.copyOf(typeParameters);
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /** A class. */
  record ClassDefinition(
      String name,
      List<Expression> decorators,
      List<TypeParameter> typeParameters,
      List<Expression.Argument> bases,
      List<Statement> body,
      Place at)
      implements Statement {
    public ClassDefinition {
      decorators = List.copyOf(decorators);
      typeParameters = List.copyOf(typeParameters);
      bases = List.copyOf(bases);
      body = List.copyOf(body);
    }
  }

  /** {@code return}. */
  record Return(@Nullable Expression value, Place at) implements Statement {}

  /** {@code del}. */
  record Delete(List<Expression> targets, Place at) implements Statement {
    public Delete {
      targets = List.copyOf(targets);
    }
  }

  /**
   * An assignment.
   *
   * @param targets several in {@code a = b = value}
   * @param operator {@code =}, or that of an augmented assignment: {@code +=}
   * @param value null where a name is only annotated
   */
  record Assignment(
      List<Expression> targets,
      @Nullable Expression annotation,
      String operator,
      @Nullable Expression value,
      Place at)
      implements Statement {
    public Assignment {
      targets = List.copyOf(targets);
    }
  }

  /** {@code type name = value}. */
  record TypeAlias(String name, List<TypeParameter> parameters, Expression value, Place at)
      implements Statement {
    public TypeAlias {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code for}. */
  record For(
      boolean async,
      Expression target,
      Expression iterable,
      List<Statement> body,
      List<Statement> otherwise,
      Place at)
      implements Statement {
    public For {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code while}. */
  record While(Expression condition, List<Statement> body, List<Statement> otherwise, Place at)
      implements Statement {
    public While {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code if} with its {@code elif}s as branches. */
  record If(List<Branch> branches, List<Statement> otherwise, Place at) implements Statement {
    public If {
      branches = List.copyOf(branches);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** A condition and what is done where it holds. */
  record Branch(Expression condition, List<Statement> body) {
    public Branch {
      body = List.copyOf(body);
    }
  }

  /** {@code with}. */
  record With(boolean async, List<Item> items, List<Statement> body, Place at)
      implements Statement {
    public With {
      items = List.copyOf(items);
      body = List.copyOf(body);
    }
  }

  /** What is entered, and what it is bound to. */
  record Item(Expression context, @Nullable Expression target) {}

  /** {@code match}. */
  record Match(Expression subject, List<Case> cases, Place at) implements Statement {
    public Match {
      cases = List.copyOf(cases);
    }
  }

  /** {@code case}. */
  record Case(Pattern pattern, @Nullable Expression guard, List<Statement> body) {
    public Case {
      body = List.copyOf(body);
    }
  }

  /** {@code raise}. */
  record Raise(@Nullable Expression exception, @Nullable Expression cause, Place at)
      implements Statement {}

  /** {@code try}. */
  record Try(
      List<Statement> body,
      List<Handler> handlers,
      List<Statement> otherwise,
      List<Statement> last,
      Place at)
      implements Statement {
    public Try {
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
      otherwise = List.copyOf(otherwise);
      last = List.copyOf(last);
    }
  }

  /** {@code except} or, for a {@code group}, {@code except*}. */
  record Handler(
      boolean group, @Nullable Expression type, @Nullable String name, List<Statement> body) {
    public Handler {
      body = List.copyOf(body);
    }
  }

  /** {@code assert}. */
  record Assert(Expression condition, @Nullable Expression message, Place at)
      implements Statement {}

  /** {@code import a.b as c, d}. */
  record Import(List<Alias> names, Place at) implements Statement {
    public Import {
      names = List.copyOf(names);
    }
  }

  /**
   * {@code from .a import b as c}.
   *
   * @param level how many dots stand before the module's name
   * @param module dotted; empty for {@code from . import b}
   * @param names {@code *} among them imports all
   */
  record ImportFrom(int level, String module, List<Alias> names, Place at) implements Statement {
    public ImportFrom {
      names = List.copyOf(names);
    }
  }

  /** A name that is imported, and the name that it gets here. */
  record Alias(String name, @Nullable String as, Place at) {
    /** The name by which the file knows it; of {@code a.b} without {@code as} that is {@code a}. */
    public String local() {
      if (as != null) {
        return as;
      }
      int dot = name.indexOf('.');
      return dot < 0 ? name : name.substring(0, dot);
    }
  }

  /** {@code global} or {@code nonlocal}. */
  record Scope(boolean global, List<String> names, Place at) implements Statement {
    public Scope {
      names = List.copyOf(names);
    }
  }

  /** An expression that stands alone. */
  record Evaluate(Expression value, Place at) implements Statement {}

  /** {@code pass}, {@code break} or {@code continue}. */
  record Bare(String keyword, Place at) implements Statement {}

  /** What could not be read; statements below it that could be are its body. */
  record Unread(String reason, List<Statement> body, Place at) implements Statement {
    public Unread {
      body = List.copyOf(body);
    }
  }
}
