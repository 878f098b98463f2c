// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.scruple.manifests.others;

import org.jspecify.annotations.NullMarked;
