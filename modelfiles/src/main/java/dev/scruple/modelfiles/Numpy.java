// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NumPy's {@code .npy}: a header that is a Python literal, then the numbers; arrays of objects hold
 * a pickle instead. Specification: NumPy, numpy.lib.format.
 */
final class Numpy {
  private static final Pattern DESCR =
      Pattern.compile("'descr': {0,4}('[^']{0,64}'|\\[.{0,4000}\\])", Pattern.DOTALL);
  private static final Pattern SHAPE = Pattern.compile("'shape': {0,4}(\\([0-9, ]{0,400}\\))");
  private static final Pattern OBJECT = Pattern.compile("'[|<>=]?O[0-9]?'");

  private Numpy() {}

  static Optional<ModelFile> recognise(Sample sample) {
    if (!sample.has(0, "\u0093NUMPY") || sample.head().length < 12) {
      return Optional.empty();
    }
    Draft draft = new Draft(Format.NPY);
    boolean wide = sample.at(6) > 1;
    int start = wide ? 12 : 10;
    long length = sample.at(8) | (sample.at(9) << 8);
    if (wide) {
      length |= ((long) sample.at(10) << 16) | ((long) sample.at(11) << 24);
    }
    int end = (int) Math.min(sample.head().length, start + length);
    String header =
        new String(sample.head(), start, Math.max(0, end - start), StandardCharsets.ISO_8859_1);
    if (start + length > sample.size()) {
      draft.problem("its header claims " + length + " bytes");
    }
    Matcher type = DESCR.matcher(header);
    if (type.find()) {
      draft.canRunCode(OBJECT.matcher(type.group(1)).find());
      draft.description.more("dtype", type.group(1));
    } else {
      // A header that is not understood may describe objects.
      draft.canRunCode(true);
      draft.problem("its data type is not understood");
    }
    Matcher shape = SHAPE.matcher(header);
    if (shape.find()) {
      draft.description.more("shape", shape.group(1));
    }
    return draft.found();
  }
}
