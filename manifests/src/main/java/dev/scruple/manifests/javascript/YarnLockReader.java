// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code yarn.lock} of Yarn 1, a format of its own, and of Yarn 2 and later, which is YAML.
 * An entry stands under the descriptors, {@code name@range}, that it answers. Of workspaces, which
 * are the project itself, what they ask for is read; what for is told by their manifests alone.
 */
public final class YarnLockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    boolean later = text.startsWith("__metadata:") || text.contains("\n__metadata:");
    new Lock(later).read(later ? Yaml.parse(text, reading) : first(text, reading), reading);
  }

  /** Yarn 1's format as the table that YAML would give. */
  private static Table first(String text, Reading reading) {
    Table document = new Table(1);
    Table entry = new Table(0);
    Table section = entry;
    int number = 0;
    boolean told = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String stripped = line.strip();
      int indent = line.length() - line.stripLeading().length();
      if (stripped.isEmpty() || stripped.startsWith("#")) {
        continue;
      }
      boolean opens = stripped.endsWith(":");
      if (opens && indent == 0) {
        entry = new Table(number);
        section = entry;
        document.put(stripped.substring(0, stripped.length() - 1), entry);
      } else if (opens) {
        section = new Table(number);
        entry.put(unquoted(stripped.substring(0, stripped.length() - 1)), section);
      } else {
        int space = endOfWord(stripped);
        if ((space < 0 || indent == 0) && !told) {
          told = true;
          reading.problem("not a line of a yarn.lock", number);
        } else if (space >= 0 && indent > 0) {
          Node.Text value = new Node.Text(unquoted(stripped.substring(space).strip()), number);
          (indent > 2 ? section : entry).put(unquoted(stripped.substring(0, space)), value);
        }
      }
    }
    return document;
  }

  private static int endOfWord(String line) {
    int quote = line.startsWith("\"") ? line.indexOf('"', 1) : 0;
    return quote < 0 ? -1 : line.indexOf(' ', quote);
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private static final class Lock {
    private static final String WORKSPACE = "@workspace:";

    private final boolean later;
    private final LockGraph graph = new LockGraph();

    /** Keys of the graph by descriptor. */
    private final Map<String, String> keys = new LinkedHashMap<>();

    private final Map<String, Table> entries = new LinkedHashMap<>();

    Lock(boolean later) {
      this.later = later;
    }

    void read(Table document, Reading reading) {
      List<Table> workspaces = new ArrayList<>();
      document
          .entries()
          .forEach(
              (header, node) -> {
                if (header.equals("__metadata") || !(node instanceof Table entry)) {
                  return;
                }
                String resolution = entry.string("resolution");
                if ((resolution == null ? header : resolution).contains(WORKSPACE)) {
                  workspaces.add(entry);
                } else {
                  add(header, entry);
                }
              });
      entries.forEach(this::edges);
      if (later) {
        graph.tellsRoots();
        workspaces.forEach(this::roots);
      }
      graph.report("yarn.lock", reading);
    }

    private void add(String header, Table entry) {
      List<String> descriptors =
          Arrays.stream(header.split(",", -1)).map(each -> unquoted(each.strip())).toList();
      String resolution = entry.string("resolution");
      Specifier first = Specifier.ofDescriptor(descriptors.getFirst());
      String name =
          resolution == null
              ? Specifier.of(first.name(), first.range()).name()
              : Specifier.ofDescriptor(resolution).name();
      String version = entry.words("version");
      String key =
          graph.add(
              "npm",
              name,
              version == null ? "" : version,
              source(entry, resolution, first),
              null,
              List.of(),
              entry.line());
      for (String each : descriptors) {
        keys.put(withoutBinding(each), key);
      }
      entries.put(key, entry);
    }

    /** Where it comes from, if from no registry. A patched package counts as the package. */
    private static String source(Table entry, @Nullable String resolution, Specifier asked) {
      if (resolution != null) {
        String reference = Specifier.ofDescriptor(resolution).range();
        return reference.startsWith("npm:") || reference.startsWith("patch:") ? "" : reference;
      }
      String resolved = entry.string("resolved");
      if (resolved == null) {
        return asked.isLocal() ? asked.range() : "";
      }
      return resolved.startsWith("git") || resolved.contains("codeload.") ? resolved : "";
    }

    /** Yarn binds local descriptors to the workspace that asks: {@code ::locator=…}. */
    private static String withoutBinding(String descriptor) {
      int binding = descriptor.indexOf("::");
      return binding < 0 ? descriptor : descriptor.substring(0, binding);
    }

    private void edges(String key, Table entry) {
      for (DependencyKind.Named each : DependencyKind.ofInstalled(entry)) {
        String to = find(each);
        if (to != null) {
          graph.edge(key, to, each.isOptional());
        }
      }
    }

    private void roots(Table workspace) {
      String resolution = workspace.string("resolution");
      String folder =
          resolution == null
              ? ""
              : resolution.substring(resolution.indexOf(WORKSPACE) + WORKSPACE.length());
      for (DependencyKind.Named each : DependencyKind.ofInstalled(workspace)) {
        String found = find(each);
        if (found != null) {
          graph.root(found, each.scope(), folder);
        }
      }
    }

    private @Nullable String find(DependencyKind.Named named) {
      String range = withoutBinding(Node.words(named.value()));
      String plain = keys.get(named.name() + '@' + range);
      return plain == null ? keys.get(named.name() + "@npm:" + range) : plain;
    }
  }
}
