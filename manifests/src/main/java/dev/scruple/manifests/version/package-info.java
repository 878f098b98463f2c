// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.scruple.manifests.version;

import org.jspecify.annotations.NullMarked;
