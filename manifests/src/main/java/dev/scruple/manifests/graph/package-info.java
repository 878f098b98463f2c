// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.scruple.manifests.graph;

import org.jspecify.annotations.NullMarked;
