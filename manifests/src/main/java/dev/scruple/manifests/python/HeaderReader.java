// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code METADATA} of wheels and {@code PKG-INFO} of source distributions, after the core
 * metadata specification, and {@code Bundle-License} of jar manifests.
 */
public final class HeaderReader implements ManifestReader {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):\\s?(.*)");
  private static final Pattern EXTRA =
      Pattern.compile("\\bextra\\s*==\\s*['\"]([A-Za-z0-9._-]+)['\"]");

  private final boolean named;

  /** A reader of a jar's manifest. */
  public HeaderReader() {
    this(false);
  }

  private HeaderReader(boolean named) {
    this.named = named;
  }

  /** A reader of core metadata: without a name it is none. */
  public static HeaderReader ofMetadata() {
    return new HeaderReader(true);
  }

  @Override
  public void read(String text, Reading reading) {
    String name = "";
    StringBuilder value = new StringBuilder();
    int start = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        // The description or the sections of a jar's entries follow.
        break;
      }
      Matcher field = FIELD.matcher(line);
      if (Character.isWhitespace(line.charAt(0))) {
        // A jar's manifest breaks lines anywhere, core metadata between lines of text.
        value.append(name.startsWith("bundle-") ? line.substring(1) : "\n" + line.strip());
      } else if (field.matches()) {
        field(name, value.toString(), start, reading);
        name = field.group(1).toLowerCase(Locale.ROOT);
        value.setLength(0);
        value.append(field.group(2));
        start = number;
      }
    }
    field(name, value.toString(), start, reading);
    if (named && !reading.hasName()) {
      reading.problem("no name of a distribution", 0);
    }
  }

  private static void field(String name, String value, int line, Reading reading) {
    switch (name) {
      // Of a field that may stand once, the first counts, as for readers of mail.
      case "name" -> {
        if (!reading.hasName()) {
          reading.name(value);
        }
      }
      case "version" -> {
        if (!reading.hasVersion()) {
          reading.version(value);
        }
      }
      case "license" -> {
        if (!value.strip().equals("UNKNOWN")) {
          reading.license("License", value, FieldKind.FREE_TEXT, line);
        }
      }
      case "license-expression" ->
          reading.license("License-Expression", value, FieldKind.SPDX_EXPRESSION, line);
      case "license-file" -> reading.license("License-File", value, FieldKind.FILE, line);
      case "classifier" -> {
        if (value.startsWith("License ::")) {
          reading.license("Classifier", value, FieldKind.CLASSIFIER, line);
        }
      }
      case "bundle-license" -> reading.license("Bundle-License", value, kind(value), line);
      case "requires-dist" -> requirement(value, line, reading);
      default -> {
        // Other fields declare neither a licence nor a package.
      }
    }
  }

  private static FieldKind kind(String value) {
    return value.startsWith("http://") || value.startsWith("https://")
        ? FieldKind.URL
        : FieldKind.FREE_TEXT;
  }

  private static void requirement(String value, int line, Reading reading) {
    Optional<Requirement> requirement = Requirement.parse(value);
    if (requirement.isEmpty()) {
      reading.problem("not a requirement: " + Shown.of(value), line);
      return;
    }
    Matcher extra = EXTRA.matcher(requirement.get().marker());
    String group = extra.find() ? extra.group(1) : null;
    DependencyScope scope =
        group == null
            ? DependencyScope.RUNTIME
            : DependencyScope.ofGroup(group, DependencyScope.OPTIONAL);
    reading.add(requirement.get().declared(scope, group, line));
  }
}
