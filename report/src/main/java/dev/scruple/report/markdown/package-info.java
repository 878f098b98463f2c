// SPDX-License-Identifier: Apache-2.0
/** The dossier as Markdown, for pull requests. */
@NullMarked
package dev.scruple.report.markdown;

import org.jspecify.annotations.NullMarked;
