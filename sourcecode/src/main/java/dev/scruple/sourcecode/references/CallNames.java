// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.Set;
import java.util.regex.Pattern;

/** Functions whose arguments are values or options of their own. */
final class CallNames {
  /** The first argument is an option's name. */
  static final Set<String> ADDS_OPTION =
      Set.of("add_argument", "option", "argument", "add_option", "DEFINE_string", "String");

  /** Arguments are what the surrounding name is by default. */
  static final Set<String> TELLS_DEFAULT =
      Set.of("Field", "field", "Option", "Argument", "Path", "str", "param", "Literal", "Value");

  /** The second argument is a default of a variable or an entry. */
  static final Pattern READS_VARIABLE =
      Pattern.compile("(getenv|environ\\.get|\\.get|getattr|config|get_env|env)$");

  private CallNames() {}
}
