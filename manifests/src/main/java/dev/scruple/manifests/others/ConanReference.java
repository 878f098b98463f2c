// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.purl.PackageUrl;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Conan reference: {@code name/version@user/channel#revision:package}.
 *
 * @param version as written; a range in brackets too
 * @param user who has published it, with the channel; null in the central repository
 */
record ConanReference(
    String name, String version, @Nullable String user, @Nullable String channel) {
  private static final Pattern FORM =
      Pattern.compile(
          "([A-Za-z0-9_][A-Za-z0-9_+.-]{0,100})/(\\[[^\\]]{1,200}\\]|[A-Za-z0-9_][^@#:%\\s/]{0,100})"
              + "(?:@(?:([^@/#\\s]{1,100})/([^@/#\\s]{1,100}))?)?(?:#[^\\s]*|:[^\\s]*|%[^\\s]*)?");

  static Optional<ConanReference> of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String user = matcher.group(3);
    boolean published = user != null && !user.equals("_");
    return Optional.of(
        new ConanReference(
            matcher.group(1),
            matcher.group(2),
            published ? user : null,
            published ? matcher.group(4) : null));
  }

  /** The one version; null where it is a range. */
  @Nullable String exact() {
    return version.startsWith("[") ? null : version;
  }

  String purl() {
    Map<String, String> qualifiers = channel == null ? Map.of() : Map.of("channel", channel);
    return PackageUrl.of("conan", user, name, exact(), qualifiers, null)
        .map(PackageUrl::toString)
        .orElse("pkg:conan");
  }
}
