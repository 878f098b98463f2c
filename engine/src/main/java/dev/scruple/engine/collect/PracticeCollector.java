// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fuzz targets and property tests, by what each kind of them must hold to be one, and tools that
 * look for weaknesses, by their settings. What workflows run is told by {@link WorkflowCollector}.
 */
final class PracticeCollector implements FileCollector {
  private static final String FUZZING = "fuzzing";
  private static final String PROPERTIES = "property-tests";
  private static final String ANALYSIS = "static-analysis";

  /**
   * How a practice is told.
   *
   * @param word that a text without a match mostly lacks, so that few texts are searched in full
   */
  private record Sign(String kind, String tool, String word, Pattern pattern) {}

  private static final Map<String, List<Sign>> CODE =
      Map.of(
          "Python",
          List.of(
              sign(FUZZING, "Atheris", "atheris", "^[ \\t]*(import atheris|from atheris import)"),
              sign(
                  PROPERTIES,
                  "Hypothesis",
                  "hypothesis",
                  "^[ \\t]*(import hypothesis|from hypothesis)\\b")),
          "Go",
          List.of(
              sign(FUZZING, "Go fuzzing", "testing.F", "^func Fuzz\\w*\\(\\w+ \\*testing\\.F\\)")),
          "Rust",
          List.of(
              sign(
                  FUZZING,
                  "cargo-fuzz",
                  "fuzz_target!",
                  "^[ \\t]*(libfuzzer_sys::)?fuzz_target!\\s*[({]"),
              sign(PROPERTIES, "proptest", "proptest", "^[ \\t]*(proptest!|use proptest)"),
              sign(
                  PROPERTIES,
                  "quickcheck",
                  "quickcheck",
                  "^[ \\t]*(quickcheck!|use quickcheck|#\\[quickcheck)")),
          "C",
          List.of(
              sign(
                  FUZZING, "libFuzzer", "LLVMFuzzerTestOneInput", "LLVMFuzzerTestOneInput\\s*\\(")),
          "C++",
          List.of(
              sign(
                  FUZZING, "libFuzzer", "LLVMFuzzerTestOneInput", "LLVMFuzzerTestOneInput\\s*\\(")),
          "Java",
          List.of(
              sign(FUZZING, "Jazzer", "uzzerTestOneInput", "\\bfuzzerTestOneInput\\s*\\("),
              sign(FUZZING, "Jazzer", "@FuzzTest", "^[ \\t]*@FuzzTest\\b"),
              sign(PROPERTIES, "jqwik", "net.jqwik", "^import net\\.jqwik\\.")),
          "JavaScript",
          List.of(
              sign(
                  PROPERTIES,
                  "fast-check",
                  "fast-check",
                  "(from|require\\()\\s*['\"]fast-check['\"]")),
          "TypeScript",
          List.of(
              sign(
                  PROPERTIES,
                  "fast-check",
                  "fast-check",
                  "(from|require\\()\\s*['\"]fast-check['\"]")));

  private static final Map<Pattern, List<Sign>> SETTINGS =
      Map.of(
          Pattern.compile("(.*/)?(pyproject|\\.?ruff)\\.toml"),
          List.of(
              sign(
                  ANALYSIS,
                  "Ruff's security rules",
                  "select",
                  "^[ \\t]*(lint\\.)?(extend-)?select\\s*=\\s*\\[[^\\]]{0,3000}?[\"'](S\\d{0,3}|ALL)[\"']"),
              sign(ANALYSIS, "Bandit", "tool.bandit", "^[ \\t]*\\[tool\\.bandit")),
          Pattern.compile("\\.pre-commit-config\\.ya?ml"),
          List.of(
              sign(ANALYSIS, "Bandit", "bandit", "^[ \\t]*-\\s*id:\\s*['\"]?bandit\\b"),
              sign(ANALYSIS, "Semgrep", "semgrep", "^[ \\t]*-\\s*id:\\s*['\"]?semgrep"),
              sign(
                  ANALYSIS,
                  "zizmor (of workflows)",
                  "zizmor",
                  "^[ \\t]*-\\s*id:\\s*['\"]?zizmor\\b")),
          Pattern.compile(
              "(.*/)?(pom\\.xml|[\\w.-]{1,80}\\.gradle(\\.kts)?|libs\\.versions\\.toml)"),
          List.of(
              sign(
                  ANALYSIS,
                  "Error Prone",
                  "rror",
                  "\\berror_prone_core\\b|net\\.ltgt\\.errorprone"),
              sign(
                  ANALYSIS,
                  "SpotBugs",
                  "spotbugs",
                  "\\bspotbugs-maven-plugin\\b|com\\.github\\.spotbugs\\b(?![^\\n]{0,80}\\bapply false|:spotbugs-annotations|</groupId>\\s{0,80}<artifactId>spotbugs-annotations)"),
              sign(ANALYSIS, "Sonar", "sonar", "\\bsonar-maven-plugin\\b|org\\.sonarqube\\b")),
          Pattern.compile("(.*/)?\\.golangci\\.(ya?ml|toml)"),
          List.of(sign(ANALYSIS, "gosec", "gosec", "^[ \\t]*-\\s*gosec\\b|\"gosec\"")),
          Pattern.compile("(.*/)?package\\.json"),
          List.of(
              sign(
                  ANALYSIS,
                  "eslint-plugin-security",
                  "eslint-plugin-security",
                  "\"eslint-plugin-security\"")),
          Pattern.compile("sonar-project\\.properties"),
          List.of(sign(ANALYSIS, "Sonar", "sonar", "^sonar\\.\\w+")),
          Pattern.compile("\\.clusterfuzzlite/.*"),
          List.of(sign(FUZZING, "ClusterFuzzLite", "", "\\S")),
          Pattern.compile("\\.semgrep(\\.ya?ml|/.*\\.ya?ml)"),
          List.of(sign(ANALYSIS, "Semgrep", "rules", "^rules:")));

  private static Sign sign(String kind, String tool, String word, String pattern) {
    return new Sign(kind, tool, word, Pattern.compile(pattern, Pattern.MULTILINE));
  }

  @Override
  public String name() {
    return "practices";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    boolean own = part != Part.VENDORED && part != Part.EXAMPLE;
    return own && file.text() && !signs(file).isEmpty();
  }

  private static List<Sign> signs(FileUnderStudy file) {
    Classification what = file.classification();
    if (what.kind() == FileKind.SOURCE || what.kind() == FileKind.TEST) {
      List<Sign> code = CODE.get(String.valueOf(what.language()));
      if (code != null) {
        return code;
      }
    }
    for (Map.Entry<Pattern, List<Sign>> each : SETTINGS.entrySet()) {
      if (each.getKey().matcher(file.place()).matches()) {
        return each.getValue();
      }
    }
    return List.of();
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String text = file.bytes().decoded();
    for (Sign sign : signs(file)) {
      Matcher matcher = text.contains(sign.word) ? sign.pattern.matcher(text) : null;
      if (matcher != null && matcher.find()) {
        int line =
            1 + (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
        findings.add(
            Source.lines(file.path(), line, line), new Trace.PracticeSeen(sign.kind, sign.tool));
      }
    }
    findings.examined(this);
  }
}
