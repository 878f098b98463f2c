// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

/**
 * A value that something has unless it is told otherwise: a parameter's default, a field of a
 * class, an entry of a dictionary.
 *
 * @param line 1-based
 */
public record DefaultSite(String name, Value value, int line, Context context) {}
