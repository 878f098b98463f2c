// SPDX-License-Identifier: Apache-2.0
package dev.scruple.benchmarks;

import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.How;
import dev.scruple.model.Relation;
import dev.scruple.model.Ruling;
import dev.scruple.model.Use;
import dev.scruple.terms.Rulings;
import dev.scruple.terms.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 10,000 components under a handful of licences, alone or standing on one another; 12 actions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RulingsBenchmark {
  private static final List<String> LICENSES =
      List.of(
          "MIT",
          "Apache-2.0",
          "BSD-3-Clause",
          "GPL-3.0-or-later",
          "MIT OR Apache-2.0",
          "LicenseRef-scancode-llama-3.1-license-2024",
          "CC-BY-NC-4.0");
  private static final List<How> DERIVATIONS =
      List.of(How.FINE_TUNE, How.ADAPTER, How.MERGE, How.QUANTISATION, How.DISTILLATION);
  private static final int COMPONENTS = 10_000;
  private static final int ACTIONS = 12;

  /** How many others each component stands on, in ways of all kinds. */
  @Param({"0", "2"})
  public int relationsEach;

  private final List<Component> components = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Use use =
      new Use("benchmark", List.of(Action.values()).subList(0, ACTIONS), Circumstances.UNKNOWN);

  /** Makes the components: of ten, six packages, three models and a data set. */
  @Setup
  public void make() {
    for (int i = 0; i < COMPONENTS; i++) {
      String license = LICENSES.get(i % LICENSES.size());
      components.add(
          new Component("c" + i, role(i), "c" + i, null, List.of(), license, null, license));
      for (int r = 1; r <= relationsEach && i >= 20; r++) {
        // Halving makes chains of at most ten, as deep as trees of packages and lineages are.
        int other = i / (2 * r) / 10 * 10 + i % 10;
        relations.add(new Relation("c" + i, how(i, r), "c" + (r == 1 ? other : to(i)), List.of()));
      }
    }
  }

  private static ComponentRole role(int i) {
    return switch (i % 10) {
      case 6, 7, 8 -> ComponentRole.WEIGHTS;
      case 9 -> ComponentRole.DATASET;
      default -> ComponentRole.PACKAGE;
    };
  }

  /** Packages link two others each; a model has a base and data; data have a source. */
  private static How how(int i, int r) {
    return switch (role(i)) {
      case WEIGHTS -> r > 1 ? How.TRAINED_ON : DERIVATIONS.get(i % DERIVATIONS.size());
      case DATASET -> How.FINE_TUNE;
      case CODE, DOCUMENTATION, PACKAGE, SERVICE -> How.LINKS;
    };
  }

  private static int to(int i) {
    return role(i) == ComponentRole.WEIGHTS ? i / 10 * 10 + 9 : i / 40 * 10 + i % 10;
  }

  /** Rules them all. */
  @Benchmark
  public List<Ruling> rule() {
    return new Rulings(Terms.builtIn()).rule(components, relations, use);
  }
}
