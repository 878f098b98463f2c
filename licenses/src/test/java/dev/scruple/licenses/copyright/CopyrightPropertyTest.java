// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CopyrightPropertyTest {
  @Property
  void readsAnyBytes(@ForAll byte[] bytes) {
    CopyrightFuzzer.fuzzerTestOneInput(bytes);
  }

  @Property
  void readsAnyTextOfItsOwnWords(@ForAll @Size(max = 60) List<@From("signs") String> words) {
    CopyrightFuzzer.fuzzerTestOneInput(String.join("", words).getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(
        "Copyright ",
        "copyright",
        "(c)",
        "(C) ",
        "©",
        "&copy;",
        "SPDX-FileCopyrightText: ",
        "2019",
        "2019-",
        "-2023",
        ", ",
        "and ",
        "by ",
        "Ada ",
        "Example, Inc. ",
        "<a@example.org>",
        "All rights reserved.",
        "\n",
        " * ",
        "// ",
        "[yyyy]",
        "\"",
        ")",
        "(",
        ".",
        "present",
        "é");
  }

  @Property
  void findsTheHolderAndTheYearsInAnyDecoration(
      @ForAll("decorations") String before,
      @ForAll("names") String name,
      @ForAll @IntRange(min = 1970, max = 2090) int from,
      @ForAll @IntRange(min = 0, max = 9) int more) {
    String years = more == 0 ? "" + from : from + "-" + (from + more);
    String line = before + "Copyright (c) " + years + " " + name + "\n";
    List<Copyright> read = CopyrightReader.read(line.getBytes(StandardCharsets.UTF_8));
    assertThat(read).hasSize(1);
    assertThat(read.getFirst().years()).isEqualTo(years);
    assertThat(read.getFirst().holder()).isEqualTo(name);
  }

  @Provide
  Arbitrary<String> decorations() {
    return Arbitraries.of("", "// ", " * ", "# ", "-- ", "\t", "; ", "% ", "<!-- ", "(* ", "/** ");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .ofMinLength(2)
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> parts.stream().map(part -> "X" + part).collect(Collectors.joining(" ")));
  }

  @Property
  void orderMakesNoDifferenceToWhatIsJoined(@ForAll("names") String a, @ForAll("names") String b) {
    List<Copyright> read =
        CopyrightReader.read(
            ("Copyright 2019 " + a + "\nCopyright 2021 " + b + "\nCopyright 2020 " + a + "\n")
                .getBytes(StandardCharsets.UTF_8));
    List<Copyright> reversed = read.reversed();
    assertThat(Copyrights.joined(reversed)).isEqualTo(Copyrights.joined(read));
    assertThat(Copyrights.joined(read)).hasSize(a.equals(b) ? 1 : 2);
    assertThat(Copyrights.joined(Collections.nCopies(3, read.getFirst()))).hasSize(1);
  }
}
