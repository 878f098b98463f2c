// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import dev.scruple.manifests.purl.PackageUrl;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the actions, reusable workflows and images that GitHub's workflows and composite actions
 * use. Those of the repository itself ({@code ./…}) are left out.
 */
final class ActionsReader implements ManifestReader {
  private static final Pattern ACTION =
      Pattern.compile(
          "([A-Za-z0-9_.-]{1,100})/([A-Za-z0-9_.-]{1,100})(?:/([^@\\s]{1,300}))?(?:@(\\S{0,200}))?");
  private static final String IMAGE = "docker://";

  @Override
  public void read(String text, Reading reading) {
    Table document = Yaml.parse(text, reading);
    Table jobs = document.table("jobs").orElse(new Table(1));
    for (Map.Entry<String, Node> each : jobs.entries().entrySet()) {
      if (each.getValue() instanceof Table job) {
        job(each.getKey(), job, reading);
      }
    }
    document.table("runs").ifPresent(runs -> steps(runs, null, reading));
    document
        .table("runs")
        .map(runs -> runs.string("image"))
        .filter(image -> image.startsWith(IMAGE))
        .ifPresent(
            image ->
                image(
                    image,
                    null,
                    document.table("runs").map(it -> it.line("image")).orElse(0),
                    reading));
  }

  private static void job(String name, Table job, Reading reading) {
    uses(job, name, reading);
    steps(job, name, reading);
    String container = job.string("container");
    if (container != null) {
      image(container, name, job.line("container"), reading);
    }
    job.table("container").ifPresent(it -> imageOf(it, name, reading));
    Table services = job.table("services").orElse(new Table(1));
    for (Node service : services.entries().values()) {
      if (service instanceof Table table) {
        imageOf(table, name, reading);
      }
    }
  }

  private static void steps(Table table, @Nullable String group, Reading reading) {
    table.tables("steps").forEach(step -> uses(step, group, reading));
  }

  private static void uses(Table table, @Nullable String group, Reading reading) {
    String used = table.string("uses");
    if (used == null || used.startsWith("./") || used.startsWith("../")) {
      return;
    }
    int line = table.line("uses");
    if (used.startsWith(IMAGE)) {
      image(used, group, line, reading);
      return;
    }
    Matcher action = ACTION.matcher(used.strip());
    boolean hasReference =
        action.matches() && action.group(4) != null && !action.group(4).isEmpty();
    if (action.matches()) {
      reading.add(declared(action, hasReference ? action.group(4) : "", group, line));
    }
    if (!hasReference) {
      reading.problem("no action with a reference: " + Shown.of(used), line);
    }
  }

  private static DeclaredPackage declared(
      Matcher action, String reference, @Nullable String group, int line) {
    String version = References.exact(reference);
    String purl =
        PackageUrl.of(
                "github", action.group(1), action.group(2), version, Map.of(), action.group(3))
            .map(PackageUrl::toString)
            .orElse("pkg:github");
    return new DeclaredPackage(
        "github",
        purl,
        action.group(1) + "/" + action.group(2),
        version,
        reference,
        DependencyScope.BUILD,
        group,
        null,
        line);
  }

  private static void imageOf(Table table, String group, Reading reading) {
    String image = table.string("image");
    if (image != null) {
      image(image, group, table.line("image"), reading);
    }
  }

  private static void image(String text, @Nullable String group, int line, Reading reading) {
    String bare = text.startsWith(IMAGE) ? text.substring(IMAGE.length()) : text;
    ContainerImage.of(bare)
        .ifPresentOrElse(
            it -> reading.add(it.declared(DependencyScope.BUILD, group, line)),
            () -> reading.problem("no image with a name: " + Shown.of(text), line));
  }
}
