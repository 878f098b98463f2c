// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.ModelWork;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResearchCollectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TRAINING | python train.py config/small.py
          TRAINING | $ CUDA_VISIBLE_DEVICES=0 torchrun --nproc_per_node=8 train.py --lr 1
          TRAINING | make train_gpt2cu USE_CUDNN=1
          TRAINING | dora grid speech.encoder_base
          TRAINING | dora run solver=speech/encoder_base lr=1
          EVALUATION | dora run solver=speech/debug solver/speech/evaluation=objective_eval
          TRAINING | deepspeed src/run.py --stage sft
          EVALUATION | python train.py config/eval_small.py
          EVALUATION | lm_eval --model x --tasks mmlu
          EVALUATION | python persona/run.py --eval
          DATA_PREPARATION | python data/text/prepare.py
          INFERENCE | python generate.py --prompt hello
          """)
  void aCommandIsTakenForWhatItStarts(ModelWork work, String line) {
    assertThat(read("```sh\n" + line + "\n```\n"))
        .singleElement()
        .extracting(fact -> ((OpennessFact.CommandGiven) fact).work())
        .isEqualTo(work);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pip install training-tools",
        "python -m pytest tests/test_train.py",
        "python convert.py --out x",
        "bash data/get_data.sh --val",
        "echo train"
      })
  void othersAreNone(String line) {
    assertThat(read("```sh\n" + line + "\n```\n")).isEmpty();
  }

  @Test
  void aTableOfResultsIsOneFigureAndASentenceAnother() {
    String text =
        """
        | model | params | val loss |
        |---|---|---|
        | a | 124M | 3.12 |
        | b | 350M | 2.84 |
        | c | 774M | 2.67 |

        The run goes down to a loss of ~2.85.

        A small one gets a loss of only 1.88.

        - `--delta`: margin for the loss (default: 50.0)

        | data | ratio |
        |---|---|
        | web | 21.2 |
        | math | 18.6 |
        | code | 12.4 |
        """;

    assertThat(read(text))
        .containsExactly(
            new OpennessFact.ResultStated("val loss", "| a | 124M | 3.12 |"),
            new OpennessFact.ResultStated("loss", "The run goes down to a loss of ~2.85."),
            new OpennessFact.ResultStated("loss", "A small one gets a loss of only 1.88."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org/m/afeb0e10f9e5a86da6080e35cf09123aca3b358a0c3e3b6c78a7b63bc04b6762/a.pt | afeb0e10f9e5a86da6080e35cf09123aca3b358a0c3e3b6c78a7b63bc04b6762
          https://example.org/sam_4b8939.pth | 4b8939
          https://example.org/o/r/releases/download/v7.0/a.pt | v7.0
          https://example.org/a.pth |
          https://example.org/vitl16.pth |
          https://example.org/deadbeef.pth |
          """)
  void anAddressIsFixedByWhatItHolds(String address, String version) {
    assertThat(fetched("See [it](" + address + ")."))
        .extracting(Trace.Fetch::version)
        .containsExactly(version);
  }

  @Test
  void showsTheFigureOfAModelBeforeThatOfPeople() {
    String text =
        """
        ## Results

        | who | Accuracy |
        |---|---|
        | Human baseline | 0.897 |
        | base | 0.892 |
        | small | 0.886 |
        """;

    assertThat(read(text)).contains(new OpennessFact.ResultStated("Accuracy", "| base | 0.892 |"));
  }

  @Test
  void tablesCountWhereAForgeOrAHubKeepsThem() {
    String at = "github.com/o/r/blob/master/words.csv";

    assertThat(fetched("We use https://" + at + ") and https://example.org/words.csv here.\n"))
        .containsExactly(new Trace.Fetch(at, null, false));
  }

  @Test
  void plainTextCountsInAFolderOfDataAtAForge() {
    String raw = "raw.githubusercontent.com/o/r/master/";

    assertThat(fetched("[it](https://" + raw + "data/small/input.txt)"))
        .containsExactly(new Trace.Fetch(raw + "data/small/input.txt", null, false));
    assertThat(fetched("[it](https://" + raw + "requirements.txt)")).isEmpty();
    assertThat(fetched("[it](https://example.org/data/input.txt)")).isEmpty();
  }

  @Test
  void aCommentInCodeFetchesNothing() {
    String code = "# wget https://example.org/a.zip\nwget https://example.org/b.zip # small\n";

    assertThat(ReadFile.by(new ResearchCollector(), "get.sh", code))
        .extracting(Evidence::value)
        .containsExactly(new Trace.Fetch("example.org/b.zip", null, false));
  }

  @Test
  void aListOfChecksumsFixesTheAddressesOfItsDocument() {
    String two = "[a](https://example.org/a.feather) and [b](https://example.org/b.arrow)\n\n";
    String digest = "ea404eeaf2cd283b8223f63002be11f9";
    String list = "| name | md5sum |\n|---|---|\n| A | " + digest + " |\n";
    String more = "| B | " + digest.replace('e', 'f') + " |\n";

    assertThat(fetched(two + list)).extracting(Trace.Fetch::version).containsExactly(null, null);
    assertThat(fetched(two + list + more))
        .extracting(Trace.Fetch::version)
        .containsExactly("checksum listed beside it", "checksum listed beside it");
  }

  @Test
  void theReadmeOfAFolderOfDataIsItsCard() {
    String text = "# Датасет\n\nMany hours.\n\n[All](https://example.org/all.feather)\n";

    assertThat(components("datasets/README.md", text))
        .containsExactly(ModelComponent.DATA_CARD, ModelComponent.DATASETS);
    assertThat(components("datasets/README.md", "# How to load\n\nCall it.\n")).isEmpty();
    assertThat(components("tools/README.md", text)).isEmpty();
  }

  private static List<ModelComponent> components(String path, String text) {
    return ReadFile.by(new ResearchCollector(), path, text).stream()
        .map(Evidence::value)
        .filter(Trace.ComponentLinked.class::isInstance)
        .map(fact -> ((Trace.ComponentLinked) fact).component())
        .toList();
  }

  @Test
  void filesWithSharingServicesAreToldUnlessAChecksumStandsBeside() {
    assertThat(fetched("[data](https://drive.google.com/open?id=1ZX7QOy6L)"))
        .containsExactly(new Trace.Fetch("drive.google.com/open?id=1ZX7QOy6L", null, true));
    assertThat(fetched("[data](https://drive.google.com/open?id=1ZX7QOy6L), SHA-256 0123"))
        .extracting(Trace.Fetch::version)
        .containsExactly("checksum beside it");
  }

  @Test
  void aRecordOfAnArchiveIsFetchedWhereTheLineSaysSoAndCitedOtherwise() {
    assertThat(fetched("[Weights](https://doi.org/10.5281/zenodo.1234567)"))
        .containsExactly(new Trace.Fetch("doi.org/10.5281/zenodo.1234567", "archived", false));
    assertThat(fetched("See https://zenodo.org/records/123/files/a.zip")).hasSize(1);
    assertThat(fetched("A measure of quality (https://doi.org/10.5281/zenodo.1234567)")).isEmpty();
  }

  @Test
  void hubNamesAreFixedByARevisionThatIsNoBranch() {
    String code =
        """
        ```python
        a = M.from_pretrained("org/a", revision="step3000")
        b = M.from_pretrained("org/b", revision="main")
        c = M.from_pretrained("org/c-")
        ```
        """;

    assertThat(fetched(code))
        .containsExactly(
            new Trace.Fetch("org/a", "step3000", false), new Trace.Fetch("org/b", null, false));
  }

  @Test
  void papersReportsAndCheckpointsAreLinked() {
    String text =
        """
        # Model
        [[Paper]](https://arxiv.org/abs/2101.00001) [Technical report](report.pdf)

        Weights: https://huggingface.co/org/model. There are 154 checkpoints.

        ## Sample outputs
        A cat.
        """;

    assertThat(read(text))
        .extracting(fact -> ((Trace.ComponentLinked) fact).component())
        .containsExactly(
            ModelComponent.RESEARCH_PAPER,
            ModelComponent.TECHNICAL_REPORT,
            ModelComponent.MODEL_PARAMETERS_INTERMEDIATE,
            ModelComponent.MODEL_PARAMETERS_FINAL,
            ModelComponent.SAMPLE_MODEL_OUTPUTS);
  }

  @Test
  void linksAloneAreNoSamples() {
    String heading = "# Model\n\n### Notes & samples\n\n";

    assertThat(read(heading + "[Blog](https://example.org/a) / [More](https://example.org/b)\n"))
        .isEmpty();
    assertThat(read(heading + "![A cat](cat.png)\n")).hasSize(1);
    assertThat(read(heading + "[Audio samples](https://example.org/a)\n")).hasSize(1);
  }

  @Test
  void samplesAndAnOwnersPageAreLinkedBySentences() {
    String text =
        """
        Pretrained models are uploaded to [a hub](https://huggingface.co/some-owner): `a-130m`.

        This generates a few samples, for example:

        ```
        A cat.
        ```
        """;

    assertThat(read(text))
        .extracting(fact -> ((Trace.ComponentLinked) fact).component())
        .containsExactly(
            ModelComponent.MODEL_PARAMETERS_FINAL, ModelComponent.SAMPLE_MODEL_OUTPUTS);
    assertThat(read("Thanks to [them](https://huggingface.co/some-owner).\n")).isEmpty();
  }

  @Test
  void worksOfOthersAreNoPaperOfItsOwn() {
    assertThat(read("It repeats [GPT-3](https://arxiv.org/abs/2005.14165).\n")).isEmpty();
  }

  @Test
  void aCommandBetweenMarksOnALineOfItsOwnIsGiven() {
    List<Fact> facts =
        read("# Дообучение\n\nЗапускается командой\n\n`python tune.py`\n\nДлится.\n");

    assertThat(facts)
        .containsExactly(
            new OpennessFact.CommandGiven(ModelWork.TRAINING, "python tune.py", false));
    assertThat(read("Then `python tune.py` may be of use to you.\n")).isEmpty();
  }

  @Test
  void aFigureThatARunLeftInANotebookIsStated() {
    String cell =
        """
        "cell_type": "code",
        "outputs": [
         {
          "text": [
           "loss: 2.31\\n",
           "WER: 4.26 %\\n"
          ]
         }
        ],
        "source": [
         "print('WER: 9.99')"
        ]
        """;

    assertThat(ReadFile.by(new ResearchCollector(), "notebooks/speech.ipynb", cell))
        .containsExactly(
            Evidence.of(
                Source.lines("notebooks/speech.ipynb", 6, 6),
                new OpennessFact.ResultStated("WER", "WER: 4.26 %")));
  }

  @Property
  void anyTextOfANotebookIsRead(@ForAll String text) {
    assertThat(
            ReadFile.by(new ResearchCollector(), "a.ipynb", "\"outputs\": [\n\"text\": [\n" + text))
        .hasSizeLessThan(10);
  }

  @Property
  void anyTextIsRead(@ForAll String text) {
    assertThat(read("```\npython train.py " + text)).hasSizeLessThan(200);
  }

  @Test
  void aModelToFineTuneIsNotWhatTheProjectPublishes() {
    String link = "[a](https://huggingface.co/example/base-7b)";
    String words = "Our checkpoints are on Hugging Face. ";

    assertThat(read(words + "Learn how to finetune " + link + " with adapters.\n")).isEmpty();
    assertThat(read(words + "Download " + link + ".\n"))
        .extracting(fact -> ((Trace.ComponentLinked) fact).component())
        .containsExactly(ModelComponent.MODEL_PARAMETERS_FINAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @misc{a, title = {Scales}, howpublished = {https://example.org}} | false
          @software{a, doi = {10.5281/zenodo.1234567}} | false
          @misc{a, title = {Scales}, eprint = {2401.00001}} | true
          @article{a, title = {Scales}} | true
          """)
  void softwareThatIsCitedIsNoPaper(String entry, boolean paper) {
    assertThat(read("## Citing\n\n```bibtex\n" + entry + "\n```\n")).hasSize(paper ? 1 : 0);
  }

  @Test
  void archivesOfEverySortAreFetched() {
    assertThat(fetched("wget https://example.org/train.tar then https://example.org/a.tar.xz here"))
        .extracting(Trace.Fetch::what)
        .containsExactly("example.org/train.tar", "example.org/a.tar.xz");
  }

  private static List<Trace.Fetch> fetched(String text) {
    return read(text).stream()
        .filter(Trace.Fetch.class::isInstance)
        .map(Trace.Fetch.class::cast)
        .toList();
  }

  private static List<Fact> read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    FileUnderStudy file =
        new FileUnderStudy(
            "README.md",
            "README.md",
            new Classification(FileKind.DOCUMENTATION, Part.MAIN, null, DocumentKind.README),
            Content.of(bytes),
            new FileUnderStudy.Text(bytes),
            true,
            true);
    Findings findings = new Findings();
    assertThat(new ResearchCollector().wants(file)).isTrue();
    new ResearchCollector().collect(file, findings);
    return findings.evidence().stream().map(Evidence::value).toList();
  }
}
