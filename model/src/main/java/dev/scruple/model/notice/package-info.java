// SPDX-License-Identifier: Apache-2.0
/** What must go along with copies of a target: who made its parts, and under which licences. */
@NullMarked
package dev.scruple.model.notice;

import org.jspecify.annotations.NullMarked;
