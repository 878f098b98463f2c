// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.collect.FileFindings;
import dev.scruple.engine.collect.Findings;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsCacheTest {
  private static final String KEY = "f-0123456789ab";

  @TempDir Path folder;

  private static FileFindings findings(String path, Fact... facts) {
    return new FileFindings(
        new Classification(FileKind.SOURCE, Part.MAIN, "Python", DocumentKind.README),
        Arrays.stream(facts).map(fact -> Evidence.of(Source.lines(path, 3, 4), fact)).toList(),
        List.of(new Findings.Gap("licenses", "too long", null)),
        List.of("licenses", "cards"));
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("findings"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private void keep(String key, FileFindings findings) throws IOException {
    FindingsCache cache = FindingsCache.open(folder, KEY);
    cache.put(key, findings);
    cache.save();
  }

  @Test
  void aSecondRunFindsWhatTheFirstKept() throws IOException {
    FileFindings first = findings("a.py", new Fact.Retired("no more"));
    keep("0a a.py", first);

    assertThat(FindingsCache.open(folder, KEY).find("0a a.py")).isEqualTo(first);
  }

  @Test
  void whatIsNullComesBackAsNull() throws IOException {
    FileFindings plain =
        new FileFindings(
            new Classification(FileKind.OTHER, Part.MAIN, null, null),
            List.of(),
            List.of(),
            List.of());
    keep("0a a", plain);

    assertThat(FindingsCache.open(folder, KEY).find("0a a")).isEqualTo(plain);
  }

  @Test
  void aFileWithOtherContentOrAnotherPathIsNotFound() throws IOException {
    keep("0a a.py", findings("a.py"));
    FindingsCache second = FindingsCache.open(folder, KEY);

    assertThat(second.find("0b a.py")).isNull();
    assertThat(second.find("0a b.py")).isNull();
  }

  @Test
  void anotherTargetOrAnotherVersionOfACollectorFindsNothing() throws IOException {
    keep("0a a.py", findings("a.py"));

    assertThat(FindingsCache.open(folder, "f-ba9876543210").find("0a a.py")).isNull();
  }

  @Test
  void whatTheLastRunNoLongerSawIsDropped() throws IOException {
    keep("0a a.py", findings("a.py"));
    FindingsCache second = FindingsCache.open(folder, KEY);
    second.put("0b a.py", findings("a.py"));
    second.save();

    FindingsCache third = FindingsCache.open(folder, KEY);
    assertThat(third.find("0a a.py")).isNull();
    assertThat(third.find("0b a.py")).isNotNull();
  }

  @Test
  void aRunThatChangedNothingWritesNothing() throws IOException {
    keep("0a a.py", findings("a.py"));
    Path file = file();
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(Instant.EPOCH));
    FindingsCache second = FindingsCache.open(folder, KEY);
    assertThat(second.find("0a a.py")).isNotNull();
    second.save();

    assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void whatKilledRunsLeftIsRemovedAfterADay() throws IOException {
    keep("0a a.py", findings("a.py"));
    Path old = Files.createFile(folder.resolve("findings/findings1.tmp"));
    Path fresh = Files.createFile(folder.resolve("findings/findings2.tmp"));
    Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.from(Instant.EPOCH));
    keep("0b a.py", findings("a.py"));

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }

  @Test
  void aCacheThatRemembersNothingWritesNothing() throws IOException {
    FindingsCache none = FindingsCache.none();
    none.put("0a a.py", findings("a.py"));
    none.save();

    assertThat(folder).isEmptyDirectory();
    assertThat(FindingsCache.none().find("0a a.py")).isNull();
  }

  @Test
  void aFileThatIsCutShortAtAnyByteIsNoTroubleAndIsWrittenAnew() throws IOException {
    FileFindings kept = findings("a.py", new Fact.Retired("no more"));
    keep("0a a.py", kept);
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      FindingsCache cut = FindingsCache.open(folder, KEY);
      assertThat(cut.find("0a a.py")).isIn(null, kept);
      cut.put("0a a.py", kept);
      cut.save();

      assertThat(FindingsCache.open(folder, KEY).find("0a a.py")).isEqualTo(kept);
    }
  }

  @Test
  void aFileWithAnyByteChangedIsNoTrouble() throws IOException {
    keep("0a a.py", findings("a.py", new Fact.Retired("no more")));
    byte[] whole = Files.readAllBytes(file());
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      Files.write(file(), changed);
      FindingsCache.open(folder, KEY).find("0a a.py");
    }
    Files.write(file(), whole);
    assertThat(FindingsCache.open(folder, KEY).find("0a a.py")).isNotNull();
  }

  static Stream<String> broken() {
    return Stream.of(
        "",
        "null",
        "[]",
        "{",
        "{\"0a a.py\": null}",
        "{\"0a a.py\": 1}",
        "{\"0a a.py\": {}}",
        "{\"0a a.py\": {\"k\": 1, \"p\": \"MAIN\"}}",
        "{\"0a a.py\": {\"k\": \"NO_KIND\", \"p\": \"MAIN\"}}",
        "{\"0a a.py\": {\"k\": \"SOURCE\", \"p\": \"MAIN\", \"e\": [1]}}",
        "{\"0a a.py\": {\"k\": \"SOURCE\", \"p\": \"MAIN\", \"e\": [{\"s\": {}}]}}",
        "{\"0a a.py\": {\"k\": \"SOURCE\", \"p\": \"MAIN\", \"e\": [{\"s\": {}, \"Retired\": 1}]}}",
        "{\"0a a.py\": {\"k\": \"SOURCE\", \"p\": \"MAIN\", \"e\": [{\"s\": {}, \"Document\":"
            + " {\"kind\": null, \"features\": null}}]}}",
        "{\"0a a.py\": {\"k\": \"SOURCE\", \"p\": \"MAIN\", \"e\": [{\"s\": {}, \"Link\":"
            + " {\"to\": \"a.md\"}}]}}",
        "{\"0a a.py\": {\"k\": \"SOURCE\", \"p\": \"MAIN\", \"g\": [[]]}}",
        "{\"0a a.py\": " + "[".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aFileOfAnotherFormIsAsNone(String json) throws IOException {
    keep("0a a.py", findings("a.py"));
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file()))) {
      out.write(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    assertThat(FindingsCache.open(folder, KEY).find("0a a.py")).isNull();
  }

  @Test
  void twoWritersAtOnceLeaveAWholeFile() throws Exception {
    int writers = 4;
    int rounds = 10;
    FileFindings kept = findings("a.py", new Fact.Retired("no more"));
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running =
          Stream.iterate(0, i -> i + 1)
              .limit(writers)
              .<Future<?>>map(
                  number ->
                      threads.submit(
                          () -> {
                            start.await();
                            for (int round = 0; round < rounds; round++) {
                              write(number, round, kept);
                            }
                            return null;
                          }))
              .toList();
      start.countDown();
      for (Future<?> each : running) {
        each.get();
      }
    }

    FindingsCache after = FindingsCache.open(folder, KEY);
    assertThat(after.find("shared")).isEqualTo(kept);
    try (Stream<Path> files = Files.list(folder.resolve("findings"))) {
      assertThat(files).as("nothing is left beside it").hasSize(1);
    }
  }

  private void write(int number, int round, FileFindings kept) {
    try {
      FindingsCache cache = FindingsCache.open(folder, KEY);
      cache.put("shared", kept);
      for (int i = 0; i < 50; i++) {
        cache.put(number + " " + round + " " + i, kept);
      }
      cache.save();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every kind of fact that there is, so that a new one is not forgotten. */
  static Stream<Fact> everyKind() {
    return Fact.kinds().stream()
        .flatMap(kind -> Stream.of((Fact) make(kind, true), (Fact) make(kind, false)));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyKindOfFactComesBackAsItWas(Fact fact) throws IOException {
    FileFindings kept = findings("a.py", fact);
    keep("0a a.py", kept);

    assertThat(FindingsCache.open(folder, KEY).find("0a a.py")).isEqualTo(kept);
  }

  /** A record with something in every component; null where it may be null and is to be. */
  private static Object make(Class<?> kind, boolean full) {
    RecordComponent[] components = kind.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(each -> !full && isNullable(each) ? null : value(each.getGenericType()))
            .toArray();
    try {
      return kind.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(kind + " can't be made", e);
    }
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Object value(Type type) {
    if (type instanceof ParameterizedType list) {
      return List.of(value(list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
    }
    if (plain.isRecord()) {
      return make(plain, true);
    }
    return switch (plain.getSimpleName()) {
      case "String" -> "words \u202e\u0007 \"quoted\" ☃";
      case "int", "Integer" -> Integer.MAX_VALUE;
      case "long", "Long" -> Long.MAX_VALUE;
      case "double" -> 1.0 / 3;
      case "boolean", "Boolean" -> true;
      case "Instant" -> Instant.parse("2026-11-23T01:02:03.000000004Z");
      case String other -> throw new IllegalStateException("give an example of " + other);
    };
  }
}
