// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.model.Use;
import dev.scruple.terms.use.Uses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small twins of real projects, and how tests evaluate them. */
public final class Twins {
  public static final Instant AS_OF = Instant.parse("2026-11-23T00:00:00Z");

  /** The text of the MIT licence. */
  public static final String MIT =
      """
      MIT License

      Copyright (c) 2026 Example

      Permission is hereby granted, free of charge, to any person obtaining a copy
      of this software and associated documentation files (the "Software"), to deal
      in the Software without restriction, including without limitation the rights
      to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
      copies of the Software, and to permit persons to whom the Software is
      furnished to do so, subject to the following conditions:

      The above copyright notice and this permission notice shall be included in all
      copies or substantial portions of the Software.

      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
      OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
      SOFTWARE.
      """;

  /** A git-LFS pointer to a file of 5 GB. */
  public static final String LFS_POINTER =
      """
      version https://git-lfs.github.com/spec/v1
      oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
      size 5000000000
      """;

  private Twins() {}

  /** A Python library with a licence, documents, tests and an example. */
  public static Map<String, String> library() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("LICENSE", MIT);
    files.put(
        "README.md",
        """
        # Example
        A library that counts tokens of text for language models, without a network.

        ## Installation
        ```
        pip install counter
        ```

        ## Usage
        ```python
        import counter
        ```
        """);
    files.put(
        "pyproject.toml",
        """
        [project]
        name = 'counter'
        version = '1.0'
        license = 'MIT'
        dependencies = ['numpy']
        """);
    files.put("src/counter/__init__.py", "def count(text):\n    return len(text)\n");
    files.put("tests/test_count.py", "def test_count():\n    assert True\n");
    files.put("examples/run.py", "import counter\n");
    return files;
  }

  /** Writes files into a folder. */
  public static Path write(Path folder, Map<String, String> files) {
    files.forEach((path, text) -> write(folder.resolve(path), bytes(text)));
    return folder;
  }

  /** Writes a file, with its folders. */
  public static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A pickle of an empty dictionary, by protocol 2. */
  public static byte[] pickle() {
    ByteArrayOutputStream pickle = new ByteArrayOutputStream();
    pickle.writeBytes(new byte[] {(byte) 0x80, 2, '}', 'q', 0, '.'});
    return pickle.toByteArray();
  }

  /** Options for a preset, offline. */
  public static Options options(String use, Path cache) {
    return options(Uses.preset(use).orElseThrow(), cache);
  }

  public static Options options(Use use, Path cache) {
    return new Options(use, AS_OF, true, null, true, cache, words -> {});
  }
}
