// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

/** A specifier of Deno: {@code npm:name@range/path}, {@code jsr:@scope/name@range}. */
final class DenoSpecifier {
  private DenoSpecifier() {}

  static Specifier of(String written) {
    String rest = written.substring(written.startsWith(":/", 3) ? 5 : 4);
    int scope = rest.startsWith("@") ? rest.indexOf('/') : -1;
    int path = rest.indexOf('/', scope + 1);
    return Specifier.ofDescriptor(path < 0 ? rest : rest.substring(0, path));
  }
}
