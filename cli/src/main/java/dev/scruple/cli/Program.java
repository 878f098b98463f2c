// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.report.Escape;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a function of its arguments and surroundings. */
public final class Program {
  private static final int LONGEST_WORD = 40;

  private final House house;
  private final Surroundings here;

  /** A program in that house. */
  public Program(House house, Surroundings here) {
    this.house = house;
    this.here = here;
  }

  /** Runs one command; the exit code is the contract's. */
  public int run(String... arguments) {
    try {
      if (Arrays.equals(arguments, new String[] {"--version"})) {
        return show("scruple " + Version.current() + "\n");
      }
      CommandLine line = Grammar.commandLine(here.width());
      return dispatch(line, line.parseArgs(arguments));
    } catch (ParameterException e) {
      return complain(wrongArguments(e), ExitCode.WRONG_USAGE);
    } catch (UsageException e) {
      return complain(e.getMessage(), ExitCode.WRONG_USAGE);
    } catch (UnreadableException e) {
      return complain(e.getMessage(), ExitCode.UNREADABLE);
    } catch (IOException e) {
      // Nobody reads on: as after «| head».
      return complain("the output can't be written: " + e.getMessage(), ExitCode.WRONG_USAGE);
    } catch (RuntimeException | Error e) {
      if (!here.environment().getOrDefault("SCRUPLE_DEBUG", "").isEmpty()) {
        e.printStackTrace(here.errors());
      }
      return complain(Breakdown.told(e), ExitCode.UNREADABLE);
    }
  }

  private int dispatch(CommandLine line, ParseResult parsed)
      throws UsageException, UnreadableException, IOException {
    if (!parsed.hasSubcommand()) {
      return parsed.isVersionHelpRequested()
          ? show("scruple " + Version.current() + "\n")
          : show(line.getUsageMessage());
    }
    ParseResult command = parsed.subcommand();
    String name = command.commandSpec().name();
    if (command.isUsageHelpRequested()) {
      return show(command.commandSpec().commandLine().getUsageMessage());
    }
    return switch (name) {
      case Grammar.EVALUATE -> new EvaluateCommand(house, here).run(command);
      case Grammar.COMPARE -> new CompareCommand(house, here).run(command);
      case Grammar.NOTICE -> new NoticeCommand(house, here).run(command);
      case Grammar.DEPS -> new DepsCommand(house, here).run(command);
      case Grammar.DIFF -> new DiffCommand(here).run(command);
      case Grammar.PLAN -> new PlanCommand(house, here).run(command);
      case Grammar.ASK -> new AskCommand(house, here).run(command);
      case Grammar.GUIDE -> new GuideCommand(house, here).run(command);
      case Grammar.TERMS -> new TermsCommand(house, here).run(command);
      case Grammar.USES -> new LookUpCommands(house, here).uses(command);
      case Grammar.CHECKS -> new LookUpCommands(house, here).checks(command);
      case Grammar.EXPLAIN -> new LookUpCommands(house, here).explain(command);
      case Grammar.HELP -> help(line, command.matchedPositionalValue(0, ""));
      default -> throw new IllegalStateException("The grammar has no command " + name);
    };
  }

  private int help(CommandLine line, String name) throws UsageException, IOException {
    if (name.isEmpty()) {
      return show(line.getUsageMessage());
    }
    CommandLine command = line.getSubcommands().get(name);
    if (command == null) {
      throw new UsageException("no command is called \"" + name + "\". See scruple help");
    }
    return show(command.getUsageMessage());
  }

  private static String wrongArguments(ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String message =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched.getUnmatched().getFirst(), spec)
            : String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    String first = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    return first.replaceAll("\\.$", "") + ". See " + spec.qualifiedName() + " --help";
  }

  private static String unmatched(String word, CommandSpec spec) {
    boolean option = word.startsWith("-");
    if (!option && spec.subcommands().isEmpty()) {
      return "\"" + word + "\" is one argument too many";
    }
    String name = word.split("=", 2)[0];
    for (Map.Entry<String, CommandLine> command : spec.subcommands().entrySet()) {
      if (option && command.getValue().getCommandSpec().optionsMap().containsKey(name)) {
        return "\""
            + name
            + "\" stands before the command, and options come after it: scruple "
            + command.getKey()
            + " "
            + name;
      }
    }
    Collection<String> known = option ? spec.optionsMap().keySet() : spec.subcommands().keySet();
    String typed = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    return "\""
        + typed
        + "\" is not known"
        + nearest(typed, known).map(near -> "; nearest: " + near).orElse("");
  }

  /** A short option that is not known is taken for a long one with that letter. */
  private static Optional<String> nearest(String typed, Collection<String> known) {
    if (!typed.matches("-[A-Za-z]")) {
      return Nearest.to(typed, known);
    }
    String start = "-" + typed.toLowerCase(Locale.ROOT);
    return known.stream().filter(name -> name.startsWith(start)).sorted().findFirst();
  }

  private int show(String text) throws IOException {
    here.out().write(text.getBytes(here.charset()));
    here.out().flush();
    return ExitCode.DONE;
  }

  private int complain(@Nullable String message, int code) {
    // Commands to copy stand on lines of their own, set in, so that no text can pose as ours.
    String lines =
        String.valueOf(message)
            .lines()
            .map(line -> Escape.terminal(line.strip()))
            .collect(Collectors.joining("\n  "));
    here.errors().println("scruple: " + lines);
    return code;
  }
}
