// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import dev.scruple.sourcecode.python.Parameter.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the parameters of functions and lambdas; the latter have no annotations. */
final class ParameterReader {
  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final boolean annotated;
  private final List<Parameter> parameters = new ArrayList<>();
  private boolean keywords;
  private boolean defaults;
  private boolean slashed;

  ParameterReader(Cursor cursor, ExpressionReader expressions, boolean annotated) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.annotated = annotated;
  }

  /** Reads up to what closes them, which is left. */
  List<Parameter> read(String close) {
    while (!cursor.at(close)) {
      if (cursor.take("/")) {
        if (slashed || keywords || parameters.isEmpty()) {
          throw cursor.failure("a / that no parameter stands before");
        }
        slashed = true;
        parameters.replaceAll(ParameterReader::positional);
      } else if (cursor.take("**")) {
        parameters.add(parameter(Kind.KEYWORD_REST));
        cursor.take(",");
        return parameters;
      } else if (cursor.take("*")) {
        star(close);
      } else {
        parameters.add(parameter(keywords ? Kind.KEYWORD : Kind.POSITIONAL_OR_KEYWORD));
      }
      if (!cursor.take(",")) {
        return parameters;
      }
    }
    return parameters;
  }

  private void star(String close) {
    if (keywords) {
      throw cursor.failure("a second * among parameters");
    }
    keywords = true;
    if (!cursor.at(",")) {
      parameters.add(parameter(Kind.REST));
    } else if (cursor.at(1, close) || cursor.at(1, "**")) {
      throw cursor.failure("a bare * that no parameter follows");
    }
  }

  private Parameter parameter(Kind kind) {
    int start = cursor.position();
    String name = cursor.name();
    Expression annotation = null;
    if (annotated && cursor.take(":")) {
      annotation = kind == Kind.REST ? expressions.namedOrStarred() : expressions.expression();
    }
    Expression value = null;
    if (kind != Kind.REST && kind != Kind.KEYWORD_REST && cursor.take("=")) {
      value = expressions.expression();
    }
    if (kind == Kind.POSITIONAL_OR_KEYWORD) {
      if (defaults && value == null) {
        throw cursor.failure("a parameter without default behind one with");
      }
      defaults = value != null;
    }
    return new Parameter(name, kind, annotation, value, cursor.since(start));
  }

  private static Parameter positional(Parameter it) {
    return new Parameter(it.name(), Kind.POSITIONAL, it.annotation(), it.defaultValue(), it.at());
  }
}
