// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Citation;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.notice.Attribution;
import dev.scruple.model.notice.CarriedFile;
import dev.scruple.model.notice.LicenseText;
import dev.scruple.model.notice.MissingNotice;
import dev.scruple.model.notice.NoticedPart;
import dev.scruple.model.notice.Notices;
import dev.scruple.report.DisplayWidth;
import dev.scruple.report.Escape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeRenderingTest {
  private static final String HOSTILE =
      "\u001b[2J\u202eevil <script>alert(1)</script> [x](http://example.org) `` *b* # @me";

  private static NoticedPart part(String id, ComponentRole role, String name, String license) {
    return new NoticedPart(
        id, role, name, null, null, null, List.of(), license, null, null, List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of());
  }

  private static Notices full() {
    NoticedPart model =
        new NoticedPart(
            "pkg:huggingface/example/base",
            ComponentRole.WEIGHTS,
            "example/base",
            "pkg:huggingface/example/base",
            null,
            "https://huggingface.co/example/base",
            List.of(),
            "LicenseRef-example-llama",
            null,
            null,
            List.of(),
            List.of(),
            List.of(
                new Attribution(
                    Duty.BUILT_WITH,
                    "Built with Example",
                    "Show «Built with Example» prominently on a page or in the documentation of"
                        + " what you offer",
                    new Citation("LicenseRef-example-llama", "1.b.i"))),
            List.of("@misc{example,\n  title = {A {nested} title},\n  year = 2024\n}"),
            List.of(),
            List.of());
    NoticedPart code =
        new NoticedPart(
            "bundled:third_party/one",
            ComponentRole.CODE,
            "one",
            "pkg:npm/one@1.0",
            "1.0",
            null,
            List.of("third_party/one"),
            "GPL-3.0-only OR MIT",
            null,
            "MIT",
            List.of("Copyright (c) 2019-2021 Ada Example <ada@example.org>"),
            List.of("Ada Example <ada@example.org>"),
            List.of(),
            List.of(),
            List.of(
                new CarriedFile(
                    "third_party/one/NOTICE",
                    CarriedFile.Kind.NOTICE,
                    "One\n\n\tThis product has a tab, and ``` a fence,\nand a line that is much"
                        + " longer than eighty columns, so that it must go on below itself.")),
            List.of("MIT"));
    return new Notices(
        "thing",
        "1.2",
        "pkg:pypi/thing",
        "Apache-2.0",
        List.of("Copyright (c) 2020-2024 The Thing Authors"),
        "product",
        List.of("2 packages for development, tests, builds or optional features"),
        List.of(
            new MissingNotice(
                "Licences of packages",
                List.of("unheard-of"),
                "Their own files are not here, and no list that we have names one for certain.",
                "Fetch the packages, so that their files are read:",
                List.of(
                    "pip install --target ../packages unheard-of",
                    "scruple notice . --packages ../packages")),
            new MissingNotice(
                "The text of LicenseRef-example-llama",
                List.of("example/base"),
                "It is not on the SPDX list, and does not stand in the target.",
                "Get it from who licenses the work, and add it.",
                List.of())),
        List.of(
            model, code, part("pkg:pypi/unheard-of", ComponentRole.PACKAGE, "unheard-of", "NONE")),
        List.of(new CarriedFile("THIRD_PARTY.txt", CarriedFile.Kind.NOTICE, "Thanks to all.")),
        List.of(
            new LicenseText(
                "MIT", "MIT License", "SPDX License List 3.28.0", "MIT License\n\nPermission…\n")));
  }

  private static Notices hostile() {
    NoticedPart part =
        new NoticedPart(
            HOSTILE,
            ComponentRole.CODE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            List.of(HOSTILE),
            HOSTILE,
            null,
            HOSTILE,
            List.of(HOSTILE),
            List.of(HOSTILE),
            List.of(new Attribution(Duty.BUILT_WITH, HOSTILE, HOSTILE, new Citation(HOSTILE, "1"))),
            List.of(HOSTILE),
            List.of(new CarriedFile(HOSTILE, CarriedFile.Kind.LICENSE, "````\n" + HOSTILE)),
            List.of(HOSTILE));
    return new Notices(
        HOSTILE,
        HOSTILE,
        HOSTILE,
        HOSTILE,
        List.of(HOSTILE),
        HOSTILE,
        List.of(HOSTILE),
        List.of(new MissingNotice(HOSTILE, List.of(HOSTILE), HOSTILE, HOSTILE, List.of(HOSTILE))),
        List.of(part),
        List.of(new CarriedFile(HOSTILE, CarriedFile.Kind.NOTICE, HOSTILE)),
        List.of(new LicenseText(HOSTILE, HOSTILE, HOSTILE, HOSTILE)));
  }

  private static void holds(String name, String actual) throws IOException {
    Path file = Path.of("src", "test", "resources", "golden", "notice", name);
    if (Boolean.getBoolean("scruple.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual)
        .as("%s; -Dscruple.update=true accepts a change", name)
        .isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({"TEXT, txt", "MARKDOWN, md", "HTML, html"})
  void rendersAsBefore(NoticeFormat format, String ending) throws IOException {
    holds("full." + ending, format.render(full()));
    holds("hostile." + ending, format.render(hostile()));
  }

  @ParameterizedTest
  @EnumSource(NoticeFormat.class)
  void isKnownAgainByItsMark(NoticeFormat format) {
    assertThat(format.render(full())).contains(Notices.MARK);
  }

  @ParameterizedTest
  @EnumSource(NoticeFormat.class)
  void showsNoControlAndTurnsNoDirection(NoticeFormat format) {
    assertThat(format.render(hostile()).codePoints().filter(point -> point != '\n'))
        .noneMatch(Escape::isHidden);
  }

  @Test
  void hostileTextIsNoMarkup() {
    assertThat(NoticeFormat.HTML.render(hostile()))
        .doesNotContain("<script", "alert(1)</")
        .contains("&lt;script&gt;");
    assertThat(NoticeMarkdown.text(HOSTILE))
        .contains("\\<script\\>", "\\[x\\]", "http\\://", "\\`\\`", "\\*b\\*", "\\#", "\\@me");
    assertThat(NoticeFormat.MARKDOWN.render(hostile())).contains("`````\n````\n");
  }

  @Test
  void textKeepsToEightyColumnsButForCommandsAndLongWords() {
    assertThat(NoticeFormat.TEXT.render(full()).lines())
        .filteredOn(line -> !line.strip().startsWith("$ "))
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
  }

  @Test
  void saysSoWhereNothingIsMissing() {
    Notices none =
        new Notices(
            "thing", null, null, "MIT", List.of(), "product", List.of(), List.of(), List.of(),
            List.of(), List.of());
    assertThat(NoticeFormat.TEXT.render(none))
        .contains(NoticeWords.nothingMissing().substring(0, 30), "no part that others made")
        .doesNotContain("LICENCE TEXTS");
  }

  @Property
  void anyTextIsLettersOnlyInHtml(@ForAll String text) {
    assertThat(NoticeHtml.text(text)).doesNotContain("<", ">", "\"", "'");
  }

  @Property
  void noTextClosesItsFence(@ForAll String text) {
    Notices notices =
        new Notices(
            "x",
            null,
            null,
            "MIT",
            List.of(),
            "product",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new LicenseText("X", "X", "here", "```\n" + text)));
    String shown = NoticeFormat.MARKDOWN.render(notices);
    List<String> lines = shown.lines().toList();
    String fence = lines.getLast();
    assertThat(fence).matches("`{4,}");
    assertThat(lines.subList(0, lines.size() - 1).stream().filter(line -> line.equals(fence)))
        .hasSize(1);
  }

  @Test
  void formatsAreToldByNames() {
    assertThat(NoticeFormat.ofFileName("THIRD_PARTY_NOTICES")).contains(NoticeFormat.TEXT);
    assertThat(NoticeFormat.ofFileName("NOTICES.md")).contains(NoticeFormat.MARKDOWN);
    assertThat(NoticeFormat.ofFileName("a/notices.HTML")).contains(NoticeFormat.HTML);
    assertThat(NoticeFormat.ofFileName("notices.xml")).isEmpty();
    assertThat(NoticeFormat.of("markdown")).contains(NoticeFormat.MARKDOWN);
  }
}
