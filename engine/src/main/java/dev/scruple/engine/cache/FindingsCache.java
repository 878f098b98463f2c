// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.cache;

import dev.scruple.engine.collect.FileFindings;
import dev.scruple.engine.collect.Findings;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.FileKind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What collectors found in the files of one target at the last run, kept under path, digest and the
 * collectors' versions. The file is written beside its place and then moved over it, so that two
 * runs at once, or one that is killed, leave a whole file behind. A file that can't be read is as
 * none.
 */
public final class FindingsCache {
  private final @Nullable Path file;

  /** Entries are read one by one from one document, so that each is followed by others. */
  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // A fact that lacks a field was written when its kind had another shape.
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final FactCodec codec = new FactCodec(mapper);
  private final Map<String, FileFindings> earlier = new HashMap<>();
  private final Map<String, FileFindings> current = new ConcurrentHashMap<>();
  private boolean missed;

  private FindingsCache(@Nullable Path file) {
    this.file = file;
  }

  /** A cache that remembers nothing. */
  public static FindingsCache none() {
    return new FindingsCache(null);
  }

  /**
   * The cache of a target.
   *
   * @param folder made when something is written
   * @param key of target and collectors' versions, fit for a file name
   */
  public static FindingsCache open(Path folder, String key) {
    FindingsCache cache = new FindingsCache(folder.resolve("findings").resolve(key + ".json.gz"));
    cache.load();
    return cache;
  }

  /** What was found in a file at the last run; null where it was another or none. */
  public @Nullable FileFindings find(String key) {
    FileFindings found = earlier.get(key);
    if (found != null) {
      current.put(key, found);
    }
    return found;
  }

  /** Keeps what was found for the next run. */
  public void put(String key, FileFindings findings) {
    current.put(key, findings);
    missed = true;
  }

  private void load() {
    if (file == null) {
      return;
    }
    try (InputStream in =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16);
        JsonParser parser = mapper.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        earlier.put(key, read(mapper.readTree(parser)));
      }
    } catch (NoSuchFileException e) {
      // The first run.
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      // Broken, or of another version: what was read so far holds, the rest is found anew.
      missed = true;
    }
  }

  /** Writes what this run found, where it differs from the last. */
  public void save() throws IOException {
    if (file == null || (!missed && current.size() == earlier.size())) {
      return;
    }
    Path folder = Objects.requireNonNull(file.getParent(), "a cache file has a folder");
    Files.createDirectories(folder);
    removeLeftovers(folder, "findings*.tmp");
    Path fresh = Files.createTempFile(folder, "findings", ".tmp");
    try {
      try (OutputStream out =
              new GZIPOutputStream(
                  new BufferedOutputStream(Files.newOutputStream(fresh)), 1 << 16);
          JsonGenerator generator = mapper.createGenerator(out)) {
        generator.writeStartObject();
        for (String key : current.keySet().stream().sorted().toList()) {
          generator.writeName(key);
          write(generator, current.get(key));
        }
        generator.writeEndObject();
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Removes drafts that killed runs left in a folder: those that nobody has written to for an hour.
   */
  public static void removeLeftovers(Path folder, String glob) throws IOException {
    Instant recently = Instant.now().minus(1, ChronoUnit.HOURS);
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, glob)) {
      for (Path draft : drafts) {
        try {
          if (Files.getLastModifiedTime(draft).toInstant().isBefore(recently)) {
            Files.deleteIfExists(draft);
          }
        } catch (NoSuchFileException e) {
          // Another run has moved it to its place meanwhile.
        }
      }
    }
  }

  private void write(JsonGenerator out, @Nullable FileFindings findings) {
    if (findings == null) {
      out.writeNull();
      return;
    }
    Classification what = findings.classification();
    out.writeStartObject();
    out.writeStringProperty("k", what.kind().name());
    out.writeStringProperty("p", what.part().name());
    if (what.language() != null) {
      out.writeStringProperty("l", what.language());
    }
    if (what.document() != null) {
      out.writeStringProperty("d", what.document().name());
    }
    if (!findings.evidence().isEmpty()) {
      out.writeArrayPropertyStart("e");
      findings.evidence().forEach(each -> codec.write(out, each));
      out.writeEndArray();
    }
    if (!findings.gaps().isEmpty()) {
      out.writePOJOProperty("g", findings.gaps());
    }
    if (!findings.examinedBy().isEmpty()) {
      out.writePOJOProperty("x", findings.examinedBy());
    }
    out.writeEndObject();
  }

  private FileFindings read(JsonNode node) {
    JsonNode document = node.get("d");
    JsonNode language = node.get("l");
    Classification what =
        new Classification(
            FileKind.valueOf(node.required("k").stringValue()),
            Part.valueOf(node.required("p").stringValue()),
            language == null ? null : language.stringValue(),
            document == null ? null : DocumentKind.valueOf(document.stringValue()));
    List<Evidence> evidence = new ArrayList<>();
    for (JsonNode each : node.path("e")) {
      evidence.add(codec.read(each));
    }
    List<Findings.Gap> gaps = new ArrayList<>();
    for (JsonNode each : node.path("g")) {
      gaps.add(mapper.treeToValue(each, Findings.Gap.class));
    }
    List<String> examinedBy = new ArrayList<>();
    for (JsonNode each : node.path("x")) {
      examinedBy.add(each.stringValue());
    }
    return new FileFindings(what, evidence, gaps, examinedBy);
  }
}
