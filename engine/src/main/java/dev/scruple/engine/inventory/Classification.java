// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * What a file is.
 *
 * @param language of code, by the name that people use; null for the rest
 * @param document which of the documents that a careful person looks for; null for the rest
 */
public record Classification(
    FileKind kind, Part part, @Nullable String language, @Nullable DocumentKind document) {}
