// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyrightReaderTest {
  private static List<String> read(String text) {
    return CopyrightReader.read(text.getBytes(StandardCharsets.UTF_8)).stream()
        .map(Copyright::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "Copyright (c) 2019-2023 Ada Example <ada@example.org>"
            + " | Copyright (c) 2019-2023 Ada Example <ada@example.org>",
        "Copyright 2018 Example Corp. | Copyright (c) 2018 Example Corp.",
        "© 2020 Example GmbH | Copyright (c) 2020 Example GmbH",
        "(C) 2020 Ada Example | Copyright (c) 2020 Ada Example",
        "Copyright © 2015, 2017 - 2019 Ada | Copyright (c) 2015, 2017-2019 Ada",
        "Copyright (C) 2019, 2020, 2021 Ada | Copyright (c) 2019-2021 Ada",
        "Copyright 1989--2004 by Ada | Copyright (c) 1989-2004 Ada",
        "Copyright 2010-12 Ada | Copyright (c) 2010-2012 Ada",
        "Copyright 2023-present the Example team. | Copyright (c) 2023-present the Example team",
        "Copyright (c) Example, Inc. and its affiliates."
            + " | Copyright (c) Example, Inc. and its affiliates",
        "Copyright The Example Authors. | Copyright (c) The Example Authors",
        "Copyright by Ada Example, 2011 | Copyright (c) 2011 Ada Example",
        "copyright 2019 by ada | Copyright (c) 2019 ada",
        "Portions Copyright (c) 2001 Ada | Copyright (c) 2001 (portions) Ada",
        "Copyright (c) 2019 Ada. All rights reserved."
            + " | Copyright (c) 2019 Ada. All rights reserved.",
        "Copyright 2019 Ada. Licensed under the MIT licence. | Copyright (c) 2019 Ada",
        "Copyright (c) Ada Example under Apache License 2.0 | Copyright (c) Ada Example",
        "SPDX-FileCopyrightText: 2022 Ada <a@example.org>"
            + " | Copyright (c) 2022 Ada <a@example.org>",
        "SPDX-FileCopyrightText: © 2022 Ada | Copyright (c) 2022 Ada",
        "Copyright 2020 山田太郎 | Copyright (c) 2020 山田太郎"
      })
  void readsALine(String line, String expected) {
    assertThat(read(line)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// Copyright (c) 2019 Ada",
        "/* Copyright (c) 2019 Ada */",
        " * Copyright (c) 2019 Ada *",
        "# Copyright (c) 2019 Ada #",
        "-- Copyright (c) 2019 Ada",
        ";; Copyright (c) 2019 Ada",
        "%% Copyright (c) 2019 Ada",
        "dnl Copyright (c) 2019 Ada",
        "REM Copyright (c) 2019 Ada",
        ".\\\" Copyright (c) 2019 Ada",
        "<!-- Copyright (c) 2019 Ada -->",
        "(* Copyright (c) 2019 Ada *)",
        "<p>Copyright &copy; 2019 <b>Ada</b></p>",
        "{\\copyright} 2019 Ada",
        "\"\"\"Copyright (c) 2019 Ada\"\"\"",
        "__copyright__ = \"Copyright (c) 2019 Ada\"",
        "This file is Copyright (c) 2019 Ada."
      })
  void seesThroughDecoration(String line) {
    assertThat(read(line)).containsExactly("Copyright (c) 2019 Ada");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The above copyright notice and this permission notice shall be included",
        "THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE",
        "Copyright notice",
        "Copyright [yyyy] [name of copyright owner]",
        "Copyright (c) <year> <copyright holders>",
        "Copyright (c) 2019 <name of author>",
        "Copyright {year} {fullname}",
        "(c) You must retain, in the source form of any works",
        "a) b) (c) and so on",
        "copyright law applies",
        "Copyright Holder(s) and the Author(s)",
        "\"Copyright Holder\" is whoever is named",
        "Copyright (c) YEAR YOUR NAME",
        "COPYRIGHT AND/OR OTHER APPLICABLE LAW.",
        "the Copyright, Designs and Patents Act 1988",
        "the copyright laws of 1976",
        "Copyright is held by nobody",
        "Copyright (c) 2019",
        "é1985 résidents Ã© 1985 x"
      })
  void passesOverWhatClaimsNothing(String line) {
    assertThat(read(line)).isEmpty();
  }

  @Test
  void readsOnWhereALineEndsInTheMiddle() {
    assertThat(
            read(
                """
                /*
                 * Copyright (c) 2010-2012
                 *   Example University.  All rights reserved.
                 *
                 * Copyright 2018, 2019, Ada Example,
                 *   Bob Example and
                 *   Cleo Example
                 * Permission is hereby granted
                 */
                """))
        .containsExactly(
            "Copyright (c) 2010-2012 Example University. All rights reserved.",
            "Copyright (c) 2018-2019 Ada Example, Bob Example and Cleo Example");
  }

  @Test
  void takesReservedRightsFromTheNextLine() {
    List<Copyright> read =
        CopyrightReader.read(
            "x\nCopyright (c) 2019 Example, Inc.\nAll rights reserved.\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(read).hasSize(1);
    assertThat(read.getFirst().reserved()).isTrue();
    assertThat(read.getFirst().line()).isEqualTo(2);
    assertThat(read.getFirst().holder()).isEqualTo("Example, Inc.");
  }

  @Test
  void tellsTwoOfOneLineApart() {
    assertThat(read("Copyright (c) 2018 Ada, Copyright (c) 2019 Bob"))
        .containsExactly("Copyright (c) 2018 Ada", "Copyright (c) 2019 Bob");
  }

  @Test
  void readsUtf16AndLatin1() {
    assertThat(
            CopyrightReader.read("\ufeff© 2019 Ada\n".getBytes(StandardCharsets.UTF_16LE))
                .getFirst()
                .holder())
        .isEqualTo("Ada");
    assertThat(
            CopyrightReader.read("© 2019 Zoë\n".getBytes(StandardCharsets.ISO_8859_1))
                .getFirst()
                .holder())
        .isEqualTo("Zoë");
  }

  @Test
  void joinsTheYearsOfAHolder() {
    List<Copyright> read =
        CopyrightReader.read(
            """
            Copyright 2021 The Example Team
            Copyright 2019 the Example team.
            Copyright (c) 2020 the Example team. All rights reserved.
            Copyright 2024-present the Example team
            Copyright 2018 Ada
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(Copyrights.joined(read))
        .extracting(Copyright::text)
        .containsExactly(
            "Copyright (c) 2018 Ada",
            "Copyright (c) 2019-2021, 2024-present The Example Team. All rights reserved.");
    assertThat(Copyrights.joined(read.reversed())).isEqualTo(Copyrights.joined(read));
  }

  @Test
  void readsCommentsOfSourcesAndNotTheirCode() {
    assertThat(
            CopyrightReader.readComments(
                """
                #!/usr/bin/env python
                # Copyright 2019 Ada
                \"""
                Copyright (c) 2020 Bob
                \"""
                expected = "Copyright (c) 2021 Nobody"
                print("x")  # Copyright 2022 Nobody
                /* Copyright 2023 Cleo */ int x; Copyright(2024, Nobody);
                Copyright (c) 2025 Nobody
                // shown as `Copyright (c) 2026 Nobody` or {@code Copyright (c) 2026 Nobody}
                """
                    .getBytes(StandardCharsets.UTF_8)))
        .extracting(Copyright::holder)
        .containsExactly("Ada", "Bob", "Cleo");
  }

  @Test
  void readsFilesOfAuthors() {
    assertThat(
            AuthorsReader.read(
                """
                # The authors of this project
                # in no order:

                Ada Example <ada@example.org>
                - Bob van der Example
                * Cleo Example (cleo)
                This project was made by many people over time.
                Contributors:
                Ada Example <ada@example.org>
                """
                    .getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "Ada Example <ada@example.org>", "Bob van der Example", "Cleo Example (cleo)");
  }
}
