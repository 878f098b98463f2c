// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Coverage;
import dev.scruple.model.Unexamined;
import java.util.List;

/**
 * All files of a target, read.
 *
 * @param coverage of every collector of files
 * @param unread of the files that a use loads or ships, those that could not be examined
 * @param licensesSeen whether every file that may give a licence was read
 */
public record Survey(
    List<SurveyedFile> files,
    List<Coverage> coverage,
    List<Unexamined> unread,
    boolean licensesSeen) {
  public Survey {
    files = List.copyOf(files);
    coverage = List.copyOf(coverage);
    unread = List.copyOf(unread);
  }
}
