// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Trace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCodeCollectorTest {
  private static final String TRAINING = "import torch\nloss.backward()\noptimizer.step()\n";

  @Test
  void codeThatIsStartedAndStepsAnOptimiserTrains() {
    assertThat(components("train.py", TRAINING)).containsExactly(ModelComponent.TRAINING_CODE);
    assertThat(components("main.py", TRAINING + "if __name__ == '__main__':\n"))
        .containsExactly(ModelComponent.TRAINING_CODE);
  }

  @Test
  void aFunctionOfALibraryOrAGradientInATestOfALayerTrainsNothing() {
    assertThat(components("lib/optimisers.py", TRAINING)).isEmpty();
    assertThat(components("vae.py", "import torch\nx.backward()\nif __name__ == '__main__':\n"))
        .isEmpty();
    assertThat(components("train.py", "print('a train leaves at nine')")).isEmpty();
  }

  @Test
  void namesTellEvaluationInferenceAndPreparation() {
    String code = "import torch\nif __name__ == '__main__':\n  pass\n";

    assertThat(components("eval/evaluate_mmlu.py", code))
        .containsExactly(ModelComponent.EVALUATION_CODE);
    assertThat(components("generate.py", code)).containsExactly(ModelComponent.INFERENCE_CODE);
    assertThat(components("scripts/generate_table.py", code)).isEmpty();
    assertThat(components("scripts/generate_samples.py", code + "x = model.generate(y)\n"))
        .containsExactly(ModelComponent.INFERENCE_CODE);
    assertThat(components("data/prepare.py", code))
        .containsExactly(ModelComponent.DATA_PREPROCESSING_CODE);
    assertThat(components("benchmark.py", code)).isEmpty();
    assertThat(components("scripts/list_evals.py", code)).isEmpty();
  }

  @Test
  void aModelThatIsLoadedByItsRuntimeIsInference() {
    String code = "import onnxruntime\nsession = onnxruntime.InferenceSession(path)\n";

    assertThat(components("src/speech/wrapper.py", code))
        .containsExactly(ModelComponent.INFERENCE_CODE);
    assertThat(components("utils.py", "import torch\nmodel = torch.jit.load(path)\n"))
        .containsExactly(ModelComponent.INFERENCE_CODE);
    assertThat(components("export_onnx.py", code)).isEmpty();
    assertThat(components("utils.py", "import torch\nmodel = torch.load(path)\n")).isEmpty();
  }

  @Test
  void aStartedFileThatCallsALibraryOfMeasuresEvaluates() {
    String code = "import torch\nimport jiwer\njiwer.wer(a, b)\n";
    String started = "if __name__ == '__main__':\n  pass\n";

    assertThat(components("librispeech.py", code + started))
        .containsExactly(ModelComponent.EVALUATION_CODE);
    assertThat(read("librispeech.ipynb", FileKind.NOTEBOOK, code))
        .containsExactly(new Trace.ModelCode(ModelComponent.EVALUATION_CODE, "jiwer.wer("));
    assertThat(components("librispeech.py", code)).isEmpty();
    assertThat(components("librispeech.py", "import torch\nimport jiwer\n" + started)).isEmpty();
    assertThat(components("librispeech.py", "import torch\nx.wer(a, b)\n" + started)).isEmpty();
  }

  @Test
  void aModelsOwnMethodThatMakesSomethingIsInference() {
    String code = "import torch\nclass Voice:\n    def generate(self, words):\n        pass\n";

    assertThat(read("src/voice.py", FileKind.SOURCE, code))
        .containsExactly(
            new Trace.ModelCode(ModelComponent.INFERENCE_CODE, "def generate(self, w"));
    assertThat(components("src/voice.py", "import torch\ndef generate(words):\n    pass\n"))
        .isEmpty();
  }

  @Test
  void aClassForALibraryOfMeasuresEvaluates() {
    assertThat(
            components(
                "metrics/distance.py",
                "import torch\nimport torchmetrics\n\nclass Distance(torchmetrics.Metric):\n"))
        .containsExactly(ModelComponent.EVALUATION_CODE);
  }

  @Test
  void whatPreparesDataNeedsNoFramework() {
    String started = "import argparse\n";

    assertThat(components("scripts/resample_dataset.py", started))
        .containsExactly(ModelComponent.DATA_PREPROCESSING_CODE);
    assertThat(components("scripts/create_database.py", started)).isEmpty();
    assertThat(components("scripts/resample_dataset.py", "x = 1\n")).isEmpty();
  }

  @Test
  void aClassOfModulesIsAnArchitecture() {
    assertThat(read("model.py", FileKind.SOURCE, "import torch\n\nclass GPT(nn.Module):\n"))
        .containsExactly(new Trace.ModelCode(ModelComponent.MODEL_ARCHITECTURE, "class GPT"));
  }

  @Test
  void settingsAreTwoNamesAtLeast() {
    assertThat(read("configs/a.yaml", FileKind.CONFIGURATION, "lr: 1\nbatch_size: 2\nlr: 3\n"))
        .containsExactly(new Trace.Settings(List.of("batch_size", "lr")));
    assertThat(read("configs/b.yaml", FileKind.CONFIGURATION, "lr: 1\n")).isEmpty();
  }

  @Test
  void aSettingThatIsToBeGivenElsewhereIsNotSet() {
    assertThat(
            read("configs/a.yaml", FileKind.CONFIGURATION, "lr: ???\nepochs: null\nmomentum: 1\n"))
        .isEmpty();
    assertThat(
            read(
                "configs/a.yaml",
                FileKind.CONFIGURATION,
                "lr:\nmomentum: 1\nepochs: <number>\noptimizer:\n  name: adam\n"))
        .containsExactly(new Trace.Settings(List.of("momentum", "optimizer")));
  }

  @Test
  void versionsOfAnEnvironmentAreNamed() {
    assertThat(environment("Dockerfile", FileKind.CONTAINER, "FROM a/b:1.2 AS x\nFROM x\n"))
        .containsExactly(new OpennessFact.EnvironmentNamed("container", "a/b:1.2", false));
    String digest = "sha256:" + "0".repeat(64);
    assertThat(environment("Dockerfile", FileKind.CONTAINER, "FROM a@" + digest + "\n"))
        .containsExactly(new OpennessFact.EnvironmentNamed("container", "a:" + digest, true));
    assertThat(
            environment(
                "environment.yml",
                FileKind.MANIFEST,
                "dependencies:\n  - python=3.9\n  - cudatoolkit=11.3\n"))
        .containsExactly(
            new OpennessFact.EnvironmentNamed("python", "3.9", true),
            new OpennessFact.EnvironmentNamed("cuda", "11.3", true));
    assertThat(environment(".python-version", FileKind.CONFIGURATION, "3.12\n"))
        .containsExactly(new OpennessFact.EnvironmentNamed("python", "3.12", true));
    assertThat(environment(".python-version", FileKind.CONFIGURATION, "<b>\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CUDA 11.6+",
        "CUDA 12.10+",
        "CUDA 11.8 or later",
        "CUDA 11.8 and newer",
        "CUDA 11.8 to 12.4",
        "CUDA 11.8 - 12.4",
        "CUDA 11.8 及以上",
        "CUDA >= 11.8",
        "at least CUDA 11.8",
        "requires Python 3.10 and newer",
        "requires Python 3.8 +"
      })
  void aMinimumIsNoVersion(String words) {
    assertThat(readme("- " + words + "\n")).isEmpty();
  }

  @Test
  void theVersionsThatAReadmeNamesAreFound() {
    assertThat(readme("It needs CUDA 11.6+.\nTested on CUDA 12.4 - see below, with Python 3.9.\n"))
        .containsExactly(
            new OpennessFact.EnvironmentNamed("cuda", "12.4", false),
            new OpennessFact.EnvironmentNamed("python", "3.9", false));
    assertThat(readme("conda create -n a python=3.10\n"))
        .containsExactly(new OpennessFact.EnvironmentNamed("python", "3.10", false));
  }

  private static List<Fact> readme(String text) {
    return ReadFile.by(new EnvironmentCollector(), "README.md", text).stream()
        .map(Evidence::value)
        .toList();
  }

  @Property
  void anyTextIsRead(@ForAll String text) {
    assertThat(read("train.py", FileKind.SOURCE, "import torch\n" + text)).hasSizeLessThan(6);
  }

  private static List<ModelComponent> components(String path, String code) {
    return read(path, FileKind.SOURCE, code).stream()
        .map(fact -> ((Trace.ModelCode) fact).component())
        .toList();
  }

  private static List<Fact> environment(String path, FileKind kind, String text) {
    return collect(new EnvironmentCollector(), path, kind, text);
  }

  private static List<Fact> read(String path, FileKind kind, String text) {
    return collect(new ModelCodeCollector(), path, kind, text);
  }

  private static List<Fact> collect(
      FileCollector collector, String path, FileKind kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    FileUnderStudy file =
        new FileUnderStudy(
            path,
            path,
            new Classification(kind, Part.MAIN, kind == FileKind.SOURCE ? "Python" : null, null),
            Content.of(bytes),
            new FileUnderStudy.Text(bytes),
            true,
            true);
    Findings findings = new Findings();
    assertThat(collector.wants(file)).isTrue();
    collector.collect(file, findings);
    return findings.evidence().stream().map(Evidence::value).toList();
  }
}
