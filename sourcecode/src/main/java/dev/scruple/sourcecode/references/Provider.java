// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.List;

/**
 * A company or a program that runs models for others, and how text gives it away.
 *
 * @param name the first part of a service's id
 * @param hosts ends of host names
 * @param clients words of packages, classes, options and key variables in small letters without
 *     separators
 * @param models regular expressions of the names of models that this provider alone runs
 */
record Provider(String name, List<String> hosts, List<String> clients, List<String> models) {
  Provider {
    hosts = List.copyOf(hosts);
    clients = List.copyOf(clients);
    models = List.copyOf(models);
  }

  static Provider of(String name) {
    return new Provider(name, List.of(), List.of(name.replace("-", "")), List.of());
  }

  Provider hosts(String... ends) {
    return new Provider(name, List.of(ends), clients, models);
  }

  Provider clients(String... words) {
    return new Provider(name, hosts, List.of(words), models);
  }

  Provider models(String... shapes) {
    return new Provider(name, hosts, clients, List.of(shapes));
  }
}
