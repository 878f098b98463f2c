// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.archive;

import java.nio.charset.StandardCharsets;

/** Ordinary packages as projects publish them, small. */
public final class SampleArchives {
  private SampleArchives() {}

  /** A Python wheel with a licence, its metadata and weights inside. */
  public static byte[] wheelWithWeights() {
    return new ZipBuilder()
        .file("example/__init__.py", "VERSION = '1.0'\n")
        .stored("example/data/model.safetensors", safetensors())
        .file(
            "example-1.0.dist-info/METADATA",
            "Metadata-Version: 2.4\nName: example\nVersion: 1.0\nLicense-Expression: MIT\n")
        .file("example-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        .file("example-1.0.dist-info/licenses/LICENSE", "Permission is hereby granted\n")
        .build();
  }

  /** A jar with a model in the form that OpenNLP writes: a zip with a manifest of its own. */
  public static byte[] jarWithModel() {
    return new ZipBuilder()
        .file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n")
        .stored("models/en-token.bin", openNlp())
        .build();
  }

  /** A zip as OpenNLP writes models. */
  public static byte[] openNlp() {
    return new ZipBuilder()
        .file("manifest.properties", "Component-Name=TokenizerME\nLanguage=en\n")
        .file("token.model", new byte[64])
        .build();
  }

  /** A Python source distribution. */
  public static byte[] sdist() {
    return new TarBuilder()
        .file("example-1.0/PKG-INFO", "Metadata-Version: 2.4\nName: example\nVersion: 1.0\n")
        .file("example-1.0/pyproject.toml", "[project]\nname = 'example'\nversion = '1.0'\n")
        .program("example-1.0/run.sh", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8))
        .file("example-1.0/src/example/__init__.py", "VERSION = '1.0'\n")
        .gzip();
  }

  /** A safetensors file with one tensor of four numbers. */
  public static byte[] safetensors() {
    String header = "{\"weight\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]}}";
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[8 + json.length + 16];
    file[0] = (byte) json.length;
    System.arraycopy(json, 0, file, 8, json.length);
    return file;
  }
}
