// SPDX-License-Identifier: Apache-2.0
/** Packages that commands install: in container files, notebooks, documents, workflows, scripts. */
@NullMarked
package dev.scruple.manifests.install;

import org.jspecify.annotations.NullMarked;
