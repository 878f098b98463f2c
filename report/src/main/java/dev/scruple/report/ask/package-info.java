// SPDX-License-Identifier: Apache-2.0
/** Answers the questions that people ask of a project, from its dossier, by fixed rules. */
@NullMarked
package dev.scruple.report.ask;

import org.jspecify.annotations.NullMarked;
