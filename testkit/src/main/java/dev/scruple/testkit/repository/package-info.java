// SPDX-License-Identifier: Apache-2.0
/** Builders of git repositories and folders, ordinary and hostile, and a server for them. */
@NullMarked
package dev.scruple.testkit.repository;

import org.jspecify.annotations.NullMarked;
