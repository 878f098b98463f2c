// SPDX-License-Identifier: Apache-2.0
/** What a project stands on: the document of {@code scruple deps}. */
@NullMarked
package dev.scruple.model.dependencies;

import org.jspecify.annotations.NullMarked;
