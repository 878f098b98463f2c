// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands and their options. Written out rather than annotated: reading annotations at each
 * start takes longer than the rest of {@code --help}.
 */
final class Grammar {
  static final String EVALUATE = "evaluate";
  static final String COMPARE = "compare";
  static final String NOTICE = "notice";
  static final String DEPS = "deps";
  static final String DIFF = "diff";
  static final String PLAN = "plan";
  static final String ASK = "ask";
  static final String GUIDE = "guide";
  static final String TERMS = "terms";
  static final String USES = "uses";
  static final String CHECKS = "checks";
  static final String EXPLAIN = "explain";
  static final String HELP = "help";

  private Grammar() {}

  static CommandLine commandLine(int width) {
    CommandSpec root =
        command("scruple", "Weighs an open source AI project before you build on it.");
    root.addOption(
        OptionSpec.builder("--version").versionHelp(true).description("Say the version.").build());
    root.version("scruple " + Version.current());
    root.addSubcommand(EVALUATE, evaluate());
    root.addSubcommand(COMPARE, compare());
    root.addSubcommand(NOTICE, notice());
    root.addSubcommand(DEPS, DepsCommand.spec());
    root.addSubcommand(DIFF, DiffCommand.spec());
    root.addSubcommand(PLAN, PlanCommand.spec());
    root.addSubcommand(ASK, AskCommand.spec());
    root.addSubcommand(GUIDE, GuideCommand.spec());
    root.addSubcommand(TERMS, terms());
    root.addSubcommand(USES, uses());
    root.addSubcommand(CHECKS, checks());
    root.addSubcommand(EXPLAIN, explain());
    root.addSubcommand(HELP, help());
    root.usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .commandListHeading("%nCommands:%n")
        .footerHeading("%nExamples:%n")
        .footer(
            "  scruple evaluate",
            "  scruple evaluate --for product .",
            "  scruple compare ./ours ./theirs --for product",
            "  scruple help evaluate",
            "",
            "To call it as scruple from anywhere, link it into a folder of your PATH, as",
            "with ln -s \"$PWD/scruple\" ~/.local/bin/scruple; else call it by its path.",
            "",
            "Environment:",
            "  SCRUPLE_CACHE      folder for what is kept between runs; else in",
            "                     XDG_CACHE_HOME, else ~/.cache/scruple",
            "  SCRUPLE_JAVA_HOME  the JDK (25 or later) to run on",
            "  SCRUPLE_JAVA_OPTS  options for Java, as -Xmx1g",
            "  SCRUPLE_DEBUG      set to anything: show where scruple itself failed",
            "  NO_COLOR           set to anything: no colour",
            "  COLUMNS            width of the text");
    exitCodes(root);
    CommandLine line = new CommandLine(root);
    line.setExpandAtFiles(false);
    line.setInterpolateVariables(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setUsageHelpWidth(Math.clamp(width, 60, 100));
    line.setAbbreviatedOptionsAllowed(false);
    return line;
  }

  private static CommandSpec evaluate() {
    CommandSpec spec =
        command(
            EVALUATE,
            "May I use it, and should I? Weighs a project for a use, with evidence.",
            "",
            "TARGET is a folder (default: this one), a git address, an archive, a",
            "model file, a hub address, a package URL as pkg:huggingface/org/name, a",
            "hosted service as service:openai, or a stack file, which names several of",
            "these and how they are combined.");
    target(spec, "What to weigh.");
    weighing(
        spec,
        "internal, or what a stack file says",
        "text, json, html, markdown, sarif or csv, with its file as",
        "html=report.html");
    spec.addOption(value("R", "Branch, tag or commit of the target.", "", "--revision"));
    spec.addOption(
        flag("Ask deps.dev for licences of packages. Sends their names and versions.", "--online"));
    asking(spec);
    spec.addOption(flag("Read nothing from the cache, keep nothing in it.", "--no-cache"));
    spec.addOption(
        flag(
            "Only the verdict, why, and the conditions; with --check or --area, a line for each answer.",
            "--quiet"));
    spec.addOption(flag("All rulings, answers, gaps and evidence.", "--verbose"));
    layout(spec);
    examples(
        spec,
        "scruple evaluate",
        "scruple evaluate . --for product --fail-on no-go",
        "scruple evaluate . --area security --check one-clear-licence",
        "scruple evaluate --for saas --format json -o dossier.json",
        "scruple evaluate -o report.html",
        "scruple evaluate --format html=report.html,sarif=out.sarif,text");
    exitCodes(spec);
    return spec;
  }

  private static CommandSpec compare() {
    CommandSpec spec =
        command(
            COMPARE,
            "Weighs 2 to 8 targets for the same use, side by side.",
            "",
            "TARGET is as for evaluate; service:NAME is one too: a hosted service, by",
            "its terms, as service:openai, service:anthropic, service:gemini-api.",
            "`scruple evaluate service:` lists them. The order stays as named; nothing is",
            "ranked. --format json gives JSON Lines, a dossier a line.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("TARGET")
            .arity("0..*")
            .index("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("What to weigh.")
            .build());
    weighing(
        spec,
        "internal, for stack files too",
        "text, json or csv, with its file as",
        "json=all.jsonl");
    spec.addOption(flag("Read nothing from the cache, keep nothing in it.", "--no-cache"));
    layout(spec);
    examples(
        spec,
        "scruple compare ./ours ./theirs --for product",
        "scruple compare pkg:huggingface/Qwen/Qwen3-4B service:openai",
        "scruple compare a.whl b.whl --for saas --format json -o both.jsonl",
        "scruple compare a b c --for product --fail-on no-go");
    exitCodes(spec);
    return spec;
  }

  private static CommandSpec notice() {
    CommandSpec spec =
        command(
            NOTICE,
            "Writes THIRD_PARTY_NOTICES: who made the parts, under which licences.",
            "",
            "What could not be found stands on top, with what closes the gap. TARGET is",
            "as for evaluate (default: this folder). Notices are made of files alone:",
            "corrections by people are not applied.");
    target(spec, "What the notices go with.");
    spec.addOption(
        value(
            "F",
            "text, markdown or html. Default: by the ending of -o, else",
            "text.",
            "--format"));
    spec.addOption(value("FILE", "Write to a file, whole or not at all.", "", "-o", "--output"));
    spec.addOption(
        value(
            "DIR",
            "Where the packages are that it needs: a folder to which pip",
            "install --target, npm install or mvn dependency:copy-dependencies wrote, so that"
                + " their own licences and copyright lines are read.",
            "--packages"));
    spec.addOption(
        value(
            "USE",
            "What you mean to do, as for evaluate: decides which branch of",
            "a choice of licences is taken, and what is to be shown. Default: product.",
            "--for"));
    spec.addOption(flag("Ask nothing of the network.", "--offline"));
    spec.addOption(value("R", "Branch, tag or commit of the target.", "", "--revision"));
    examples(
        spec,
        "scruple notice",
        "scruple notice . -o THIRD_PARTY_NOTICES.txt",
        "scruple notice --format html -o notices.html",
        "scruple notice . --packages ../packages --for saas");
    exitCodesWithoutLevel(spec);
    return spec;
  }

  /** One target, which is this folder where none is named. */
  static void target(CommandSpec spec, String what) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("TARGET")
            .arity("0..1")
            .index("0")
            .type(String.class)
            .description(what)
            .build());
  }

