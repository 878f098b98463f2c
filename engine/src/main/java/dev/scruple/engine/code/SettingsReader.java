// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.engine.collect.FileUnderStudy;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.CodeFact;
import dev.scruple.model.DataFact;
import dev.scruple.model.InstallStepKind;
import dev.scruple.model.RemoteCodeForm;
import dev.scruple.sourcecode.npm.PackageScripts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands beside code and is read line by line: manifests, settings, prose. */
final class SettingsReader {
  private static final int LONGEST_LINE = 2000;
  private static final Pattern ASKS =
      Pattern.compile("[\"']?trust[_-]remote[_-]code[\"']?\\s{0,5}[:=]\\s{0,5}[\"']?[tT]rue\\b");
  private static final Pattern OPTION =
      Pattern.compile("--trust[_-]remote[_-]code\\b(?![= ]+[fF]alse)");
  private static final Pattern FENCE = Pattern.compile("\\s{0,40}(```|~~~)");

  /** Code in Markdown stands four columns in, that below a directive of reStructuredText three. */
  private static final Pattern INDENTED = Pattern.compile(" {3}|\t");

  private static final Pattern NOT =
      Pattern.compile(
          "\\b(not|never|only|without|unless|avoid|don't|no longer|remove[ds]?|deprecated|instead of)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BUILD_KEY =
      Pattern.compile("^build\\s{0,20}=\\s{0,20}[\"'](?!build\\.rs)[^\"']{1,200}\\.rs[\"']");
  private static final Pattern AUTO_MAP = Pattern.compile("^\\s*\"auto_map\"\\s*:");
  private static final Pattern SWITCH =
      Pattern.compile(
          "\\b(DO_NOT_TRACK|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){0,6}_(?:TELEMETRY|ANALYTICS|USAGE_STATS|TRACKING|OPT_OUT)(?:_[A-Z]+)?"
              + "|(?:TELEMETRY|ANALYTICS)_(?:ENABLED|DISABLED|OPT_OUT)|anonymized_telemetry)\\b");
  private static final Set<String> ON_INSTALL = Set.of("preinstall", "install", "postinstall");
  private static final Pattern FETCHES =
      Pattern.compile(
          "\\b(curl|wget|powershell|git (clone|submodule))\\b|https?://|\\bnode (-e|--eval)\\b|\\|\\s*(ba)?sh\\b");
  private static final Map<String, String> TELEMETRY_PACKAGES =
      Map.of(
          "posthog-node", "PostHog",
          "posthog-js", "PostHog",
          "@sentry/node", "Sentry",
          "@sentry/browser", "Sentry",
          "@sentry/nextjs", "Sentry",
          "@segment/analytics-node", "Segment",
          "mixpanel", "Mixpanel",
          "mixpanel-browser", "Mixpanel",
          "@scarf/scarf", "Scarf",
          "@amplitude/node", "Amplitude");

  private final FileUnderStudy file;
  private final Found found;

  SettingsReader(FileUnderStudy file, Found found) {
    this.file = file;
    this.found = found;
  }

  void read() {
    String place = file.place();
    String name = place.substring(place.lastIndexOf('/') + 1);
    boolean main = file.classification().part() == Part.MAIN;
    if (name.equals("package.json") && main) {
      npm();
    } else if (name.equals("pom.xml")) {
      if (main) {
        BuildPlugins.in(file.bytes().decoded().lines().toList())
            .forEach((line, plugin) -> step(line, InstallStepKind.BUILD_PLUGIN, plugin, false));
      }
    } else if (name.endsWith(".pth")) {
      startLines();
    } else if (name.equals("build.rs")) {
      if (main) {
        step(1, InstallStepKind.BUILD_PROGRAM, "build.rs, which cargo compiles and runs", true);
      }
    } else if (name.equals("Cargo.toml") && main) {
      lines(BUILD_KEY, (line, text) -> step(line, InstallStepKind.BUILD_PROGRAM, text, true));
    } else if (name.equals("pyproject.toml")) {
      lines(
          Pattern.compile("^backend-path\\s*="),
          (line, text) -> step(line, InstallStepKind.HOOK, text, true));
    } else if (name.equals("config.json")) {
      lines(
          AUTO_MAP,
          (line, text) ->
              found.add(line, new CodeFact.RemoteCode(RemoteCodeForm.AUTO_MAP, "auto_map")));
    }
    if (!name.equals("package.json") && !name.equals("pom.xml")) {
      lines(
          ASKS,
          (line, text) -> found.add(line, new CodeFact.RemoteCode(RemoteCodeForm.SETTING, text)));
    }
  }

  private interface Taker {
    void take(int line, String text);
  }

  private void lines(Pattern wanted, Taker taker) {
    List<String> all = file.bytes().decoded().lines().toList();
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      boolean comment = line.stripLeading().startsWith("#");
      if (line.length() <= LONGEST_LINE && !comment && wanted.matcher(line).find()) {
        taker.take(i + 1, Words.shown(line));
      }
    }
  }

  private void step(int line, InstallStepKind kind, String what, boolean ordinary) {
    found.add(line, new CodeFact.InstallStep(kind, Words.shown(what), ordinary));
  }

  private void npm() {
    PackageScripts manifest = PackageScripts.read(file.bytes().decoded());
    for (PackageScripts.Entry script : manifest.scripts()) {
      if (ON_INSTALL.contains(script.name())) {
        boolean fetches = FETCHES.matcher(script.value()).find();
        String what = script.name() + ": " + script.value();
        step(script.line(), InstallStepKind.SCRIPT, what, !fetches);
      }
    }
    for (PackageScripts.Entry dependency : manifest.dependencies()) {
      String service = TELEMETRY_PACKAGES.get(dependency.name());
      if (service != null) {
        boolean always = service.equals("Scarf");
        String call = "package " + dependency.name();
        found.add(dependency.line(), new DataFact.Telemetry(service, call, null, always));
      }
    }
  }

  /** Python runs the lines of such a file that begin with {@code import}, whenever it starts. */
  private void startLines() {
    lines(
        Pattern.compile("^import[ \\t]"),
        (line, text) -> step(line, InstallStepKind.START_LINE, text, false));
  }

  /** What blocks of code in prose ask of its readers, and which switches it names. */
  static void document(String text, Found found) {
    List<String> all = text.lines().toList();
    boolean fenced = false;
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      fenced ^= FENCE.matcher(line).lookingAt();
      boolean block = fenced || (INDENTED.matcher(line).lookingAt() && line.indexOf('`') < 0);
      boolean asks = block && (ASKS.matcher(line).find() || OPTION.matcher(line).find());
      if (asks && !NOT.matcher(line).find()) {
        String what =
            OPTION.matcher(line).find() ? "--trust-remote-code" : "trust_remote_code=True";
        found.add(i + 1, new CodeFact.RemoteCode(RemoteCodeForm.DOCUMENTED, what));
      }
      Matcher matcher = SWITCH.matcher(line);
      while (matcher.find()) {
        found.add(i + 1, new DataFact.TelemetrySwitch(matcher.group(1), true));
      }
    }
  }
}
