// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

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
  private final IndexCompiler index = new IndexCompiler();
  private final TextsCompiler texts = new TextsCompiler();

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
    Files.write(folder.resolve(LicenseList.RESOURCE), compiler.list());
    compiler.texts();
    compiler.index.addFingerprints(Files.readAllLines(folder.resolve(LicenseDb.RESOURCE)));
    Files.write(folder.resolve(LicenseIndex.RESOURCE), compiler.index.bytes());
    Files.write(folder.resolve(LicenseTexts.RESOURCE), compiler.texts.bytes());
    System.out.println(compiler.index.summary());
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

  private void texts() {
    for (JsonNode row : json("licenses.json").get("licenses")) {
      String id = row.get("licenseId").asString();
      if (row.get("isDeprecatedLicenseId").asBoolean()) {
        continue;
      }
      JsonNode license = json(id + ".json");
      texts.add(id, license.get("licenseText").asString());
      // The texts of these are their -only siblings'; what is stated beside the text decides.
      if (!id.endsWith("-or-later") && !id.contains("-invariants-")) {
        String template = license.get("standardLicenseTemplate").asString();
        String text = license.get("licenseText").asString();
        index.addTemplate(id, id, LicenseIndex.Type.LICENSE, template, text);
        index.addText(id, LicenseIndex.Type.LICENSE, text);
      }
      JsonNode header = license.path("standardLicenseHeaderTemplate");
      if (header.isString() && !header.asString().isBlank()) {
        index.addTemplate(id, id + "/header", LicenseIndex.Type.HEADER, header.asString(), "");
      }
    }
    for (JsonNode row : json("exceptions.json").get("exceptions")) {
      String id = row.get("licenseExceptionId").asString();
      if (!row.get("isDeprecatedLicenseId").asBoolean()) {
        JsonNode exception = json(id + ".json");
        texts.add(id, exception.get("licenseExceptionText").asString());
        String template = exception.get("licenseExceptionTemplate").asString();
        index.addTemplate(id, id, LicenseIndex.Type.EXCEPTION, template, "");
        index.addText(
            id, LicenseIndex.Type.EXCEPTION, exception.get("licenseExceptionText").asString());
      }
    }
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
