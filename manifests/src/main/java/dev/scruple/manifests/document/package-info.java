// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.scruple.manifests.document;

import org.jspecify.annotations.NullMarked;
