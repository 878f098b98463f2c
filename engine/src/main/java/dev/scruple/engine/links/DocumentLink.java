// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.links;

/**
 * A relative link of a document.
 *
 * @param to as written, without its fragment and query
 * @param line 1-based
 * @param attribute whether it stands in an HTML attribute
 */
public record DocumentLink(String to, int line, boolean attribute) {}
