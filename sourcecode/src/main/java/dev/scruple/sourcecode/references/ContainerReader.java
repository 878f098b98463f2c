// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Dockerfiles: their instructions are commands of a shell, lists of words, or settings. */
final class ContainerReader {
  private static final Pattern SETTING =
      Pattern.compile("(?m)^(\\s*(?:ENV|ARG|LABEL) +[A-Za-z_]\\w*) +(?=[^\\s=])");
  private static final Pattern LIST =
      Pattern.compile("(?m)^(\\s*(?:CMD|ENTRYPOINT|RUN)) *\\[(.{0,4000})] *$");

  private ContainerReader() {}

  static List<Reference> read(String text) {
    String settings = SETTING.matcher(text).replaceAll("$1=");
    Matcher list = LIST.matcher(settings);
    String commands =
        list.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1)
                        + " "
                        + found.group(2).replace("\",", "\" ").replace("',", "' ")));
    return ShellReader.read(commands, true);
  }
}
