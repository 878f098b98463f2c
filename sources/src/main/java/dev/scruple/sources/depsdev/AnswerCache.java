// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers of the last seven days, a small file for each. A file is written beside its place and
 * then moved over it, so that runs at once, or one that is killed, leave whole files. What can't be
 * read is as if it weren't there.
 */
final class AnswerCache {
  static final Duration KEPT = Duration.ofDays(7);
  private static final int LARGEST = 64 * 1024;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final @Nullable Path folder;
  private final URI address;

  /** A cache in a folder, which is made when something is kept; null keeps nothing. */
  AnswerCache(@Nullable Path folder, URI address) {
    this.folder = folder;
    this.address = address;
  }

  /** What was answered, if that was not too long ago. */
  Optional<VersionStatement> find(PackageVersion version, Instant now) {
    if (folder == null) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(place(folder, version))) {
      JsonNode root = MAPPER.readTree(in.readNBytes(LARGEST));
      Instant at = Instant.parse(root.path("at").asString(""));
      boolean fresh = !at.isAfter(now) && at.isAfter(now.minus(KEPT));
      return fresh && root.path("asked").asString("").equals(asked(version))
          ? Optional.of(
              new VersionStatement(
                  at,
                  root.path("known").asBoolean(false),
                  VersionAnswer.licenses(root.path("licenses"))))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | JacksonException | DateTimeException | ServiceException e) {
      // Asked anew, and written over.
      return Optional.empty();
    }
  }

  /** Keeps an answer. */
  void keep(PackageVersion version, VersionStatement statement) throws IOException {
    if (folder == null) {
      return;
    }
    ObjectNode root = MAPPER.createObjectNode();
    root.put("asked", asked(version));
    root.put("at", statement.at().toString());
    root.put("known", statement.known());
    statement.licenses().forEach(root.putArray("licenses")::add);
    Path place = place(folder, version);
    Path parent = folder.resolve("deps-dev");
    Files.createDirectories(parent);
    Path beside = Files.createTempFile(parent, "answer", ".part");
    try {
      Files.write(beside, MAPPER.writeValueAsBytes(root));
      Files.move(
          beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private String asked(PackageVersion version) {
    return address + version.path();
  }

  private Path place(Path root, PackageVersion version) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(asked(version).getBytes(StandardCharsets.UTF_8));
      return root.resolve("deps-dev").resolve(HexFormat.of().formatHex(digest) + ".json");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
