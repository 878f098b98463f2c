// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compiles the licence data that java-spdx-library carries into the compact resources that this
 * library reads at run time, so that the former is needed only during the build.
 */
public final class SpdxListCompiler {
  private static final String SOURCE = "/resources/stdlicenses/";

  private final JsonMapper mapper = new JsonMapper();

  private SpdxListCompiler() {}

  /**
   * Writes the resources.
   *
   * @param arguments the folder of the package's compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    SpdxListCompiler compiler = new SpdxListCompiler();
    Files.write(folder.resolve("spdx-list.tsv"), compiler.list());
  }

  private List<String> list() {
    TreeSet<String> rows = new TreeSet<>();
    JsonNode licenses = json("licenses.json");
    for (JsonNode license : licenses.get("licenses")) {
      rows.add(
          String.join(
              "\t",
              "L",
              license.get("licenseId").asString(),
              license.path("isOsiApproved").asBoolean() ? "osi" : "",
              license.path("isFsfLibre").asBoolean() ? "fsf" : "",
              license.get("name").asString().strip().replaceAll("\\s+", " ")));
    }
    for (JsonNode exception : json("exceptions.json").get("exceptions")) {
      String id = exception.get("licenseExceptionId").asString();
      rows.add(String.join("\t", "E", id, "", "", exception.get("name").asString().strip()));
    }
    List<String> lines = new ArrayList<>();
    String version = licenses.get("licenseListVersion").asString();
    lines.add(String.format(Locale.ROOT, "# SPDX license list %s; facts, CC0-1.0", version));
    lines.addAll(rows);
    return lines;
  }

  private JsonNode json(String name) {
    try (InputStream in = SpdxListCompiler.class.getResourceAsStream(SOURCE + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in java-spdx-library");
      }
      return mapper.readTree(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(name, broken);
    }
  }
}
