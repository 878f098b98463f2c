// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.TruthCases;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmTruthTest {
  @Test
  void agreesWithAnotherToolOrArgues() throws IOException {
    TruthCases.agree(
        Map.of(
            "java/gradlelockfile", "gradle.lockfile",
            "java/gradleverificationmetadataxml", "verification-metadata.xml",
            "java/gradleversioncatalog", "libs.versions.toml",
            "java/pomxml", "pom.xml"),
        Map.of(
            "java/gradleverificationmetadataxml/missing-attribute.xml",
            "a component without group, name or version is none",
            "java/pomxml/interpolation.xml",
            "a range fixes no version",
            "java/pomxml/multi-version.xml",
            "two declarations of one package are both shown, each with its line",
            "java/pomxml/with-parent.xml",
            "what a parent declares is the parent's own; its file isn't part of the case"));
  }
}
