// SPDX-License-Identifier: Apache-2.0
/** The dossier as one page for a browser. */
@NullMarked
package dev.scruple.report.html;

import org.jspecify.annotations.NullMarked;