  /** Of a command that has no {@code --fail-on}. */
  private static Map<String, String> withoutLevel(Map<String, String> codes) {
    Map<String, String> fewer = new LinkedHashMap<>(codes);
    fewer.remove("1");
    return fewer;
  }

  private static CommandSpec terms() {
    CommandSpec spec =
        command(
            TERMS,
            "Says what you may, must and can't under a licence, clause by clause.",
            "",
            "ID is an SPDX id, a hub's tag (llama3.1), a key of LicenseDB, or an",
            "expression in quotes. With --matrix: whether a part under each may be in a",
            "work that goes out under each other.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("ID")
            .arity("0..*")
            .index("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("The licences.")
            .build());
    spec.addOption(
        value(
            "USE",
            "What you mean to do: a name from `scruple uses`, or a use",
            "file. Default: every action, with nothing stated.",
            "--for"));
    spec.addOption(flag("Which go together, each cell with its reason.", "--matrix"));
    reading(spec);
    spec.addOption(value("F", "text or json. Default: text.", "", "--format"));
    layout(spec);
    examples(
        spec,
        "scruple terms MIT",
        "scruple terms llama3.1 --for product",
        "scruple terms --matrix MIT Apache-2.0 GPL-2.0-only",
        "scruple terms CC-BY-NC-4.0 gemma --format json");
    exitCodes(spec);
    return spec;
  }

  private static CommandSpec uses() {
    CommandSpec spec = command(USES, "Explains the uses that have a name, or one use.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("USE")
            .arity("0..1")
            .index("0")
            .type(String.class)
            .description("A name, or a use file, which is checked.")
            .build());
    layout(spec);
    examples(spec, "scruple uses", "scruple uses product");
    return spec;
  }

  private static CommandSpec checks() {
    CommandSpec spec = command(CHECKS, "Lists the checks, in the order of the checklist.");
    asking(spec);
    layout(spec);
    examples(spec, "scruple checks", "scruple checks --area security");
    return spec;
  }

  private static CommandSpec explain() {
    CommandSpec spec =
        command(
            EXPLAIN,
            "Explains a check, a licence or a finding.",
            "",
            "ID is looked up in this order: the checks, the licences, then the findings",
            "(by fingerprint, as r-0123456789ab) of the last evaluation that was kept in",
            "the cache, or of the dossier that --in names.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("ID")
            .arity("0..1")
            .index("0")
            .type(String.class)
            .description("What to explain.")
            .build());
    spec.addOption(
        value("FILE", "A dossier: the JSON document of `scruple evaluate`.", "", "--in"));
    spec.addOption(
        OptionSpec.builder("--licences", "--licenses")
            .type(boolean.class)
            .arity("0")
            .description("List the licences that have rules.")
            .build());
    layout(spec);
    examples(spec, "scruple explain weights-load-without-code", "scruple explain Apache-2.0");
    return spec;
  }

  private static CommandSpec help() {
    CommandSpec spec = command(HELP, "Says how to use scruple, or one of its commands.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("COMMAND")
            .arity("0..1")
            .index("0")
            .type(String.class)
            .description("The command.")
            .build());
    examples(spec, "scruple help evaluate");
    return spec;
  }

  static CommandSpec command(String name, String... description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Say how to use it.")
            .build());
    spec.usageMessage()
        .description(description)
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n")
        .synopsisHeading("Usage: ")
        .sortOptions(false)
        .sortSynopsis(false)
        .abbreviateSynopsis(true);
    return spec;
  }

