// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.Twins;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.engine.inventory.Part;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.testkit.archive.SampleArchives;
import dev.scruple.testkit.archive.ZipBuilder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReadingTest {
  /** What may be read a second time: the first bytes, by which a file is recognised. */
  private static final int HEADER = 64 * 1024;

  private static final FileReading READING =
      new FileReading(
          new FileClassifier(new GitAttributes()), new Collectors(new DeclaredLicenses()));

  /** Counts the bytes that are read. */
  private static final class CountingContent implements Content {
    private final long size;
    private final byte[] start;
    private final AtomicLong count = new AtomicLong();

    CountingContent(byte[] bytes) {
      this(bytes, bytes.length);
    }

    /** Bytes, and zeros after them. */
    CountingContent(byte[] start, long size) {
      this.start = start;
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public int read(long offset, byte[] buffer, int from, int length) {
      int read = (int) Math.max(0, Math.min(length, size - offset));
      for (int i = 0; i < read; i++) {
        long at = offset + i;
        buffer[from + i] = at < start.length ? start[(int) at] : 0;
      }
      count.addAndGet(read);
      return read;
    }
  }

  private static FileFindings read(String path, byte[] bytes) throws IOException {
    return READING.read(path, path, Content.of(bytes));
  }

  private static <F extends Fact> List<F> facts(FileFindings findings, Class<F> kind) {
    return findings.evidence().stream()
        .map(Evidence::value)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void takesPlainValuesInAWeightsFormatForNoWeights() throws IOException {
    byte[] table = "\u0080\u0002}(U\u0001NK\0U\u0001FK\u0001u.".getBytes(ISO_8859_1);

    FileFindings findings = read("model/chords.pkl", table);

    assertThat(findings.classification().kind()).isEqualTo(FileKind.OTHER);
    assertThat(facts(findings, Fact.WeightsFile.class)).isEmpty();
  }

  @Test
  void takesASmallTensorOfADemonstrationForNoWeights() throws IOException {
    byte[] tensor =
        new ZipBuilder()
            .stored(
                "0/data.pkl",
                ("\u0080\u0002ctorch._utils\n_rebuild_tensor_v2\n((U\u0007storagectorch\nFloatStorage\n"
                        + "U\u00010U\u0003cpuK\u0004tQK\0K\u0004\u0085K\u0001\u0085\u0089N)RtR.")
                    .getBytes(ISO_8859_1))
            .stored("0/data/0", new byte[16])
            .build();

    assertThat(read("assets/melody.th", tensor).classification().kind()).isEqualTo(FileKind.OTHER);
    assertThat(read("voices/melody.th", tensor).classification().kind())
        .isEqualTo(FileKind.WEIGHTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.py",
        "README.md",
        "LICENSE",
        "pyproject.toml",
        "package.json",
        "poetry.lock",
        ".github/workflows/ci.yml",
        "MODEL_CARD.md",
        "config.json",
        "tokenizer.json",
        "data.csv",
        "notes"
      })
  void theBytesOfATextAreReadOnce(String path) throws IOException {
    CountingContent content = new CountingContent(Twins.bytes("some words = 1\n".repeat(40_000)));

    READING.read(path, path, content);

    assertThat(content.count.get()).isLessThanOrEqualTo(content.size() + HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.safetensors", "model.gguf", "model.bin", "model.pt", "a.onnx"})
  void ofHugeWeightsOnlyTheHeaderIsRead(String path) throws IOException {
    CountingContent content =
        new CountingContent(SampleArchives.safetensors(), 50L * 1024 * 1024 * 1024);

    READING.read(path, path, content);

    assertThat(content.count.get()).isLessThan(4 * 1024 * 1024);
  }

  @Test
  void ofAHugeTextTheFirstPartIsReadAndTheRestIsSaidToBeUnread() throws IOException {
    byte[] words = Twins.bytes("word ".repeat(FileReading.LONGEST_TEXT / 5 + 1000));
    CountingContent content = new CountingContent(words);

    FileFindings findings = READING.read("notes.md", "notes.md", content);

    assertThat(content.count.get()).isLessThanOrEqualTo(FileReading.LONGEST_TEXT + HEADER);
    assertThat(findings.gaps())
        .anySatisfy(gap -> assertThat(gap.reason()).contains("only the first 2 MiB"));
  }

  @Test
  void weightsAreKnownByTheirBytesNotByTheirName() throws IOException {
    FileFindings findings = read("notes.txt", SampleArchives.safetensors());

    assertThat(findings.classification().kind()).isEqualTo(FileKind.WEIGHTS);
    assertThat(facts(findings, Fact.WeightsFile.class))
        .singleElement()
        .satisfies(
            weights -> {
              assertThat(weights.format()).isEqualTo("safetensors");
              assertThat(weights.canRunCode()).isFalse();
              assertThat(weights.stored()).isTrue();
            });
  }

  @Test
  void aReadmeWithTheFrontMatterOfACardIsThatCard() throws IOException {
    FileFindings findings =
        read(
            "README.md",
            Twins.bytes("---\nlicense: mit\nbase_model: org/base\npipeline_tag: x\n---\n# A\n"));

    assertThat(findings.classification().kind()).isEqualTo(FileKind.MODEL_CARD);
    assertThat(findings.classification().document()).isEqualTo(DocumentKind.README);
    assertThat(facts(findings, Fact.LicenseDeclared.class))
        .extracting(Fact.LicenseDeclared::expression, Fact.LicenseDeclared::subject)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("MIT", "weights"));
    assertThat(facts(findings, Fact.CardStatement.class))
        .extracting(Fact.CardStatement::field)
        .contains("base_model");
  }

  @Test
  void aReadmeWhoseFrontMatterCanNotBeReadIsNoCardAndThatIsSaid() throws IOException {
    FileFindings findings = read("README.md", Twins.bytes("---\ntitle: [a\n---\n# A\n"));

    assertThat(findings.classification().kind()).isEqualTo(FileKind.DOCUMENTATION);
    assertThat(findings.gaps()).extracting(Findings.Gap::collector).contains("cards");
  }

  @Test
  void aWorkflowsLinesThatAreTooLongAreSaidToBeUnread() throws IOException {
    FileFindings findings =
        read(
            ".github/workflows/ci.yml",
            Twins.bytes("jobs:\n  a:\n    steps:\n      - run: " + "x".repeat(3000) + "\n"));

    assertThat(findings.gaps()).extracting(Findings.Gap::collector).containsExactly("workflows");
  }

  @Test
  void aReadmeWithoutFrontMatterIsNoCard() throws IOException {
    assertThat(read("README.md", Twins.bytes("# A\n\nWords.\n")).classification().kind())
        .isEqualTo(FileKind.DOCUMENTATION);
  }

  @Test
  void aFileThatIsEmptyIsWhatItsNameSays() throws IOException {
    assertThat(read("src/a/__init__.py", new byte[0]).classification())
        .extracting(each -> each.kind(), each -> each.part())
        .containsExactly(FileKind.SOURCE, Part.MAIN);
  }

  @Property(tries = 300)
  void anyBytesUnderAnyNameAreRead(@ForAll byte[] bytes) throws IOException {
    for (String path : List.of("a.py", "LICENSE", "README.md", "pom.xml", "x.pt", "ci.yml")) {
      assertThat(read(path, bytes).classification()).isNotNull();
    }
  }
}
