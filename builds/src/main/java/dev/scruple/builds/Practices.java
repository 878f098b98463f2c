// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import static dev.scruple.builds.PracticeKind.BILL_OF_MATERIALS;
import static dev.scruple.builds.PracticeKind.FUZZING;
import static dev.scruple.builds.PracticeKind.PROVENANCE;
import static dev.scruple.builds.PracticeKind.PUBLISHES;
import static dev.scruple.builds.PracticeKind.SIGNATURE;
import static dev.scruple.builds.PracticeKind.STATIC_ANALYSIS;
import static dev.scruple.builds.PracticeKind.TRUSTED_PUBLISHING;

import dev.scruple.builds.GithubWorkflow.Job;
import dev.scruple.builds.GithubWorkflow.Step;
import dev.scruple.builds.Node.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tools that a workflow runs for safety's sake, by the actions and commands that are their own. */
final class Practices {
  private static final int LONGEST = 2000;

  /** Keys that build tools sign with are handed over in variables of such names. */
  private static final Pattern KEYS =
      Pattern.compile("(?i)(ORG_GRADLE_PROJECT_signing.*|.*GPG.*(KEY|PASS).*|.*signing_?key.*)");

  private record Sign(PracticeKind kind, String tool, Pattern pattern) {}

  private static final List<Sign> ACTIONS =
      List.of(
          sign(STATIC_ANALYSIS, "CodeQL", "github/codeql-action/init"),
          sign(STATIC_ANALYSIS, "Semgrep", "(returntocorp|semgrep)/semgrep-action"),
          sign(STATIC_ANALYSIS, "Sonar", "sonarsource/.*"),
          sign(STATIC_ANALYSIS, "Snyk", "snyk/actions/.*"),
          sign(STATIC_ANALYSIS, "Bandit", ".*/.*bandit.*"),
          sign(STATIC_ANALYSIS, "gosec", "securego/gosec"),
          sign(STATIC_ANALYSIS, "Coverity", ".*/coverity-.*"),
          sign(STATIC_ANALYSIS, "zizmor (of workflows)", "zizmorcore/zizmor-action"),
          sign(STATIC_ANALYSIS, "poutine (of workflows)", "boostsecurityio/poutine(-action)?"),
          sign(STATIC_ANALYSIS, "Macaron (of workflows)", "oracle/macaron"),
          sign(FUZZING, "ClusterFuzzLite", "google/clusterfuzzlite/.*"),
          sign(FUZZING, "OSS-Fuzz", "google/oss-fuzz/.*"),
          sign(PROVENANCE, "GitHub attestations", "actions/attest(-build-provenance)?"),
          sign(PROVENANCE, "SLSA generator", "slsa-framework/slsa-github-generator/.*"),
          sign(SIGNATURE, "sigstore", "sigstore/(gh-action-sigstore-python|cosign-installer)"),
          sign(SIGNATURE, "GPG", "crazy-max/ghaction-import-gpg"),
          sign(TRUSTED_PUBLISHING, "crates.io", "rust-lang/crates-io-auth-action"),
          sign(BILL_OF_MATERIALS, "syft", "anchore/sbom-action"),
          sign(BILL_OF_MATERIALS, "CycloneDX", "cyclonedx/gh-.*"),
          sign(PUBLISHES, "PyPI", "pypa/gh-action-pypi-publish"),
          sign(PUBLISHES, "release", "softprops/action-gh-release|goreleaser/goreleaser-action"),
          sign(PUBLISHES, "npm", "changesets/action"));

  private static final List<Sign> COMMANDS =
      List.of(
          sign(STATIC_ANALYSIS, "Semgrep", "\\bsemgrep (ci|scan|--config)"),
          sign(STATIC_ANALYSIS, "Bandit", "(^|[;&|]|run |-m )\\s*bandit -?\\S"),
          sign(STATIC_ANALYSIS, "gosec", "\\bgosec (-|\\./)"),
          sign(STATIC_ANALYSIS, "CodeQL", "\\bcodeql database analyze"),
          sign(STATIC_ANALYSIS, "Coverity", "\\bcov-build\\b"),
          sign(STATIC_ANALYSIS, "Sonar", "\\bsonar-scanner\\b|\\bsonar:sonar\\b"),
          sign(STATIC_ANALYSIS, "SpotBugs", "\\bspotbugs:\\w+|\\bspotbugsMain\\b"),
          sign(STATIC_ANALYSIS, "Clang static analyser", "\\bscan-build\\b"),
          sign(STATIC_ANALYSIS, "cppcheck", "(^|[;&|])\\s*cppcheck -"),
          sign(STATIC_ANALYSIS, "zizmor (of workflows)", "(^|[;&|]|uvx |run )\\s*zizmor \\S"),
          sign(FUZZING, "cargo-fuzz", "\\bcargo (\\+\\S+ )?fuzz (run|build)"),
          sign(FUZZING, "Go fuzzing", "\\bgo test\\b.{0,100}\\s-fuzz\\b"),
          sign(PROVENANCE, "npm provenance", "\\bnpm publish\\b.{0,200}--provenance"),
          sign(SIGNATURE, "sigstore", "\\b(cosign|sigstore) sign"),
          sign(
              SIGNATURE,
              "GPG",
              "\\bgpg2?\\b.{0,200}--(detach-sign|clearsign)|-Dgpg\\.|\\bsignMaven"),
          sign(BILL_OF_MATERIALS, "syft", "(^|[;&|])\\s*syft \\S"),
          sign(BILL_OF_MATERIALS, "CycloneDX", "\\bcyclonedx[-:\\w]*"),
          sign(PUBLISHES, "PyPI", "\\b(twine upload|(uv|poetry|flit|hatch|maturin) publish)"),
          sign(PUBLISHES, "npm", "\\b(npm|pnpm|yarn( npm)?) publish\\b"),
          sign(PUBLISHES, "crates.io", "\\bcargo publish\\b"),
          sign(
              PUBLISHES,
              "Maven",
              "\\bmvnw?\\b.{0,200}\\bdeploy\\b|\\bgradlew?\\b.{0,100}\\bpublish"),
          sign(PUBLISHES, "image", "\\bdocker push\\b"),
          sign(PUBLISHES, "release", "\\bgh release (create|upload)\\b"));