  /**
   * How targets are weighed and where the answer goes, the same for every command that weighs.
   *
   * @param use that holds when none is stated
   * @param formats that the command has
   * @param named a format with its file
   */
  static void weighing(CommandSpec spec, String use, String formats, String named) {
    spec.addOption(
        value(
            "USE",
            "What you mean to do: a name from `scruple uses`, or a use",
            "file. Default: " + use + ".",
            "--for"));
    reading(spec);
    spec.addOption(
        many(
            "F",
            formats,
            named
                + "; several parted by commas, or repeated. Default: by the ending of -o, else text.",
            "--format"));
    spec.addOption(
        many(
            "FILE",
            "Write to a file, whole or not at all; may be repeated. The",
            "first -o takes the first --format; one format without a file goes to standard output.",
            "-o",
            "--output"));
    spec.addOption(
        value(
            "LEVEL",
            "End with 1 on: no-go; conditions (or no-go); unknown",
            "(CANNOT TELL or NO GO). Default: never.",
            "--fail-on"));
    spec.addOption(
        value(
            "T",
            "Weigh as of then: 2026-11-23 (00:00 UTC) or",
            "2026-11-23T10:00:00Z. Default: now.",
            "--as-of"));
    spec.addOption(
        value(
            "FILE",
            "Corrections of findings by people; none for none.",
            "Default: .scruple/curations.yaml in this folder, if it is there.",
            "--curations"));
    spec.addOption(flag("Ask nothing of the network.", "--offline"));
  }

  /** Which checks are asked. */
  private static void asking(CommandSpec spec) {
    spec.addOption(
        many("ID", "Only that check; may be repeated. See `scruple", "checks`.", "--check"));
    spec.addOption(
        many("NAME", "Only the checks of that area, as security; may be", "repeated.", "--area"));
  }

  /**
   * For a command that tells something of a target that it evaluates.
   *
   * @param use that holds when none is stated
   * @param formats the words for {@code --format}
   */
  static void telling(CommandSpec spec, String use, String formats) {
    spec.addOption(
        value("USE", "What you mean to do, as for evaluate. Default:", use + ".", "--for"));
    spec.addOption(value("F", formats + ". Default: text.", "", "--format"));
    spec.addOption(value("T", "Weigh as of then, as for evaluate. Default: now.", "", "--as-of"));
    spec.addOption(value("R", "Branch, tag or commit of the target.", "", "--revision"));
    spec.addOption(flag("Ask nothing of the network.", "--offline"));
    layout(spec);
  }

  /** The same without a level to fail on. */
  static void exitCodesWithoutLevel(CommandSpec spec) {
    exitCodes(spec);
    spec.usageMessage().exitCodeList(withoutLevel(spec.usageMessage().exitCodeList()));
  }

  /** What is taken where law or licence is unsettled. */
  private static void reading(CommandSpec spec) {
    spec.addOption(
        value(
            "WHICH",
            "Where law or licence is unsettled: cautious takes the",
            "harshest reading that is held, common the one that most act by. Default: neither, and it"
                + " is unclear.",
            "--reading"));
  }

  /** How text is laid out, the same for every command that shows some. */
  static void layout(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("--width")
            .paramLabel("N")
            .type(String.class)
            .description("Columns, from 40. Default: the terminal's, else 80.")
            .build());
    spec.addOption(
        OptionSpec.builder("--color")
            .paramLabel("WHEN")
            .type(String.class)
            .description("auto (on a terminal, unless NO_COLOR is set), always or never.")
            .build());
  }

  static OptionSpec value(String label, String line, String more, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .type(String.class)
        .description(more.isEmpty() ? line : line + " " + more)
        .build();
  }

  static OptionSpec many(String label, String line, String more, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(line + " " + more)
        .build();
  }

  static OptionSpec flag(String description, String name) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  static void examples(CommandSpec spec, String... examples) {
    String[] lines = new String[examples.length];
    for (int i = 0; i < examples.length; i++) {
      lines[i] = "  " + examples[i];
    }
    spec.usageMessage().footerHeading("%nExamples:%n").footer(lines);
  }

  static void exitCodes(CommandSpec spec) {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "done");
    codes.put("1", "the level named by --fail-on was reached");
    codes.put("2", "wrong usage");
    codes.put("3", "the target can't be read, or scruple itself failed");
    spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
  }
}
