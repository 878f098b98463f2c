// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.scruple.manifests.purl;

import org.jspecify.annotations.NullMarked;
