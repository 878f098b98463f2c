// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.licenses.DeclaredLicenses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedLicensesTest {
  private final StatedLicenses licenses = new StatedLicenses(new DeclaredLicenses());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MIT License Copyright (c) 2022 Somebody Permission is hereby granted, fr | MIT",
        "The MIT License (MIT) Copyright (c) Somebody, Inc Permission is hereby gr | MIT",
        "BSD 3-Clause License - Copyright (c) 2001, Somebody - Copyright (c) 2015 | BSD-3-Clause",
        "ISC License Copyright (c) 2012 Somebody. Permission to use, copy, modify | ISC",
      })
  void theTitleOfATextNamesItsLicence(String words, String license) {
    assertThat(licenses.registry(words)).isEqualTo(license);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BSD",
        "BSD License Copyright (c) 2000 Somebody",
        "somebody Copyright (c) 2019 Somebody Permission is hereby granted, free of charge",
        "Copyright (c) 2005 Somebody. Redistribution and use in source and binary forms, with",
      })
  void whatNamesNoneStaysUnknown(String words) {
    assertThat(licenses.registry(words)).isNull();
  }

  @Test
  void aBareNameIsReadAsBefore() {
    assertThat(licenses.registry("MIT License")).isEqualTo("MIT");
  }
}
