// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import java.util.regex.Pattern;

/**
 * What is asked for of a package, after npm's documentation of {@code dependencies}, read apart.
 *
 * @param name of the package, where an alias leads to another one
 * @param range of versions, or what stands in its place
 */
record Specifier(String name, String range) {
  private static final Pattern VERSION =
      Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?");

  /** Of a name and what is asked for: {@code npm:other@1} is an alias. */
  static Specifier of(String name, String asked) {
    if (!asked.startsWith("npm:")) {
      return new Specifier(name, asked);
    }
    String rest = asked.substring(4);
    if (!rest.isEmpty()
        && (Character.isDigit(rest.charAt(0)) || "^~<>=*".indexOf(rest.charAt(0)) >= 0)) {
      // Yarn writes npm: before plain ranges.
      return new Specifier(name, rest);
    }
    return ofDescriptor(rest);
  }

  /** Of {@code name@range}; the range is empty where there is none. */
  static Specifier ofDescriptor(String descriptor) {
    int at = descriptor.indexOf('@', 1);
    return at < 0
        ? new Specifier(descriptor, "")
        : new Specifier(descriptor.substring(0, at), descriptor.substring(at + 1));
  }

  /** Whether it is a version and no address, path or range. */
  static boolean isVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  /** Whether a folder or file of the machine is asked for, not a registry. */
  boolean isLocal() {
    return range.startsWith("file:")
        || range.startsWith("link:")
        || range.startsWith("portal:")
        || range.startsWith("workspace:");
  }
}
