// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parses Python source by the grammar of the Python language reference, version 3.14.
 *
 * <p>The idea: a hand-written parser of recursive descent over an array of tokens. The grammar is
 * almost LL(1); a name before {@code =} is told by one token more, {@code match} by the word that
 * begins the line below, and only a {@code with} whose items may stand in brackets is read a second
 * time. Operators of one tightness are read in a loop, so that long chains cost no stack.
 * Indentation and nested f-strings are the work of the lexer, which keeps a stack of what it is in.
 *
 * <p>A statement that can't be read, such as Python 2's {@code print x}, costs its line: it becomes
 * a {@link Statement.Unread} and a {@link Problem}, and what is indented below it is read on. A
 * bracket that is never closed would swallow the rest of a file; it ends where a line begins with a
 * keyword that no expression can hold. CPython stops at the first error instead, and also refuses
 * what only its compiler knows to be wrong ({@code return} outside of a function), which is read
 * here.
 *
 * <p>The cost: linear in the file's length, about two tokens' worth of arrays and one node an
 * expression. Bounded: a million tokens, brackets and blocks within each other 100 deep, 100 levels
 * of indentation, strings in strings 50 deep; the recursion is as deep as these. Chains lean to the
 * left without bound, so that a reader of the tree walks it by {@link Walk}, which needs no stack.
 *
 * <p>Sources: the reference's full grammar and lexical analysis (sections 2 and 10); PEP 263
 * (encodings), 634 (match), 695 and 696 (type parameters), 701 (f-strings), 750 (t-strings), 758
 * ({@code except} without brackets).
 */
public final class Python {
  private Python() {}

  /** Parses a file as it is stored. Never fails; what can't be read is told. */
  public static PythonFile parse(byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    String source = Decoding.decode(bytes, problems);
    return parse(source, problems);
  }

  /** Parses source that is decoded already. */
  public static PythonFile parse(String source) {
    return parse(source, new ArrayList<>());
  }

  private static PythonFile parse(String source, List<Problem> problems) {
    Lexer lexer = new Lexer(source.startsWith("\ufeff") ? source.substring(1) : source);
    Cursor cursor = new Cursor(source, lexer.read());
    StatementReader reader = new StatementReader(cursor);
    List<Statement> statements = reader.file();
    problems.addAll(reader.problems());
    if (lexer.cut()) {
      problems.add(new Problem(cursor.line(), "more than a million tokens: the rest not read"));
    }
    problems.sort(Comparator.comparingInt(Problem::line));
    return new PythonFile(statements, problems, lexer.cut());
  }
}
