// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles a folder of LicenseDB texts into the committed table of fingerprints.
 *
 * <p>Run by hand when the texts or the rules of {@link TokenStream} change: {@code java -cp
 * target/classes dev.scruple.licenses.LicenseDbCompiler FOLDER DATE TABLE}. The texts themselves
 * don't enter the table.
 */
public final class LicenseDbCompiler {
  static final int FEWEST_WORDS = 20;
  private static final int LONGEST_FRAGMENT = 200;
  private static final int MOST_SAMPLES = 16;
  private static final String CHECK = "# check: ";
  private static final String SAMPLE =
      "Copyright 2020 Foo\nThe non-commercial LICENCE © \u201cﬁt\u201d <p>é</p> for a purpose";

  /**
   * A row of the table.
   *
   * @param words 0 when the text is too short or too general to be matched, or is also a part of
   *     other licences
   */
  record Row(
      String key,
      String expression,
      boolean exception,
      int words,
      int anchor,
      long hash,
      List<Integer> samples) {

    static Row parse(String line) {
      String[] columns = line.split("\t", -1);
      return new Row(
          columns[0],
          columns[1],
          columns[2].equals("exception"),
          Integer.parseInt(columns[3]),
          Integer.parseUnsignedInt(columns[4], 16),
          Long.parseUnsignedLong(columns[5], 16),
          Stream.of(columns[6].split(",", -1))
              .filter(each -> !each.isEmpty())
              .map(each -> Integer.parseUnsignedInt(each, 16))
              .toList());
    }

    Row withoutText() {
      return new Row(key, expression, exception, 0, 0, 0, List.of());
    }

    String format() {
      return String.join(
          "\t",
          key,
          expression,
          exception ? "exception" : "license",
          Integer.toString(words),
          Integer.toHexString(anchor),
          Long.toHexString(hash),
          samples.stream().map(Integer::toHexString).collect(Collectors.joining(",")));
    }
  }

  private LicenseDbCompiler() {}

  /**
   * Writes the table.
   *
   * @param arguments the folder of {@code <key>.LICENSE} files, the date of the data, the table
   */
  public static void main(String[] arguments) throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# SPDX-License-Identifier: CC-BY-4.0",
                "# Fingerprints of the texts of ScanCode LicenseDB, https://scancode-licensedb.aboutcode.org,",
                "# by nexB Inc. and others, CC-BY-4.0; taken "
                    + arguments[1]
                    + "; changed: texts are left out, hashes of their words made.",
                "# Made by LicenseDbCompiler. Columns: key, SPDX id, type, words, anchor, hash, samples.",
                check()));
    texts(Path.of(arguments[0])).forEach(row -> lines.add(row.format()));
    Files.write(Path.of(arguments[2]), lines);
  }

  private static List<Row> texts(Path folder) throws IOException {
    List<Row> rows = new ArrayList<>();
    Map<Integer, List<Row>> brief = new HashMap<>();
    List<TokenStream> streams = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(each -> each.toString().endsWith(".LICENSE")).sorted().toList()) {
        String content = Files.readString(file, StandardCharsets.UTF_8);
        row(content).ifPresent(rows::add);
        streams.add(TokenStream.of(text(content)));
      }
    }
    for (Row row : rows) {
      if (row.words() > 0 && row.words() < LONGEST_FRAGMENT) {
        brief.computeIfAbsent(row.anchor(), unseen -> new ArrayList<>()).add(row);
      }
    }
    Set<Row> fragments = new HashSet<>();
    for (TokenStream stream : streams) {
      int[] sequences = LicenseIndex.sequences(stream);
      for (int i = 0; i < sequences.length; i++) {
        for (Row row : brief.getOrDefault(sequences[i], List.of())) {
          boolean whole = row.words() == stream.size();
          if (!whole
              && i + row.words() <= stream.size()
              && LicenseIndex.hash(stream, i, row.words()) == row.hash()) {
            fragments.add(row);
          }
        }
      }
    }
    return rows.stream().map(row -> fragments.contains(row) ? row.withoutText() : row).toList();
  }

  private static String text(String file) {
    String[] parts = file.split("(?m)^---\\s*$", 3);
    return parts.length > 2 ? parts[2] : "";
  }

  /** Fails when the table was made by other rules than those of today. */
  static void requireSameWords(String comment) {
    if (comment.startsWith(CHECK) && !comment.equals(check())) {
      throw new IllegalStateException(
          LicenseDb.RESOURCE + " was made by other rules for words: run LicenseDbCompiler again");
    }
  }

  private static String check() {
    TokenStream stream = TokenStream.of(SAMPLE);
    return CHECK + Long.toHexString(LicenseIndex.hash(stream, 0, stream.size()));
  }

  private static Optional<Row> row(String file) {
    String[] parts = file.split("(?m)^---\\s*$", 3);
    String header = parts[1];
    String key = field(header, "key");
    String spdx = field(header, "spdx_license_key");
    boolean replaced = !field(header, "is_deprecated").isEmpty();
    if (spdx.isEmpty() || replaced) {
      return Optional.empty();
    }
    boolean general =
        !field(header, "is_generic").isEmpty()
            || !field(header, "is_unknown").isEmpty()
            || field(header, "category").equals("Unstated License");
    boolean exception = !field(header, "is_exception").isEmpty();
    TokenStream stream = TokenStream.of(text(file));
    if (general || stream.size() < FEWEST_WORDS) {
      return Optional.of(new Row(key, spdx, exception, 0, 0, 0, List.of()));
    }
    boolean listed = !spdx.startsWith("LicenseRef-");
    List<Integer> samples =
        listed || exception ? List.of() : IndexCompiler.samples(stream, MOST_SAMPLES);
    return Optional.of(
        new Row(
            key,
            spdx,
            exception,
            stream.size(),
            LicenseIndex.sequences(stream)[0],
            LicenseIndex.hash(stream, 0, stream.size()),
            samples));
  }

  private static String field(String header, String name) {
    return header
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }
}
