// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import dev.scruple.engine.collect.NoticeFile;
import dev.scruple.model.ComponentRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the notices before texts and attributions are joined to it.
 *
 * @param component id of the component that it is in the graph; its own where it is none
 * @param declared what its metadata state
 * @param files its files that say something
 * @param seen whether its files were there to be read
 */
record Draft(
    String component,
    ComponentRole role,
    String name,
    @Nullable String purl,
    @Nullable String version,
    List<String> places,
    @Nullable String license,
    @Nullable String declared,
    List<NoticeFile> files,
    boolean seen) {
  Draft {
    places = List.copyOf(places);
    files = List.copyOf(files);
  }

  /** The same under another licence. */
  Draft under(@Nullable String other) {
    return new Draft(component, role, name, purl, version, places, other, declared, files, seen);
  }

  boolean isPackage() {
    return role == ComponentRole.PACKAGE;
  }

  boolean isLicensed() {
    return license != null && !license.equals("NONE");
  }
}
