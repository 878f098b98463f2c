// SPDX-License-Identifier: Apache-2.0
/** How to start with a project, and what to learn from it, from its dossier, by fixed rules. */
@NullMarked
package dev.scruple.report.guide;

import org.jspecify.annotations.NullMarked;
