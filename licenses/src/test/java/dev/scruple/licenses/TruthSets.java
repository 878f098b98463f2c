// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Measures the detector against labelled files. */
final class TruthSets {
  /** A labelled file; {@code expected} holds licence and exception ids. */
  record Case(String name, Path file, Set<String> expected) {}

  /** Counts over a set of cases. */
  record Score(int cases, int exact, int stated, int right, int expected, List<String> wrong) {
    double precision() {
      return stated == 0 ? 1 : (double) right / stated;
    }

    double recall() {
      return (double) right / expected;
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-13s %5d files  exact set %.3f  precision %.4f (%d wrong of %d)  recall %.3f",
          name,
          cases,
          (double) exact / cases,
          precision(),
          stated - right,
          stated,
          recall());
    }
  }

  private TruthSets() {}

  static List<Case> scancode(Path truth) throws IOException {
    Path folder = truth.resolve("licenses/scancode");
    List<Case> cases = new ArrayList<>();
    for (String row : rows(folder)) {
      String[] columns = row.split("\t", -1);
      Set<String> expected = new TreeSet<>(Set.of(columns[2].split(" ", -1)));
      expected.remove("");
      cases.add(new Case(columns[0], folder.resolve(columns[0]), expected));
    }
    return cases;
  }

  static List<Case> licensecheck(Path truth) throws IOException {
    Path folder = truth.resolve("licenses/licensecheck");
    List<Case> cases = new ArrayList<>();
    for (String row : rows(folder)) {
      String[] columns = row.split("\t", -1);
      Set<String> expected = new TreeSet<>();
      for (String label : columns[2].split("[ ,]+", -1)) {
        if (!label.isBlank()) {
          expected.addAll(current(label));
        }
      }
      cases.add(new Case(columns[0], folder.resolve("inputs").resolve(columns[0]), expected));
    }
    return cases;
  }

  static List<Case> licensee(Path truth, boolean other) throws IOException {
    Path folder = truth.resolve("licenses/licensee");
    List<Case> cases = new ArrayList<>();
    for (String row : rows(folder)) {
      String[] columns = row.split("\t", -1);
      boolean single = columns[4].split(" ", -1).length == 1 && !columns[2].equals("NONE");
      if (columns[1].equals("other") != other || (!other && !single)) {
        continue;
      }
      for (String name : columns[4].split(" ", -1)) {
        Path file = file(folder, columns[0], name);
        if (!Files.exists(file)) {
          continue;
        }
        cases.add(new Case(columns[0] + "/" + name, file, other ? Set.of() : current(columns[2])));
      }
    }
    return cases;
  }

  private static Path file(Path folder, String fixture, String name) {
    Path direct = folder.resolve("fixtures").resolve(fixture.substring("spec/fixtures/".length()));
    return direct.resolve(name);
  }

  private static Set<String> current(String label) {
    try {
      SpdxExpression expression = SpdxExpression.parse(label);
      Set<String> ids = new TreeSet<>(expression.licenses());
      ids.addAll(expression.exceptions());
      return ids;
    } catch (InvalidExpressionException unknown) {
      return Set.of(label);
    }
  }

  private static List<String> rows(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("truth.tsv"))) {
      return lines.skip(1).filter(line -> !line.isBlank()).toList();
    }
  }

  /** The licence and exception ids that the detector states of a file, clues left out. */
  static Set<String> stated(LicenseDetector detector, String path, byte[] bytes) {
    Set<String> ids = new TreeSet<>();
    for (LicenseMatch match : detector.detect(path, bytes)) {
      if (match.kind() != LicenseMatch.Kind.CLUE) {
        ids.addAll(current(match.expression()));
      }
    }
    return ids;
  }

  static Score measure(LicenseDetector detector, List<Case> cases) throws IOException {
    int exact = 0;
    int stated = 0;
    int right = 0;
    int expected = 0;
    List<String> wrong = new ArrayList<>();
    for (Case each : cases) {
      Set<String> found = stated(detector, each.name(), Files.readAllBytes(each.file()));
      stated += found.size();
      expected += each.expected().size();
      exact += found.equals(each.expected()) ? 1 : 0;
      Set<String> hits = new TreeSet<>(found);
      hits.retainAll(each.expected());
      right += hits.size();
      if (hits.size() < found.size()) {
        wrong.add("WRONG " + each.name() + " " + found + " but " + each.expected());
      } else if (hits.size() < each.expected().size()) {
        wrong.add("MISSED " + each.name() + " " + found + " but " + each.expected());
      }
    }
    return new Score(cases.size(), exact, stated, right, expected, wrong);
  }

  /** Prints the scores of all sets and what was wrong or missed. */
  public static void main(String[] arguments) throws IOException {
    LicenseDetector detector = new LicenseDetector();
    Path truth = Path.of(arguments[0]);
    for (var set :
        List.of(
            java.util.Map.entry("scancode", scancode(truth)),
            java.util.Map.entry("licensecheck", licensecheck(truth)),
            java.util.Map.entry("licensee", licensee(truth, false)),
            java.util.Map.entry("other", licensee(truth, true)))) {
      long start = System.nanoTime();
      Score score = measure(detector, set.getValue());
      System.out.println(score.line(set.getKey()) + " ms " + (System.nanoTime() - start) / 1000000);
      score.wrong().forEach(line -> System.out.println("  " + line));
    }
  }
}
