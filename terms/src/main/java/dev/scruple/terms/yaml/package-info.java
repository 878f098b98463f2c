// SPDX-License-Identifier: Apache-2.0
/** YAML that people write, read strictly: bounded, typed, each complaint with its line. */
@NullMarked
package dev.scruple.terms.yaml;

import org.jspecify.annotations.NullMarked;
