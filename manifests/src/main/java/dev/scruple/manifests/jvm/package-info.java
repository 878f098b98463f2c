// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.scruple.manifests.jvm;

import org.jspecify.annotations.NullMarked;
