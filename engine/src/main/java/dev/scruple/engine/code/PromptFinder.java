// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.model.DataFact;
import dev.scruple.sourcecode.names.CallSite;
import dev.scruple.sourcecode.names.ModuleCode;
import dev.scruple.sourcecode.names.Value;
import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people write to a model and what it answers, written by logging at level info or above, or
 * to a file that is appended to. What stands below a condition that names debugging, or in a
 * program's main part, is left out.
 */
final class PromptFinder implements Finder {
  private static final Set<String> LOGS =
      Set.of("info", "warning", "warn", "error", "critical", "exception", "log", "success");
  private static final Pattern LOGGER =
      Pattern.compile(
          "(.*\\.)?(logging|loguru|logger|log|_logger|_log|LOG|LOGGER)(\\.\\w+(\\(\\))?){0,2}\\.\\w+");
  private static final Set<String> TOLD =
      Set.of(
          "prompt",
          "prompts",
          "messages",
          "conversation",
          "conversations",
          "chat_history",
          "completion",
          "completions",
          "user_input",
          "user_message",
          "user_prompt",
          "full_prompt",
          "prompt_text",
          "generated_text",
          "user_query");

  /** Calls whose result holds what they were given. */
  private static final Set<String> SHOWN =
      Set.of("str", "repr", "dumps", "pformat", "join", "format", "strip");

  private static final Pattern ASKED =
      Pattern.compile(
          ".*\\b(\\w*(verbose|debug|trace|dry_run|log_prompts|log_requests|print|show|is_main)\\w*"
              + "|__name__)\\b.*",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(ModuleCode code, Found found) {
    // What asks at the keyboard calls its question a prompt.
    Set<String> asking = new HashSet<>();
    for (CallSite call : code.calls()) {
      if (call.name().equals("input")) {
        asking.add(call.context().function());
      }
    }
    for (CallSite call : code.calls()) {
      boolean writes = logs(call) || appends(call);
      boolean asked =
          asking.contains(call.context().function())
              || call.context().main()
              || ASKED.matcher(call.context().conditions()).matches();
      if (writes && !asked) {
        told(call)
            .ifPresent(
                what ->
                    found.add(
                        call.line(), new DataFact.PromptWritten(Words.shown(call.name()), what)));
      }
    }
  }

  private static boolean logs(CallSite call) {
    return LOGS.contains(call.method()) && LOGGER.matcher(call.name()).matches() && !isQuiet(call);
  }

  /** {@code logger.log(logging.DEBUG, …)}. */
  private static boolean isQuiet(CallSite call) {
    return call.method().equals("log")
        && call.argument(0).map(call::nameOf).filter(it -> !it.endsWith("DEBUG")).isEmpty();
  }

  /** {@code write} of a file that is opened to be appended to. */
  private static boolean appends(CallSite call) {
    if (!call.name().equals("open().write") && !call.name().equals("open().writelines")) {
      return false;
    }
    return call.made()
        .flatMap(open -> mode(open, call))
        .filter(mode -> mode.startsWith("a"))
        .isPresent();
  }

  private static Optional<String> mode(Expression.Call open, CallSite call) {
    List<Expression.Argument> arguments = open.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      Expression.Argument argument = arguments.get(i);
      boolean mode = "mode".equals(argument.name()) || (i == 1 && argument.name() == null);
      if (mode && call.value(argument.value()) instanceof Value.Text text) {
        return Optional.of(text.text());
      }
    }
    return Optional.empty();
  }

  /** The first name of a text of people among the arguments; not where only its length is told. */
  private static Optional<String> told(CallSite call) {
    for (Expression.Argument argument : call.call().arguments()) {
      List<Expression> stack = new ArrayList<>(List.of(argument.value()));
      while (!stack.isEmpty()) {
        Expression each = stack.removeLast();
        switch (each) {
          case Expression.Name name when TOLD.contains(name.id()) -> {
            return Optional.of(name.id());
          }
          case Expression.Attribute attribute when TOLD.contains(attribute.name()) -> {
            return Optional.of(attribute.name());
          }
          case Expression.Attribute _, Expression.Comparison _, Expression.Comprehension _ -> {}
          case Expression.Subscript subscript -> stack.add(subscript.value());
          case Expression.Conditional conditional -> {
            stack.add(conditional.then());
            stack.add(conditional.otherwise());
          }
          case Expression.Call inner when !shows(inner, call) -> {}
          case Expression _ -> Walk.children(each, stack);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a call gives its arguments back as text, and not a measure of them. */
  private static boolean shows(Expression.Call inner, CallSite call) {
    String name = call.nameOf(inner.function());
    String method = name.substring(name.lastIndexOf('.') + 1);
    return SHOWN.contains(method);
  }
}
