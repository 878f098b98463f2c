// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a Python project is installed, as far as it is known: what its markers are held against.
 *
 * @param values of markers' variables by name, as {@code python_version}; those left out are open
 * @param extras that are asked for, or empty where that is open
 * @param groups that are asked for, or empty where that is open
 */
public record MarkerEnvironment(
    Map<String, String> values, Optional<Set<String>> extras, Optional<Set<String>> groups) {
  private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");

  public MarkerEnvironment {
    values = Map.copyOf(values);
    extras = extras.map(MarkerEnvironment::names);
    groups = groups.map(MarkerEnvironment::names);
  }

  /** Nothing is known. */
  public static MarkerEnvironment unknown() {
    return new MarkerEnvironment(Map.of(), Optional.empty(), Optional.empty());
  }

  /**
   * CPython on Linux without extras.
   *
   * @param version such as {@code 3.12.4}
   * @param machine such as {@code x86_64}
   */
  public static MarkerEnvironment linux(String version, String machine) {
    Map<String, String> values = new HashMap<>();
    String[] parts = version.split("\\.", 3);
    values.put("python_version", parts.length < 2 ? version : parts[0] + '.' + parts[1]);
    values.put("python_full_version", version);
    values.put("implementation_name", "cpython");
    values.put("implementation_version", version);
    values.put("platform_python_implementation", "CPython");
    values.put("os_name", "posix");
    values.put("sys_platform", "linux");
    values.put("platform_system", "Linux");
    values.put("platform_machine", machine);
    return new MarkerEnvironment(values, Optional.of(Set.of()), Optional.of(Set.of()));
  }

  /** The same with extras asked for. */
  public MarkerEnvironment withExtras(Set<String> asked) {
    return new MarkerEnvironment(values, Optional.of(asked), groups);
  }

  /** What a variable is here; empty where that isn't known. */
  Optional<String> value(String variable) {
    return Optional.ofNullable(values.get(variable));
  }

  /** The variables of lock files whose values are lists of names. */
  static boolean isList(String variable) {
    return variable.equals("extras") || variable.equals("dependency_groups");
  }

  Optional<Set<String>> list(String variable) {
    return variable.equals("extras") ? extras : groups;
  }

  /** A variable's name; older ones are written with dots. */
  static String variable(String name) {
    return switch (name) {
      case "os.name" -> "os_name";
      case "sys.platform" -> "sys_platform";
      case "platform.version" -> "platform_version";
      case "platform.machine" -> "platform_machine";
      case "platform.python_implementation", "python_implementation" ->
          "platform_python_implementation";
      case String _ -> name;
    };
  }

  /** A name as the packaging specifications normalise it. */
  static String normalised(String name) {
    return SEPARATORS.matcher(name.strip()).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  private static Set<String> names(Set<String> names) {
    return names.stream()
        .map(MarkerEnvironment::normalised)
        .collect(Collectors.toUnmodifiableSet());
  }
}
