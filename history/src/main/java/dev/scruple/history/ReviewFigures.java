// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

/**
 * What commits by people in the window, merges left out, tell of how they were taken in. A commit
 * can count in several figures.
 *
 * @param approved name who reviewed or approved
 * @param proposed name a pull or merge request, or came by the merge of one
 * @param applied were committed by another person than the author
 * @param visible any of these
 * @param signedOff carry a {@code Signed-off-by} line
 * @param signed carry a signature; none was verified
 * @param byForge those of {@code signed} that the forge committed, with its own key
 */
public record ReviewFigures(
    int approved, int proposed, int applied, int visible, int signedOff, int signed, int byForge) {}
