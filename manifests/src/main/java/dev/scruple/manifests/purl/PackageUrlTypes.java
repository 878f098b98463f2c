// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.purl;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the definitions of the types of package URLs ask of their parts. */
final class PackageUrlTypes {
  private static final Pattern PYPI_SEPARATORS = Pattern.compile("[-_.]+");
  private static final Pattern CHROME_NAME = Pattern.compile("[a-p]{32}");
  private static final Pattern CHROME_VERSION = Pattern.compile("[0-9]+(?:\\.[0-9]+){0,3}");

  private PackageUrlTypes() {}

  static PackageUrl normalise(PackageUrl purl) {
    return switch (purl.type()) {
      case "pypi" ->
          named(
              purl,
              purl.namespace(),
              PYPI_SEPARATORS.matcher(purl.name()).replaceAll("-").toLowerCase(Locale.ROOT));
      case "alpm",
          "apk",
          "bitbucket",
          "bitnami",
          "brew",
          "composer",
          "deb",
          "docker",
          "git",
          "github",
          "hex",
          "npm",
          "oci",
          "otp",
          "pub",
          "vscode-extension" ->
          named(purl, lower(purl.namespace()), purl.name().toLowerCase(Locale.ROOT));
      case "qpkg", "rpm" -> named(purl, lower(purl.namespace()), purl.name());
      case "cpan" -> named(purl, upper(purl.namespace()), purl.name());
      case "mlflow" -> onDatabricks(purl) ? named(purl, null, lowerName(purl)) : purl;
      case "huggingface" -> versioned(purl, lower(purl.version()));
      default -> purl;
    };
  }

  static boolean isValid(PackageUrl purl) {
    return switch (purl.type()) {
      case "swift", "vscode-extension" -> purl.namespace() != null;
      case "vcpkg", "otp" -> purl.namespace() == null;
      case "cpan" -> !purl.name().contains("::");
      case "julia" -> purl.qualifiers().containsKey("uuid");
      case "chrome-extension" ->
          CHROME_NAME.matcher(purl.name()).matches()
              && Optional.ofNullable(purl.version())
                  .map(it -> CHROME_VERSION.matcher(it).matches())
                  .orElse(true);
      default -> true;
    };
  }

  private static boolean onDatabricks(PackageUrl purl) {
    return purl.qualifiers().getOrDefault("repository_url", "").contains("azuredatabricks.net");
  }

  private static String lowerName(PackageUrl purl) {
    return purl.name().toLowerCase(Locale.ROOT);
  }

  private static PackageUrl named(PackageUrl purl, @Nullable String namespace, String name) {
    return new PackageUrl(
        purl.type(), namespace, name, purl.version(), purl.qualifiers(), purl.subpath());
  }

  private static PackageUrl versioned(PackageUrl purl, @Nullable String version) {
    return new PackageUrl(
        purl.type(), purl.namespace(), purl.name(), version, purl.qualifiers(), purl.subpath());
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}
