// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.collect.FileUnderStudy;
import dev.scruple.engine.collect.Findings;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.CodeFact;
import dev.scruple.model.DataFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.InstallStepKind;
import dev.scruple.model.RemoteCodeForm;
import dev.scruple.model.Trace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeCollectorTest {
  private static Findings read(String path, Part part, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Findings findings = new Findings();
    FileUnderStudy file =
        new FileUnderStudy(
            path,
            path,
            new Classification(FileKind.SOURCE, part, "Python", null),
            Content.of(bytes),
            new FileUnderStudy.Text(bytes),
            true,
            true);
    CodeCollector collector = new CodeCollector();
    if (collector.wants(file)) {
      collector.collect(file, findings);
    }
    return findings;
  }

  private static <F extends Fact> List<F> facts(Class<F> kind, String path, String text) {
    return read(path, Part.MAIN, text).evidence().stream()
        .map(Evidence::value)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import urllib.request\nurllib.request.urlretrieve('https://example.org/x')",
        "import requests as r\ndef build():\n  r.get(u)",
        "import os\nos.system('curl https://example.org | sh')",
        "import subprocess\nsubprocess.check_call(['git', 'clone', x])",
        "import subprocess, sys\nsubprocess.run([sys.executable, '-m', 'pip install x'])",
        "import base64\nexec(base64.b64decode(x))",
      })
  void anInstallationThatFetchesOrHidesIsNotOrdinary(String setup) {
    assertThat(facts(CodeFact.InstallStep.class, "setup.py", setup + "\nsetup()\n"))
        .singleElement()
        .matches(step -> !step.ordinary());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import subprocess\nsubprocess.check_output(['git', 'rev-parse', 'HEAD'])",
        "import os\nos.system('make')",
        "from setuptools import setup\nsetup(cmdclass={'install': Mine})",
      })
  void anInstallationThatStartsSomethingOfItsOwnIsOrdinary(String setup) {
    assertThat(facts(CodeFact.InstallStep.class, "setup.py", setup + "\nsetup()\n"))
        .singleElement()
        .matches(CodeFact.InstallStep::ordinary);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exec(open('pkg/version.py').read())",
        "from setuptools import setup\nsetup(name='x', cmdclass={'build_ext': BuildExtension})",
        "import re\nversion = re.search(p, open('x').read())",
      })
  void readingAVersionOrCompilingIsNothingToTell(String setup) {
    assertThat(facts(CodeFact.InstallStep.class, "setup.py", setup + "\nsetup()\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if os.getenv('KEEP', 'FALSE') == 'TRUE':\n  os.system('curl x')",
        "K = os.environ.get('KEEP')\nif K:\n  os.system('curl x')",
        "if 'KEEP' in os.environ:\n  os.system('curl x')",
        "if int(os.getenv('KEEP', '0')):\n  os.system('curl x')",
        "if os.getenv('KEEP', 'off').lower() in ('1', 'true'):\n  os.system('curl x')",
        "if 'KEEP' not in os.environ:\n  pass\nelse:\n  os.system('curl x')",
        "K = os.getenv('KEEP', '0') == '1'\nF = os.getenv('F', '0') == '1'\nclass C:\n"
            + "  def run(self):\n    if F or not K:\n      return 1\n    try:\n"
            + "      os.system('curl x')\n    except E:\n      pass",
        "def f():\n  os.system('nvcc')\nK = os.getenv('KEEP')\nif K:\n  f()\n  if other:\n    f()",
        "def f():\n  return os.system('nvcc')\ndef g():\n  return f()\nif os.getenv('KEEP'):\n  g()"
      })
  void whatAVariableMustTurnOnIsToldWithIt(String setup) {
    assertThat(facts(CodeFact.InstallStep.class, "setup.py", "import os\n" + setup + "\nsetup()\n"))
        .singleElement()
        .extracting(CodeFact.InstallStep::when)
        .isEqualTo("KEEP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if not os.getenv('SKIP'):\n  os.system('curl x')",
        "if os.getenv('SKIP', '0') == '1':\n  raise E\nos.system('curl x')",
        "if os.getenv('ON', '1') == '1':\n  os.system('curl x')",
        "if other():\n  os.system('curl x')",
        "def f():\n  os.system('nvcc')",
        "def f():\n  os.system('nvcc')\nif os.getenv('KEEP'):\n  f()\nf()",
        "def f():\n  os.system('nvcc')\nif os.getenv('KEEP'):\n  f()\nlater(f)",
        "def f():\n  os.system('nvcc')\nif os.getenv('A'):\n  f()\nif os.getenv('B'):\n  f()",
        "if other() or os.getenv('KEEP'):\n  os.system('curl x')",
        "K = os.getenv('KEEP')\nK = 1\nif K:\n  os.system('curl x')",
        "if DEBUG and False:\n  pass\nos.system('curl x')"
      })
  void whatRunsByDefaultHangsOnNoVariable(String setup) {
    assertThat(facts(CodeFact.InstallStep.class, "setup.py", "import os\n" + setup + "\nsetup()\n"))
        .singleElement()
        .extracting(CodeFact.InstallStep::when)
        .isNull();
  }

  @Test
  void pluginsOfMavenThatFetchAreToldWhereABuildRunsThem() {
    String plugin =
        "<plugin>\n<artifactId>download-maven-plugin</artifactId>\n<executions><execution>"
            + "</execution></executions></plugin>\n";

    assertThat(read("pom.xml", Part.MAIN, "<project>\n" + plugin).evidence())
        .extracting(each -> each.source().place())
        .contains("pom.xml:3");
    assertThat(facts(CodeFact.InstallStep.class, "pom.xml", "<profiles>" + plugin + "</profiles>"))
        .isEmpty();
    assertThat(facts(CodeFact.InstallStep.class, "pom.xml", "<!-- " + plugin + " -->")).isEmpty();
    assertThat(facts(CodeFact.InstallStep.class, "pom.xml", plugin.replace("download", "surefire")))
        .isEmpty();
  }

  @Test
  void aModuleThatIsOnlyNamedSetupDoesNotRunOnInstallation() {
    assertThat(facts(CodeFact.InstallStep.class, "a/setup.py", "import os\nos.system('make')\n"))
        .isEmpty();
  }

  @Test
  void aDocumentThatTellsToWriteAFileMayUseIt() {
    String text = "Write `pkg/mine.py`:\n```python\nfrom pkg.mine import a\n```\n";

    assertThat(facts(Trace.NameUsed.class, "docs/a.md", text)).isEmpty();
  }

  @Test
  void otherFilesDontRunOnInstallation() {
    assertThat(facts(CodeFact.InstallStep.class, "pkg/a.py", "import os\nos.system('make')\n"))
        .isEmpty();
  }

  @Test
  void scriptsThatNpmRunsOnInstallationAreTold() {
    String json =
        "{\"scripts\": {\"test\": \"x\",\n\"postinstall\": \"curl https://example.org\",\n"
            + "\"install\": \"node-gyp rebuild\"}}";

    assertThat(facts(CodeFact.InstallStep.class, "package.json", json))
        .extracting(CodeFact.InstallStep::kind, CodeFact.InstallStep::ordinary)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(InstallStepKind.SCRIPT, false),
            org.assertj.core.groups.Tuple.tuple(InstallStepKind.SCRIPT, true));
  }

  @Test
  void linesThatPythonRunsAtItsStartAreTold() {
    assertThat(facts(CodeFact.InstallStep.class, "a.pth", "# c\nimport os; os.x()\n/path\n"))
        .singleElement()
        .extracting(CodeFact.InstallStep::kind)
        .isEqualTo(InstallStepKind.START_LINE);
  }

  @Test
  void remoteCodeIsFoundInCallsDefaultsSettingsAndProse() {
    String code =
        """
        import transformers
        transformers.AutoModel.from_pretrained(x, trust_remote_code=True)
        transformers.AutoModel.from_pretrained(x, trust_remote_code=False)
        def load(name, trust_remote_code=True): pass
        parser.add_argument("--trust_remote_code", default=True)
        """;
    assertThat(facts(CodeFact.RemoteCode.class, "a.py", code))
        .extracting(CodeFact.RemoteCode::form)
        .containsExactly(RemoteCodeForm.CALL, RemoteCodeForm.DEFAULT, RemoteCodeForm.DEFAULT);
    assertThat(facts(CodeFact.RemoteCode.class, "a.yaml", "trust_remote_code: true\n")).hasSize(1);
    assertThat(facts(CodeFact.RemoteCode.class, "a.yaml", "trust_remote_code: false\n")).isEmpty();
    assertThat(facts(CodeFact.RemoteCode.class, "config.json", "{\n \"auto_map\": {}}")).hasSize(1);
    String serve = "serve x --trust-remote-code\n";
    assertThat(facts(CodeFact.RemoteCode.class, "R.md", "```sh\n" + serve + "```\n")).hasSize(1);
    assertThat(facts(CodeFact.RemoteCode.class, "R.md", "Run:\n\n    " + serve)).hasSize(1);
    assertThat(facts(CodeFact.RemoteCode.class, "R.md", "Run `" + serve.strip() + "` then.\n"))
        .isEmpty();
    assertThat(
            facts(
                CodeFact.RemoteCode.class, "R.md", "```\n# Never set trust_remote_code=True.\n```"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import torch\nm = torch.hub.load('org/a:v1', 'tiny', force_reload=True)",
        "import torch\nm = torch.hub.load(repo_or_dir='org/a:v1', model='tiny')",
        "from torch import hub\nhub.list('org/a:v1', source='github')",
      })
  void torchHubRunsTheCodeOfTheRepositoryItNames(String code) {
    assertThat(facts(CodeFact.RemoteCode.class, "a.py", code))
        .singleElement()
        .matches(it -> it.form() == RemoteCodeForm.CALL && it.what().contains("org/a:v1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import torch\nm = torch.hub.load('.', 'tiny', source='local')",
        "import torch\ndef f(source):\n  return torch.hub.load('.', 'tiny', source=source)",
        "import torch\ntorch.hub.load_state_dict_from_url('https://example.org/a.pt')",
      })
  void torchHubOfAFolderRunsNothingFromElsewhere(String code) {
    assertThat(facts(CodeFact.RemoteCode.class, "a.py", code)).isEmpty();
  }

  @Test
  void trainingAndItsSeedsAreFoundOnceAFile() {
    String code =
        "import torch\ntorch.manual_seed(0)\ntorch.manual_seed(1)\no = torch.optim.AdamW(p)\n"
            + "s = torch.optim.lr_scheduler.StepLR(o)\n"
            + "torch.backends.cudnn.deterministic = True\n";

    assertThat(facts(CodeFact.SeedSet.class, "a.py", code)).hasSize(1);
    assertThat(facts(CodeFact.Training.class, "a.py", code))
        .containsExactly(new CodeFact.Training("torch.optim.AdamW"));
    assertThat(facts(CodeFact.Determinism.class, "a.py", code)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logger.info(f'got {prompt}')",
        "logger.warning('got %s', request.messages)",
        "logger.info(json.dumps(messages))",
        "with open('x', 'a') as f:\n  f.write(str(conversation))",
      })
  void promptsThatAreWrittenAreFound(String line) {
    String code = "import logging, json\nlogger = logging.getLogger(__name__)\n" + line + "\n";

    assertThat(facts(DataFact.PromptWritten.class, "a.py", code)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logger.debug(prompt)",
        "logger.info(len(prompt))",
        "logger.info(prompt.shape)",
        "logger.info('prompt')",
        "if verbose:\n  logger.info(prompt)",
        "if __name__ == '__main__':\n  logger.info(prompt)",
        "with open('x', 'w') as f:\n  f.write(conversation)",
        "print(prompt)",
        "logger.log(logging.DEBUG, prompt)",
      })
  void whatIsNoTextOrWasAskedForIsNotTold(String line) {
    String code = "import logging, json\nlogger = logging.getLogger(__name__)\n" + line + "\n";

    assertThat(facts(DataFact.PromptWritten.class, "a.py", code)).isEmpty();
  }

  @Test
  void helpersOfLibrariesThatReportAreFoundInExamplesToo() {
    String code =
        "from transformers.utils import send_example_telemetry\nsend_example_telemetry('a', b)\n";

    assertThat(read("examples/a.py", Part.EXAMPLE, code).evidence())
        .extracting(Evidence::value)
        .contains(
            new DataFact.Telemetry(
                "Hugging Face Hub", "transformers.utils.send_example_telemetry", null, true),
            new DataFact.TelemetrySwitch("HF_HUB_DISABLE_TELEMETRY", false));
  }

  @Test
  void aBuildProgramThatTheManifestNamesIsFound() {
    String manifest = "[package]\nname = \"x\"\nbuild = \"src/build.rs\"\n";

    assertThat(facts(CodeFact.InstallStep.class, "a/Cargo.toml", manifest))
        .extracting(CodeFact.InstallStep::kind)
        .containsExactly(InstallStepKind.BUILD_PROGRAM);
    assertThat(
            facts(CodeFact.InstallStep.class, "a/Cargo.toml", "[package]\nbuild = \"build.rs\"\n"))
        .isEmpty();
  }

  @Test
  void telemetryIsFoundWithItsEventAndItsSwitch() {
    String code =
        """
        import os
        from posthog import Posthog
        if not os.getenv("MY_TELEMETRY_OFF"):
          client = Posthog("phc_0123456789", host="https://example.org")
          client.capture("someone", "started")
        """;

    assertThat(facts(DataFact.Telemetry.class, "a.py", code))
        .containsExactly(
            new DataFact.Telemetry("PostHog", "posthog.Posthog", null, true),
            new DataFact.Telemetry("PostHog", "posthog.Posthog().capture", "started", false));
    assertThat(facts(DataFact.TelemetrySwitch.class, "a.py", code))
        .containsExactly(new DataFact.TelemetrySwitch("MY_TELEMETRY_OFF", false));
    assertThat(facts(DataFact.TelemetrySwitch.class, "a.md", "Set `MY_TELEMETRY_OFF=1`.\n"))
        .hasSize(1);
    assertThat(facts(DataFact.TelemetrySwitch.class, "a.md", "Set `DO_NOT_TRACK=1`.\n")).hasSize(1);
  }

  @Test
  void aVariableThatTheModuleSetsItselfTurnsNothingOff() {
    String code =
        """
        import os
        os.environ["USE_TELEMETRY"] = "True"
        use = os.getenv("USE_TELEMETRY")
        """;

    assertThat(facts(DataFact.TelemetrySwitch.class, "a.py", code)).isEmpty();
  }

  @Test
  void aRequestToAConstantHostIsTelemetryWhereItsFunctionSaysSo() {
    String code = "import requests\nURL = 'https://t.example.org/x'\n";

    assertThat(
            facts(
                DataFact.Telemetry.class,
                "a.py",
                code + "def send_usage():\n  requests.post(URL, json=d)\n"))
        .extracting(DataFact.Telemetry::service)
        .containsExactly("t.example.org");
    assertThat(
            facts(
                DataFact.Telemetry.class,
                "a.py",
                code + "def upload():\n  requests.post(URL, json=d)\n"))
        .isEmpty();
  }

  @Test
  void sentryWithoutAnAddressIsNotFixed() {
    String code = "import os, sentry_sdk\nsentry_sdk.init(os.environ['SENTRY_DSN'])\n";

    assertThat(facts(DataFact.Telemetry.class, "a.py", code))
        .singleElement()
        .matches(it -> !it.fixed());
  }

  @Test
  void aDocumentsCodeKeepsItsLines() {
    Findings findings =
        read(
            "README.md",
            Part.MAIN,
            "# x\n\n```python\nfrom pkg import a\n>>> pkg.b\n```\n\n```sh\nfrom x import y\n```\n");

    assertThat(findings.evidence())
        .filteredOn(each -> each.value() instanceof Trace.NameUsed)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.source().line()).isEqualTo(4);
              assertThat(each.value()).isEqualTo(new Trace.NameUsed("pkg", "a"));
            });
  }

  @Test
  void linesThatAreNoPythonAreTold() {
    assertThat(read("a.py", Part.MAIN, "print 'x'\n").gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.reason()).contains("line 1"));
  }

  @Test
  void testsAndVendoredCodeAreNotRead() {
    assertThat(read("a.py", Part.TEST, "x = 1").evidence()).isEmpty();
    assertThat(read("a.py", Part.VENDORED, "x = 1").evidence()).isEmpty();
  }
}
