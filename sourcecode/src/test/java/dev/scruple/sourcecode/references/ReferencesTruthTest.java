// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Holds what is told against the labels of {@code docs/references}: by file, kind and id, letters
 * of any case. Files of the held-out fifth are counted apart; providers alone and references left
 * open too, as the labels' own notes ask. Recall is that of ids that code uses: labels that stand
 * in documentation only are not asked for.
 */
class ReferencesTruthTest {
  private static final Path LABELS = Path.of("..", "docs", "references");

  private record Label(String kind, String id, boolean documentation) {}

  private record File(String repository, String revision, String path) {
    boolean heldOut() {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
        return new BigInteger(1, digest).mod(BigInteger.valueOf(5)).signum() == 0;
      } catch (NoSuchAlgorithmException absent) {
        throw new IllegalStateException(absent);
      }
    }
  }

  /** Counts of one group of files. */
  private static final class Score {
    private int right;
    private int wrong;
    private int usedFound;
    private int usedMissed;

    void count(Set<Label> told, Set<Label> labels) {
      Set<String> known = new HashSet<>();
      Set<String> used = new HashSet<>();
      for (Label label : labels) {
        known.add(label.kind() + label.id());
        if (!label.documentation()) {
          used.add(label.kind() + label.id());
        }
      }
      Set<String> found = new HashSet<>();
      told.forEach(label -> found.add(label.kind() + label.id()));
      found.forEach(
          each -> {
            right += known.contains(each) ? 1 : 0;
            wrong += known.contains(each) ? 0 : 1;
          });
      used.forEach(
          each -> {
            usedFound += found.contains(each) ? 1 : 0;
            usedMissed += found.contains(each) ? 0 : 1;
          });
    }

    double precision() {
      return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    double recall() {
      return usedFound + usedMissed == 0 ? 1 : usedFound / (double) (usedFound + usedMissed);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f (%d of %d), recall %.3f (%d of %d)",
          precision(),
          right,
          right + wrong,
          recall(),
          usedFound,
          usedFound + usedMissed);
    }
  }

  @Test
  void readsWhatPeopleLabelled() throws IOException, InterruptedException {
    String projects = System.getProperty("scruple.projects", "");
    assumeTrue(!projects.isEmpty(), "give a folder of bare repositories, -Dscruple.projects=DIR");
    Map<File, Set<Label>> labels = labels();
    Map<String, Score> scores = new TreeMap<>();
    int absent = 0;
    for (Map.Entry<File, Set<Label>> entry : labels.entrySet()) {
      File file = entry.getKey();
      String text = text(Path.of(projects), file);
      if (text == null) {
        absent++;
        continue;
      }
      Set<Label> told = new HashSet<>();
      for (Reference each : References.read(file.path(), text)) {
        String id = each.id() == null ? "" : each.id();
        told.add(new Label(each.kind().name(), id.toLowerCase(Locale.ROOT), false));
      }
      String group = file.heldOut() ? "held out" : "tuned on";
      String format = References.reads(file.path()) ? language(file.path()) : "not read";
      for (String sort : List.of("ids", "providers alone", "left open")) {
        Set<Label> wanted = only(sort, entry.getValue());
        Set<Label> found = only(sort, told);
        scores.computeIfAbsent(group + ", " + sort, _ -> new Score()).count(found, wanted);
        if (sort.equals("ids")) {
          String name = group + ", ids, " + format;
          scores.computeIfAbsent(name, _ -> new Score()).count(found, wanted);
        }
      }
    }
    scores.forEach((name, score) -> System.out.println(name + ": " + score));
    assertThat(absent).as("files that the repositories lack").isZero();
    floor(scores, "tuned on, ids, Python", 0.95, 0.95);
    floor(scores, "held out, ids, Python", 0.89, 0.8);
  }

  private static void floor(
      Map<String, Score> scores, String name, double precision, double recall) {
    Score score = scores.getOrDefault(name, new Score());
    assertThat(score.precision()).as(name + ": " + score).isGreaterThanOrEqualTo(precision);
    assertThat(score.recall()).as(name + ": " + score).isGreaterThanOrEqualTo(recall);
  }

  private static String language(String path) {
    return path.endsWith(".py") || path.endsWith(".ipynb") ? "Python" : "others";
  }

  private static Set<Label> only(String sort, Set<Label> labels) {
    Set<Label> some = new HashSet<>();
    for (Label each : labels) {
      boolean alone = each.kind().equals("SERVICE") && !each.id().contains("/");
      String own = each.id().isEmpty() ? "left open" : alone ? "providers alone" : "ids";
      if (own.equals(sort)) {
        some.add(each);
      }
    }
    return some;
  }

  private static Map<File, Set<Label>> labels() throws IOException {
    Map<File, Set<Label>> labels = new java.util.LinkedHashMap<>();
    for (String line : rows("files.tsv")) {
      String[] cells = line.split("\t", -1);
      labels.put(new File(cells[0], cells[1], cells[2]), new HashSet<>());
    }
    for (String line : rows("labels.tsv")) {
      String[] cells = line.split("\t", -1);
      labels
          .computeIfAbsent(new File(cells[0], cells[1], cells[2]), _ -> new HashSet<>())
          .add(
              new Label(
                  cells[4], cells[5].toLowerCase(Locale.ROOT), cells[6].equals("DOCUMENTATION")));
    }
    return labels;
  }

  private static List<String> rows(String name) throws IOException {
    List<String> lines = Files.readAllLines(LABELS.resolve(name));
    return new ArrayList<>(lines.subList(1, lines.size()));
  }

  private static @Nullable String text(Path projects, File file)
      throws IOException, InterruptedException {
    Path folder = projects.resolve(file.repository().replace('/', '+'));
    for (Path directory : List.of(folder, folder.resolve("repo"), folder.resolve(".git"))) {
      if (!Files.exists(directory.resolve("HEAD"))) {
        continue;
      }
      Process git =
          new ProcessBuilder(
                  "git", "--git-dir=" + directory, "show", file.revision() + ":" + file.path())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] bytes = git.getInputStream().readAllBytes();
      if (git.waitFor() == 0) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
    }
    return null;
  }
}
