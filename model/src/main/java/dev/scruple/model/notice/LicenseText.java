// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.notice;

/**
 * The text of a licence or exception.
 *
 * @param id SPDX id, or {@code LicenseRef-…}
 * @param origin where the text is from: the SPDX list, or a file of the target
 * @param text with line ends as {@code \n}
 */
public record LicenseText(String id, String name, String origin, String text) {}
