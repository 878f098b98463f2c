// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import dev.scruple.content.Content;
import java.io.IOException;

/** Entry for Jazzer: any bytes under the names of the formats with readers of their own. */
public final class ModelFilesFuzz {
  private ModelFilesFuzz() {}

  /** Recognises the bytes; nothing may be thrown. */
  public static void fuzzerTestOneInput(byte[] data) {
    for (String name :
        new String[] {
          "x", "x.safetensors", "x.gguf", "x.pkl", "x.pt", "x.npz", "x.onnx", "config.json", "x.csv"
        }) {
      try {
        ModelFiles.recognise(name, Content.of(data));
      } catch (IOException e) {
        throw new AssertionError("bytes in memory can be read", e);
      }
    }
  }
}