  private Practices() {}

  private static Sign sign(PracticeKind kind, String tool, String pattern) {
    return new Sign(kind, tool, Pattern.compile(pattern));
  }

  /** What the commands show. */
  static void inScripts(List<Script> scripts, List<Practice> out) {
    for (Script script : scripts) {
      String text = script.text();
      if (text.length() > LONGEST || text.stripLeading().startsWith("#")) {
        continue;
      }
      for (Sign sign : COMMANDS) {
        Matcher matcher = sign.pattern.matcher(text);
        boolean dry = text.contains("--dry-run") || text.contains("pip install");
        if (!dry && matcher.find() && !text.substring(0, matcher.start()).contains("echo ")) {
          out.add(new Practice(sign.kind, sign.tool, script.line()));
        }
      }
    }
  }

  /** What the actions show. */
  static void inActions(GithubWorkflow workflow, List<Practice> out) {
    for (Job job : workflow.jobs()) {
      if (job.uses() != null) {
        action(job.uses().text().replaceFirst("@.*", ""), job.uses().line(), out);
      }
      Entry permissions = job.permissions() == null ? workflow.permissions() : job.permissions();
      boolean proves = provesIdentity(permissions);
      keys(workflow.env(), out);
      keys(job.env(), out);
      for (Step step : job.steps()) {
        if (step.action().equals("github/codeql-action/init")
            && step.input("languages").strip().equals("actions")) {
          out.add(new Practice(STATIC_ANALYSIS, "CodeQL (of workflows)", step.line()));
        } else if (step.uses() != null) {
          action(step.action(), step.uses().line(), out);
        }
        published(step, proves, out);
        keys(step.env(), out);
      }
    }
  }

  private static void keys(List<GithubWorkflow.Assignment> variables, List<Practice> out) {
    for (GithubWorkflow.Assignment variable : variables) {
      if (KEYS.matcher(variable.name()).matches()) {
        out.add(new Practice(SIGNATURE, "GPG", variable.value().line()));
      }
    }
  }

  private static void action(String action, int line, List<Practice> out) {
    String lower = action.toLowerCase(Locale.ROOT);
    for (Sign sign : ACTIONS) {
      if (sign.pattern.matcher(lower).matches()) {
        out.add(new Practice(sign.kind, sign.tool, line));
      }
    }
  }

  private static void published(Step step, boolean proves, List<Practice> out) {
    boolean pypi = step.action().equals("pypa/gh-action-pypi-publish");
    boolean secret = step.with().stream().anyMatch(each -> each.name().equals("password"));
    if (pypi && proves && !secret) {
      out.add(new Practice(TRUSTED_PUBLISHING, "PyPI", step.line()));
      if (!step.input("attestations").equals("false")) {
        out.add(new Practice(PROVENANCE, "PyPI attestations", step.line()));
      }
    }
    boolean npm = step.script().contains("npm publish");
    boolean token = step.env().stream().anyMatch(each -> each.name().equals("NODE_AUTH_TOKEN"));
    if (npm && proves && !token) {
      out.add(new Practice(TRUSTED_PUBLISHING, "npm", step.line()));
    }
    if (npm && step.env().stream().anyMatch(e -> e.name().equals("NPM_CONFIG_PROVENANCE"))) {
      out.add(new Practice(PROVENANCE, "npm provenance", step.line()));
    }
    if (step.script().contains("uv publish") && proves && !step.script().contains("--token")) {
      out.add(new Practice(TRUSTED_PUBLISHING, "PyPI", step.line()));
    }
    image(step, out);
    if (step.with().stream().anyMatch(each -> each.name().equals("gpg-private-key"))) {
      out.add(new Practice(SIGNATURE, "GPG", step.line()));
    }
  }

  private static void image(Step step, List<Practice> out) {
    if (!step.action().equals("docker/build-push-action")) {
      return;
    }
    if (step.input("push").equals("true")) {
      out.add(new Practice(PUBLISHES, "image", step.line()));
    }
    String provenance = step.input("provenance");
    if (!provenance.isEmpty() && !provenance.equals("false")) {
      out.add(new Practice(PROVENANCE, "BuildKit", step.line()));
    }
    if (step.input("sbom").equals("true")) {
      out.add(new Practice(BILL_OF_MATERIALS, "BuildKit", step.line()));
    }
  }

  private static boolean provesIdentity(@Nullable Entry permissions) {
    return permissions != null
        && (Node.text(Node.value(permissions.value(), "id-token")).equals("write")
            || Node.text(permissions.value()).equals("write-all"));
  }

  /** One of a kind and tool, the first. */
  static List<Practice> first(List<Practice> all) {
    List<Practice> first = new ArrayList<>();
    for (Practice practice : all) {
      boolean known =
          first.stream()
              .anyMatch(
                  each -> each.kind() == practice.kind() && each.tool().equals(practice.tool()));
      if (!known) {
        first.add(practice);
      }
    }
    return first;
  }
}
