// SPDX-License-Identifier: Apache-2.0
/** Links in documents: read from Markdown, reStructuredText and HTML without rendering them. */
@NullMarked
package dev.scruple.engine.links;

import org.jspecify.annotations.NullMarked;
