// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code pixi.lock}, versions 4 to 6. The name and version of a conda package are those of
 * its file where it doesn't state them.
 */
public final class PixiLockReader implements ManifestReader {
  private static final Pattern FILE =
      Pattern.compile("(.+)-([^-]+)-([^-]+?)(?:\\.conda|\\.tar\\.bz2)");

  @Override
  public void read(String text, Reading reading) {
    LockList conda = new LockList("pixi.lock", "conda", reading);
    LockList pip = new LockList("pixi.lock", "pypi", reading);
    for (Table each : Yaml.parse(text, reading).tables("packages")) {
      String kind = each.words("kind");
      if (each.get("pypi") != null || "pypi".equals(kind)) {
        pypi(each, pip, reading);
      } else if (each.get("conda") != null || "conda".equals(kind)) {
        conda(each, conda, reading);
      }
    }
    conda.report();
    pip.report();
    reading.lock("pixi.lock", conda.size() + pip.size());
  }

  private static void pypi(Table each, LockList list, Reading reading) {
    String address = Optional.ofNullable(each.words("pypi")).orElseGet(() -> words(each, "url"));
    Optional<DistributionFile> file = DistributionFile.parse(address);
    String name = each.words("name");
    String version = each.words("version");
    if (name == null && file.isEmpty()) {
      reading.problem("a package without a name", each.line());
    } else if (!address.equals(".") && !address.equals("./")) {
      add(
          each,
          name == null ? file.orElseThrow().name() : name,
          version == null ? file.map(DistributionFile::version).orElse("") : version,
          PixiLockReader::requirement,
          each.strings("requires_dist"),
          list);
    }
  }

  private static void conda(Table each, LockList list, Reading reading) {
    String address = Optional.ofNullable(each.words("conda")).orElseGet(() -> words(each, "url"));
    String path = address.substring(address.lastIndexOf('/') + 1);
    Matcher file = FILE.matcher(path.length() > 500 ? "" : path);
    boolean named = file.matches();
    String name = each.words("name");
    String version = each.words("version");
    if (name == null && !named) {
      reading.problem("a package without a name", each.line());
    } else {
      add(
          each,
          name == null ? file.group(1) : name,
          version == null ? (named ? file.group(2) : "") : version,
          text -> MatchSpec.parse(text).map(MatchSpec::name),
          each.strings("depends"),
          list);
    }
  }

  private static String words(Table table, String key) {
    String words = table.words(key);
    return words == null ? "" : words;
  }

  private static Optional<String> requirement(String text) {
    return Requirement.parse(text).map(Requirement::name);
  }

  private static void add(
      Table each,
      String name,
      String version,
      Function<String, Optional<String>> needed,
      List<Node.Text> needs,
      LockList list) {
    List<LockList.Need> all = new ArrayList<>();
    needs.forEach(
        it -> needed.apply(it.text()).ifPresent(need -> all.add(new LockList.Need(need, null))));
    String license = each.words("license");
    list.add(
        new LockList.Entry(
            name,
            version,
            DependencyScope.RUNTIME,
            null,
            license == null ? List.of() : List.of(license),
            all,
            each.line()));
  }
}
