// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Component;
import dev.scruple.model.Coverage;
import dev.scruple.model.Dossier;
import dev.scruple.model.Unexamined;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.GitTraps;
import dev.scruple.testkit.repository.HostileFolders;
import dev.scruple.testkit.repository.RepositoryBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input costs an entry of coverage, never the run; and nothing of a target is run. */
class HostileTargetTest {
  private static final int DEEP = 100_000;

  @TempDir Path temporary;

  private Dossier evaluate(Path path) throws TargetException {
    return new Scruple()
        .evaluate(new Target.Folder(path), Twins.options("internal", temporary.resolve("cache")));
  }

  private static List<String> unexamined(Dossier dossier) {
    return dossier.coverage().stream()
        .map(Coverage::unexamined)
        .flatMap(List::stream)
        .map(Unexamined::path)
        .map(String::valueOf)
        .toList();
  }

  private static String laughs() {
    StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    return yaml.append("license: *a39\n---\n# A\n").toString();
  }

  private static Map<String, String> hostileFiles() {
    Map<String, String> files = new LinkedHashMap<>(Twins.library());
    files.put("README.md", "---\na: " + "[".repeat(DEEP) + "\n---\n");
    files.put("cards/MODEL_CARD.md", laughs());
    files.put("package.json", "{\"dependencies\":" + "{\"a\":".repeat(DEEP));
    files.put("web/package.json", "[".repeat(DEEP) + "]".repeat(DEEP));
    files.put("rust/Cargo.toml", "a = " + "[".repeat(DEEP));
    files.put(
        "java/pom.xml",
        "<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<project><name>&b;</name></project>");
    files.put("deep/pom.xml", "<a>".repeat(DEEP));
    files.put(".github/workflows/ci.yml", "on: " + "[".repeat(DEEP));
    files.put("MODEL_CARD.md", "---\nlicense: " + "{a: ".repeat(DEEP) + "\n---\n");
    files.put("uv.lock", "[[package]]\n".repeat(DEEP));
    files.put("config.json", "{\"a\":".repeat(DEEP));
    files.put("a.ipynb", "{\"cells\":" + "[".repeat(DEEP));
    files.put(".gitattributes", ("*a".repeat(100) + " linguist-vendored\n").repeat(1000));
    files.put("docs/long.md", "(".repeat(DEEP) + "`".repeat(DEEP) + "#".repeat(DEEP));
    return files;
  }

  @Test
  void hostileFilesCostAnEntryEachAndNeverTheRun() throws TargetException {
    Path folder = Twins.write(temporary.resolve("hostile"), hostileFiles());
    Twins.write(folder.resolve("a.safetensors"), new byte[] {-1, -1, -1, -1, -1, -1, -1, 127, 1});
    Twins.write(folder.resolve("b.gguf"), Twins.bytes("GGUF\u0003\0\0\0\177\177\177\177\177\177"));
    Twins.write(folder.resolve("c.pkl"), new byte[] {(byte) 0x80, 4, (byte) 0x95, -1, -1, -1, -1});

    Dossier dossier = evaluate(folder);

    assertThat(unexamined(dossier))
        .contains(
            "README.md",
            "package.json",
            "rust/Cargo.toml",
            "deep/pom.xml",
            ".github/workflows/ci.yml",
            "MODEL_CARD.md",
            "a.safetensors",
            "b.gguf",
            "c.pkl");
    assertThat(dossier.components())
        .filteredOn(component -> component.id().equals("code"))
        .singleElement()
        .extracting(Component::detected)
        .isEqualTo("MIT");
    assertThat(dossier.toString()).as("nothing of this machine is read").doesNotContain("root:x:0");
  }

  @Test
  void hostileFoldersCostAnEntryEachAndNeverTheRun() throws Exception {
    Path folder = Twins.write(temporary.resolve("hostile"), Twins.library());
    Path outside =
        Twins.write(temporary.resolve("outside/secret.txt"), Twins.bytes("a secret of others"));
    HostileFolders.linkLoops(folder);
    HostileFolders.linksOut(folder, outside);
    Files.createSymbolicLink(folder.resolve("NOTICE"), outside);
    HostileFolders.pipe(folder.resolve("pipe.py"));
    HostileFolders.odd(folder, new byte[] {'a', '\n', 27, '[', '2', 'J', '.', 'p', 'y'}, "x = 1\n");

    Dossier dossier = evaluate(folder);

    assertThat(unexamined(dossier)).contains("pipe.py", "absolute", "climbing");
    assertThat(dossier.toString()).doesNotContain("a secret of others");
  }

  @Test
  void trapsOfARepositoryRunNothing() throws Exception {
    Path canary = temporary.resolve("canary");
    try (RepositoryBuilder repository = RepositoryBuilder.at(temporary.resolve("trap"))) {
      Twins.library().forEach(repository::file);
      repository.commit(Author.named("Ann"), Twins.AS_OF);
      GitTraps.commands(repository.gitDirectory(), canary);

      assertThat(evaluate(repository.folder()).components()).isNotEmpty();
    }

    assertThat(canary).doesNotExist();
  }
}
