// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.purl.PackageUrl;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reference of a container image: {@code registry/name:tag@digest}. A digest is one version; a
 * tag is moved when its image is built anew, so it is a constraint. A tag or digest that a variable
 * gives is kept as written, or left out.
 *
 * @param registry null for the default one
 */
record ContainerImage(
    @Nullable String registry, String name, @Nullable String tag, @Nullable String digest) {
  private static final Pattern FORM =
      Pattern.compile(
          "((?:[A-Za-z0-9_.-]{1,128}(?::[0-9]{1,5})?/){0,12}[A-Za-z0-9_.-]{1,128})"
              + "(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}|[^\\s@$]{0,128}\\$[^\\s@]{1,200})?)?"
              + "(?:@(?:([a-z0-9+._-]{1,32}:[0-9a-f]{32,128})|[^\\s@$]{0,32}\\$\\S{1,200}))?");

  static Optional<ContainerImage> of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String path = matcher.group(1);
    int slash = path.indexOf('/');
    String first = slash < 0 ? "" : path.substring(0, slash);
    boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
    String registry = hasRegistry && !first.equals("docker.io") ? first : null;
    String name = hasRegistry ? path.substring(slash + 1) : path;
    return Optional.of(new ContainerImage(registry, name, matcher.group(2), matcher.group(3)));
  }

  DeclaredPackage declared(DependencyScope scope, @Nullable String group, int line) {
    int slash = name.lastIndexOf('/');
    String owner = slash < 0 ? null : name.substring(0, slash);
    String purl =
        PackageUrl.of(
                "docker",
                owner,
                name.substring(slash + 1),
                digest,
                registry == null ? Map.of() : Map.of("repository_url", registry),
                null)
            .map(PackageUrl::toString)
            .orElse("pkg:docker");
    return new DeclaredPackage(
        "docker",
        purl,
        registry == null ? name : registry + "/" + name,
        digest,
        tag == null ? "" : tag,
        scope,
        group,
        null,
        line);
  }
}
