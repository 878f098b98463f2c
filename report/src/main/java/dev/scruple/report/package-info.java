// SPDX-License-Identifier: Apache-2.0
/** The dossier rendered. */
@NullMarked
package dev.scruple.report;

import org.jspecify.annotations.NullMarked;
