// SPDX-License-Identifier: Apache-2.0
/** Notices as text, Markdown and HTML. */
@NullMarked
package dev.scruple.report.notice;

import org.jspecify.annotations.NullMarked;
