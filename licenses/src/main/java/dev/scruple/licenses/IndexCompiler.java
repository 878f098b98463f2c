// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import dev.scruple.licenses.LicenseIndex.Reference;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers reference texts and writes them as {@link LicenseIndex} reads them. */
final class IndexCompiler {
  private static final int MOST_SAMPLES = 64;

  private final Map<Integer, Integer> vocabulary = new LinkedHashMap<>();
  private final TemplateCompiler templates = new TemplateCompiler(vocabulary);
  private final List<Reference> references = new ArrayList<>();
  private final List<Long> samples = new ArrayList<>();
  private final ByteArrayOutputStream programs = new ByteArrayOutputStream();
  private final List<String> skipped = new ArrayList<>();

  void addTemplate(String id, String name, LicenseIndex.Type type, String template, String text) {
    TemplateCompiler.Compiled compiled = templates.compile(template).orElse(null);
    if (compiled == null) {
      skipped.add(name);
      return;
    }
    List<Integer> taken = samples(TokenStream.of(text), MOST_SAMPLES);
    int offset = programs.size();
    writeProgram(compiled.before());
    writeProgram(compiled.after());
    add(
        new Reference(id, name, type, compiled.words(), compiled.anchor(), offset, taken.size(), 0),
        taken);
  }

  /** Adds a listed text as it stands, for lists whose template says less than their text. */
  void addText(String id, LicenseIndex.Type type, String text) {
    TokenStream stream = TokenStream.of(text);
    if (stream.size() >= LicenseDbCompiler.FEWEST_WORDS) {
      long hash = LicenseIndex.hash(stream, 0, stream.size());
      int anchor = LicenseIndex.sequences(stream)[0];
      add(new Reference(id, id, type, stream.size(), anchor, -1, 0, hash), List.of());
    }
  }

  /** Adds the rows of the committed LicenseDB table. */
  void addFingerprints(List<String> rows) {
    for (String row : rows) {
      if (row.startsWith("#")) {
        LicenseDbCompiler.requireSameWords(row);
        continue;
      }
      LicenseDbCompiler.Row entry = LicenseDbCompiler.Row.parse(row);
      if (entry.words() > 0) {
        add(
            new Reference(
                LicenseDb.current(entry.key(), entry.expression()),
                "licensedb/" + entry.key(),
                entry.exception() ? LicenseIndex.Type.EXCEPTION : LicenseIndex.Type.LICENSE,
                entry.words(),
                entry.anchor(),
                -1,
                entry.samples().size(),
                entry.hash()),
            entry.samples());
      }
    }
  }

  private void add(Reference reference, List<Integer> taken) {
    for (int sample : taken) {
      samples.add(((long) sample << 32) | references.size());
    }
    references.add(reference);
  }

  /** Up to {@code most} samples of a text, those with the smallest hashes. */
  static List<Integer> samples(TokenStream stream, int most) {
    return Arrays.stream(LicenseIndex.sequences(stream))
        .filter(LicenseIndex::isSample)
        .distinct()
        .sorted()
        .limit(most)
        .boxed()
        .toList();
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(LicenseIndex.MAGIC);
    out.writeInt(vocabulary.size());
    for (int word : vocabulary.keySet()) {
      out.writeInt(word);
    }
    out.writeInt(references.size());
    for (Reference reference : references) {
      out.writeUTF(reference.id());
      out.writeUTF(reference.name());
      out.writeByte(reference.type().code());
      out.writeInt(reference.words());
      out.writeInt(reference.anchor());
      out.writeInt(reference.offset());
      out.writeInt(reference.samples());
      out.writeLong(reference.hash());
    }
    List<Long> sorted = samples.stream().sorted().toList();
    out.writeInt(sorted.size());
    for (long sample : sorted) {
      out.writeInt((int) (sample >> 32));
    }
    for (long sample : sorted) {
      out.writeChar((int) sample);
    }
    programs.writeTo(out);
    return bytes.toByteArray();
  }

  String summary() {
    return references.size()
        + " references, "
        + vocabulary.size()
        + " words, "
        + samples.size()
        + " samples; without a sequence to be found by: "
        + skipped;
  }

  private void writeProgram(List<Character> codes) {
    try {
      DataOutputStream out = new DataOutputStream(programs);
      out.writeInt(codes.size());
      for (char code : codes) {
        out.writeChar(code);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
