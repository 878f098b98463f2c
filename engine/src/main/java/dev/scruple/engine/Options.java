// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.checks.Selection;
import dev.scruple.engine.curate.Curations;
import dev.scruple.model.Use;
import dev.scruple.sources.depsdev.LicenseService;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to evaluate.
 *
 * @param useHolds whether the use holds for a stack that states another one of its own
 * @param asOf fixes all windows of time
 * @param offline whether the network is left alone even for a target that is named by URL
 * @param revision commit, branch or tag to look at; null for the one that is checked out
 * @param cache whether results of earlier runs are used and kept
 * @param cacheFolder the only folder that is written to
 * @param progress told in a few words what is being done
 * @param selection the checks that are asked
 * @param curations corrections of what is found
 * @param licenseService asked for licences of packages that nothing here tells, unless offline;
 *     null asks nobody
 */
public record Options(
    Use use,
    boolean useHolds,
    Instant asOf,
    boolean offline,
    @Nullable String revision,
    boolean cache,
    Path cacheFolder,
    Consumer<String> progress,
    Selection selection,
    Curations curations,
    @Nullable LicenseService licenseService) {

  /** Options under which the use holds for every target; every check is asked, none corrected. */
  public Options(
      Use use,
      Instant asOf,
      boolean offline,
      @Nullable String revision,
      boolean cache,
      Path cacheFolder,
      Consumer<String> progress) {
    this(
        use,
        true,
        asOf,
        offline,
        revision,
        cache,
        cacheFolder,
        progress,
        Selection.ALL,
        Curations.NONE,
        null);
  }

  /** The same, by other corrections. */
  public Options with(Curations corrections) {
    return with(selection, corrections, licenseService);
  }

  /** The same, asking a service for licences of packages. */
  public Options with(LicenseService service) {
    return with(selection, curations, service);
  }

  /** The same, asking only some checks. */
  public Options with(Selection asked) {
    return with(asked, curations, licenseService);
  }

  private Options with(Selection asked, Curations corrections, @Nullable LicenseService service) {
    return new Options(
        use,
        useHolds,
        asOf,
        offline,
        revision,
        cache,
        cacheFolder,
        progress,
        asked,
        corrections,
        service);
  }

  /** For a part of a stack: another use, no revision, and who is meant said with the progress. */
  Options part(String id, Use stacks) {
    return new Options(
        stacks,
        true,
        asOf,
        offline,
        null,
        cache,
        cacheFolder,
        words -> progress.accept(id + ": " + words),
        selection,
        curations,
        licenseService);
  }
}
