// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TableTest {
  private static List<String> keys(Table table, Function<List<String>, String> key) {
    List<String> keys = new ArrayList<>();
    table.forEach(row -> keys.add(key.apply(row)));
    return keys;
  }

  @Test
  void everyTableIsSortedByItsKey() {
    Function<List<String>, String> byName = row -> Tables.key(row.getFirst());
    assertThat(keys(Tables.modelLicenses(), byName)).hasSize(2371).isSorted();
    assertThat(keys(Tables.models(), byName)).hasSize(886).isSorted();
    assertThat(keys(Tables.datasets(), byName)).hasSize(1527).isSorted();
    assertThat(keys(Tables.trainingData(), byName)).hasSize(1105).isSorted();
    assertThat(keys(Tables.packageLicenses(), row -> Ecosystem.key(row.get(0), row.get(1))))
        .hasSize(23_823)
        .isSorted();
  }

  @Test
  void findsNothingBeforeTheFirstAndAfterTheLastRow() {
    assertThat(Tables.models().find("")).isEmpty();
    assertThat(Tables.models().find("\uffff")).isEmpty();
  }
}
