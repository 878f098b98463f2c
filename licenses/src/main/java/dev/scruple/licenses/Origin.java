// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

/** Where a licence was declared, which decides how the words are read. */
public enum Origin {
  /** A field that holds an SPDX expression: of pyproject.toml, Cargo.toml, package.json. */
  SPDX_FIELD,
  /** The licence tag of a model or data set on a hub. */
  HUB_TAG,
  /** A {@code License ::} classifier of a Python package. */
  PYTHON_CLASSIFIER,
  /** A name in free words: of setup.cfg, a POM, a registry, a model card's {@code license_name}. */
  FREE_TEXT,
  /** The address of a licence's text. */
  URL
}
