// SPDX-License-Identifier: Apache-2.0
/** The dossier as SARIF 2.1.0, for code scanning. */
@NullMarked
package dev.scruple.report.sarif;

import org.jspecify.annotations.NullMarked;
