// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.checks.Selection;
import dev.scruple.engine.curate.Curations;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.notice.Attribution;
import dev.scruple.model.notice.CarriedFile;
import dev.scruple.model.notice.LicenseText;
import dev.scruple.model.notice.MissingNotice;
import dev.scruple.model.notice.NoticedPart;
import dev.scruple.model.notice.Notices;
import dev.scruple.sources.Target;
import dev.scruple.terms.use.Uses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
  private static final String MIT =
      dev.scruple.licenses.LicenseTexts.find("MIT")
          .orElseThrow()
          .replace("<year> <copyright holders>", "2019-2021 Ada Example");

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void project() throws IOException {
    folder = Files.createDirectory(temporary.resolve("project"));
    write("LICENSE", MIT);
    write("thing.py", "# Copyright 2022 Ada Example\nimport numpy\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Notices notices() throws Exception {
    return notices("product", null);
  }

  private Notices notices(String use, @Nullable Path packages) throws Exception {
    Options options =
        new Options(
            Uses.preset(use).orElseThrow(),
            Instant.parse("2026-11-23T00:00:00Z"),
            true,
            null,
            false,
            temporary.resolve("cache"),
            words -> {});
    return new Scruple()
        .notices(
            new Target.Folder(folder),
            packages == null ? null : new Target.Folder(packages),
            options);
  }

  private static NoticedPart part(Notices notices, String name) {
    List<NoticedPart> named =
        notices.parts().stream().filter(each -> each.name().equals(name)).toList();
    assertThat(named).as("%s among %s", name, notices.parts()).hasSize(1);
    return named.getFirst();
  }

  private static List<String> lacking(Notices notices, String what) {
    return notices.missing().stream()
        .filter(each -> each.what().equals(what))
        .flatMap(each -> each.parts().stream())
        .toList();
  }

  @Test
  void aProjectByItselfNeedsNoNotices() throws Exception {
    Notices notices = notices();
    assertThat(notices.name()).isEqualTo("project");
    assertThat(notices.license()).isEqualTo("MIT");
    assertThat(notices.copyrights()).containsExactly("Copyright (c) 2019-2022 Ada Example");
    assertThat(notices.parts()).isEmpty();
    assertThat(notices.missing()).isEmpty();
    assertThat(notices.texts()).isEmpty();
  }

  @Test
  void declaredPackagesComeWithTextsButWithoutLines() throws Exception {
    write(
        "pyproject.toml",
        "[project]\nname = \"thing\"\nversion = \"1.2\"\n"
            + "dependencies = [\"pyyaml==6.0.1\", \"unheard-of-package>=2\"]\n");
    Notices notices = notices();
    assertThat(notices.name()).isEqualTo("thing");
    assertThat(notices.version()).isEqualTo("1.2");
    assertThat(notices.purl()).isEqualTo("pkg:pypi/thing");
    NoticedPart known = part(notices, "pyyaml");
    assertThat(known.purl()).isEqualTo("pkg:pypi/pyyaml@6.0.1");
    assertThat(known.license()).isEqualTo("MIT");
    assertThat(known.texts()).containsExactly("MIT");
    assertThat(notices.texts()).extracting(LicenseText::id).containsExactly("MIT");
    assertThat(notices.texts().getFirst().origin()).startsWith("SPDX License List");
    assertThat(part(notices, "unheard-of-package").version()).isEqualTo(">=2");
    assertThat(lacking(notices, "Licences of packages")).containsExactly("unheard-of-package");
    assertThat(lacking(notices, "Copyright lines and NOTICE files of packages"))
        .containsExactly("pyyaml");
    assertThat(notices.missing())
        .extracting(MissingNotice::what)
        .last()
        .asString()
        .contains("turn");
    assertThat(notices.missing().getFirst().commands())
        .containsExactly(
            "pip install --target ../packages pyyaml==6.0.1 unheard-of-package",
            "scruple notice . --packages ../packages");
  }

  @Test
  void packagesThatAreInstalledSpeakForThemselves() throws Exception {
    write(
        "pyproject.toml",
        "[project]\nname = \"thing\"\nversion = \"1.2\"\ndependencies = [\"unheard-of\"]\n");
    String info = "pk/unheard_of-2.0.dist-info/";
    write(
        info + "METADATA",
        "Metadata-Version: 2.1\nName: unheard-of\nVersion: 2.0\nLicense: MIT\nAuthor: Bob\n\n");
    write(info + "licenses/LICENSE", MIT.replace("Ada", "Bob"));
    write(info + "licenses/NOTICE", "Made by Bob.\n");
    write(
        "pk/deeper-0.1.dist-info/METADATA",
        "Metadata-Version: 2.1\nName: deeper\nVersion: 0.1\nLicense-Expression: Apache-2.0\n\n");
    Notices notices = notices("product", folder.resolve("pk"));
    NoticedPart package1 = part(notices, "unheard-of");
    assertThat(package1.purl()).isEqualTo("pkg:pypi/unheard-of@2.0");
    assertThat(package1.license()).isEqualTo("MIT");
    assertThat(package1.copyrights()).containsExactly("Copyright (c) 2019-2021 Bob Example");
    assertThat(package1.authors()).containsExactly("Bob");
    assertThat(package1.files())
        .containsExactly(
            new CarriedFile(
                "unheard_of-2.0.dist-info/licenses/NOTICE",
                CarriedFile.Kind.NOTICE,
                "Made by Bob."));
    assertThat(package1.places()).isEmpty();
    assertThat(part(notices, "deeper").license()).isEqualTo("Apache-2.0");
    assertThat(notices.parts()).hasSize(2);
    assertThat(notices.missing())
        .extracting(MissingNotice::what)
        .containsExactly("Copyright lines");
  }

  @Test
  void vendoredCodeIsAPartWithItsOwnLines() throws Exception {
    write("third_party/one/LICENSE", MIT.replace("Ada", "Cleo"));
    write("third_party/one/NOTICE.txt", "One\nCopyright 2018 Cleo Example\n");
    write("third_party/one/AUTHORS", "Cleo Example <cleo@example.org>\n");
    write("third_party/one/src/one.c", "/* Copyright (c) 2023 Dora Example */\nint x;\n");
    write("third_party/two/two.c", "/* Copyright (c) 2020 Emil Example */\nint y;\n");
    Notices notices = notices();
    NoticedPart one = part(notices, "one");
    assertThat(one.role()).isEqualTo(ComponentRole.CODE);
    assertThat(one.places()).containsExactly("third_party/one");
    assertThat(one.license()).isEqualTo("MIT");
    assertThat(one.copyrights())
        .containsExactly("Copyright (c) 2018-2021 Cleo Example", "Copyright (c) 2023 Dora Example");
    assertThat(one.authors()).containsExactly("Cleo Example <cleo@example.org>");
    assertThat(one.files())
        .extracting(CarriedFile::path)
        .containsExactly("third_party/one/NOTICE.txt");
    NoticedPart two = part(notices, "two");
    assertThat(two.license()).isEqualTo("NONE");
    assertThat(two.copyrights()).containsExactly("Copyright (c) 2020 Emil Example");
    assertThat(lacking(notices, "Licences")).containsExactly("two");
    assertThat(notices.copyrights()).containsExactly("Copyright (c) 2019-2022 Ada Example");
  }

  @Test
  void anUnknownLicenceIsPassedOnWordForWord() throws Exception {
    String own = "You may use this on Tuesdays, if you keep this licence.\nCopyright 2020 Fay";
    write("vendor/odd/LICENSE", own);
    write("vendor/odd/odd.js", "let x;\n");
    NoticedPart odd = part(notices(), "odd");
    assertThat(odd.license()).isNull();
    assertThat(odd.files())
        .containsExactly(new CarriedFile("vendor/odd/LICENSE", CarriedFile.Kind.LICENSE, own));
    assertThat(lacking(notices(), "Licences that are not known")).containsExactly("odd");
  }

  @Test
  void aChoiceOfLicencesIsMadeForTheUse() throws Exception {
    write("third_party/dual/dual.c", "// SPDX-License-Identifier: GPL-3.0-only OR MIT\n");
    NoticedPart dual = part(notices(), "dual");
    assertThat(dual.license()).isEqualTo("GPL-3.0-only OR MIT");
    assertThat(dual.chosen()).isEqualTo("MIT");
    assertThat(dual.texts()).containsExactly("MIT");
  }

  @Test
  void aModelsBaseSaysWhatIsToBeShown() throws Exception {
    write(
        "README.md",
        "---\nlicense: llama3.1\nbase_model: meta-llama/Llama-3.1-8B\n---\n# A fine-tune\n");
    write("adapter_config.json", "{}");
    Files.write(
        folder.resolve("adapter_model.safetensors"), new byte[] {2, 0, 0, 0, 0, 0, 0, 0, '{', '}'});
    Notices notices = notices();
    NoticedPart base = part(notices, "meta-llama/Llama-3.1-8B");
    assertThat(base.source()).isEqualTo("https://huggingface.co/meta-llama/Llama-3.1-8B");
    assertThat(lacking(notices, "Licences of models and data")).containsExactly(base.name());
    NoticedPart adapter = part(notices, "adapter_model.safetensors");
    assertThat(adapter.attributions())
        .extracting(Attribution::duty)
        .contains(Duty.BUILT_WITH, Duty.NAME_PREFIX);
    assertThat(adapter.attributions())
        .extracting(Attribution::phrase)
        .contains("Built with Llama")
        .doesNotContain("Llama");
    assertThat(notices.missing())
        .filteredOn(each -> each.what().startsWith("The text of Llama 3.1"))
        .singleElement()
        .satisfies(each -> assertThat(each.remedy()).contains("https://"));
  }

  @Test
  void aCardsCitationGoesWithItsData() throws Exception {
    Files.delete(folder.resolve("thing.py"));
    write(
        "README.md",
        "---\nlicense: cc-by-4.0\ntask_categories: [other]\nsize_categories: [n<1K]\n---\n"
            + "# Data\n```bibtex\n@misc{ada, title={Data}}\n```\n");
    write("data/train.csv", "a,b\n1,2\n");
    Notices notices = notices();
    assertThat(notices.parts())
        .filteredOn(each -> each.role() == ComponentRole.DATASET)
        .singleElement()
        .satisfies(
            each -> assertThat(each.citations()).containsExactly("@misc{ada, title={Data}}"));
  }

  @Test
  void archivesInTheTargetAreOpened() throws Exception {
    try (ZipOutputStream jar =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("gum-1.0.jar")))) {
      for (String[] member :
          new String[][] {
            {"META-INF/LICENSE", MIT.replace("Ada", "Gus")},
            {"META-INF/NOTICE", "Gum by Gus"},
            {"Gum.java", "class Gum {}"}
          }) {
        jar.putNextEntry(new ZipEntry(member[0]));
        jar.write(member[1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
    NoticedPart gum = part(notices(), "gum-1.0.jar");
    assertThat(gum.license()).isEqualTo("MIT");
    assertThat(gum.copyrights()).containsExactly("Copyright (c) 2019-2021 Gus Example");
    assertThat(gum.files()).extracting(CarriedFile::text).containsExactly("Gum by Gus");
  }

  @Test
  void listsOfOthersAreCarriedButNotOurOwn() throws Exception {
    write("THIRD_PARTY_LICENSES.txt", "We use a thing by Hal.\n");
    Notices before = notices();
    assertThat(before.carried())
        .containsExactly(
            new CarriedFile(
                "THIRD_PARTY_LICENSES.txt", CarriedFile.Kind.NOTICE, "We use a thing by Hal."));
    write("THIRD_PARTY_NOTICES.txt", "x\n" + Notices.MARK + "\nCopyright 1999 Nobody\n" + MIT);
    assertThat(notices()).isEqualTo(before);
  }

  @Test
  void theLicencesAuthorIsNotTheWorks() throws Exception {
    write("LICENSE", dev.scruple.licenses.LicenseTexts.find("GPL-3.0-only").orElseThrow());
    assertThat(notices().copyrights()).containsExactly("Copyright (c) 2022 Ada Example");
  }

  @Test
  void namesThatAShellWouldRunAreInNoCommand() throws Exception {
    write("package.json", "{\"dependencies\": {\"$(touch x)\": \"1.0.0\", \"fine\": \"1.0.0\"}}");
    for (MissingNotice each : notices().missing()) {
      assertThat(String.join("\n", each.commands())).doesNotContain("touch");
    }
  }

  @Test
  void moreThanIsKeptIsSaidAndNothingKept() throws Exception {
    for (int i = 0; i < 200; i++) {
      write("vendor/v" + i + "/NOTICE", ("Notice " + i + " ").repeat(40_000));
    }
    Notices notices = notices();
    assertThat(notices.missing())
        .extracting(MissingNotice::what)
        .contains("Copyright lines and notices");
    assertThat(notices.parts()).allSatisfy(part -> assertThat(part.files()).isEmpty());
  }

  @Test
  void reuseFilesSpeakForOthers() throws Exception {
    write(
        "REUSE.toml",
        """
        version = 1
        [[annotations]]
        path = "img/**"
        SPDX-FileCopyrightText = ["2017 Jo Example", "2018 Kim Example <kim@example.org>"]
        SPDX-License-Identifier = "MIT"
        """);
    write(
        "third_party/pic/pic.png.license",
        "SPDX-FileCopyrightText: 2015 Lou Example\nSPDX-License-Identifier: MIT\n");
    write("third_party/pic/pic.c", "int x;\n");
    assertThat(notices().copyrights())
        .contains(
            "Copyright (c) 2017 Jo Example", "Copyright (c) 2018 Kim Example <kim@example.org>");
    NoticedPart pic = part(notices(), "pic");
    assertThat(pic.license()).isEqualTo("MIT");
    assertThat(pic.copyrights()).containsExactly("Copyright (c) 2015 Lou Example");
    assertThat(pic.files()).isEmpty();
  }

  @Test
  void theSameTargetGivesEqualNotices() throws Exception {
    write("third_party/one/LICENSE", MIT);
    write("third_party/one/a.c", "/* Copyright 2001 Ivo */\n");
    write("requirements.txt", "pyyaml\nrequests\n");
    Notices first = notices();
    assertThat(Collections.nCopies(3, first)).containsExactly(notices(), notices(), notices());
  }

  @Test
  void aStackHasTheNoticesOfItsParts() throws Exception {
    write("NOTICE", "Project by Ada");
    write("third_party/one/LICENSE", MIT.replace("Ada", "Cleo"));
    write("third_party/one/one.c", "int x;\n");
    write("requirements.txt", "pyyaml==6.0.1\n");
    Path stack = temporary.resolve("stack.yaml");
    Files.writeString(
        stack,
        """
        stack: assistant
        builds: {form: binary, license: LicenseRef-proprietary}
        components:
          - {id: server, role: CODE, target: ./project}
          - {id: adapter, role: WEIGHTS, license: llama3.1}
          - {id: gone, role: CODE, target: ./nowhere}
        relations:
          - {from: server, how: contains, to: adapter}
        use: product
        """);
    Options options =
        new Options(
            Uses.preset("internal").orElseThrow(),
            false,
            Instant.parse("2026-11-23T00:00:00Z"),
            true,
            null,
            false,
            temporary.resolve("cache"),
            words -> {},
            Selection.ALL,
            Curations.NONE,
            null);
    Notices notices = new Scruple().notices(new Target.Stack(stack), null, options);
    assertThat(notices.name()).isEqualTo("assistant");
    assertThat(notices.license()).isEqualTo("LicenseRef-proprietary");
    assertThat(notices.use()).isEqualTo("product");
    assertThat(notices.parts())
        .extracting(NoticedPart::name)
        .containsExactly("adapter", "one", "server", "pyyaml");
    NoticedPart server = part(notices, "server");
    assertThat(server.license()).isEqualTo("MIT");
    assertThat(server.copyrights()).containsExactly("Copyright (c) 2019-2022 Ada Example");
    assertThat(server.files()).extracting(CarriedFile::path).containsExactly("server/NOTICE");
    assertThat(part(notices, "one").places()).containsExactly("server/third_party/one");
    assertThat(part(notices, "adapter").attributions())
        .extracting(Attribution::phrase)
        .contains("Built with Llama");
    assertThat(lacking(notices, "A part that could not be read")).containsExactly("gone");
    assertThat(notices.missing())
        .flatExtracting(MissingNotice::commands)
        .contains("scruple notice stack.yaml --packages ../packages");
  }

  @Test
  void aNameOfAHubIsAnswered() throws Exception {
    Options options =
        new Options(
            Uses.preset("product").orElseThrow(),
            Instant.parse("2026-11-23T00:00:00Z"),
            true,
            null,
            false,
            temporary.resolve("cache"),
            words -> {});
    Target hub = Target.parse("pkg:huggingface/sentence-transformers/all-MiniLM-L6-v2", temporary);
    Notices notices = new Scruple().notices(hub, null, options);
    NoticedPart model = part(notices, "sentence-transformers/all-MiniLM-L6-v2");
    assertThat(model.license()).isEqualTo("Apache-2.0");
    assertThat(lacking(notices, "Copyright lines of models and data"))
        .contains("sentence-transformers/all-MiniLM-L6-v2");
  }
}
