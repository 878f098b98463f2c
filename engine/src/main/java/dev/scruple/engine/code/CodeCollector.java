// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.engine.collect.FileCollector;
import dev.scruple.engine.collect.FileUnderStudy;
import dev.scruple.engine.collect.Findings;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.Trace;
import dev.scruple.sourcecode.names.Exports;
import dev.scruple.sourcecode.names.ModuleCode;
import dev.scruple.sourcecode.names.ModulePath;
import dev.scruple.sourcecode.notebook.Notebook;
import dev.scruple.sourcecode.python.Python;
import dev.scruple.sourcecode.python.PythonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads Python code, notebooks and the code in documents, each file once, for all questions that
 * are asked of code. Tests and what is vendored are left out.
 */
public final class CodeCollector implements FileCollector {
  private static final Pattern LOADS =
      Pattern.compile(
          "(.*\\.)?(from_pretrained|load_dataset|hf_hub_download|snapshot_download)"
              + "|transformers\\.pipeline|torch\\.hub\\.load|.*\\.SentenceTransformer|vllm\\.LLM");
  private static final Finder REMOTE_CODE = new RemoteCodeFinder();
  private static final Finder TRAINING = new TrainingFinder();
  private static final Finder PROMPTS = new PromptFinder();

  @Override
  public String name() {
    return "code";
  }

  @Override
  public int version() {
    return 4;
  }

  private static final int LONGEST_NOTEBOOK = 16 << 20;

  private enum Sort {
    PYTHON,
    NOTEBOOK,
    DOCUMENT,
    SETTINGS,
    NONE
  }

  private static Sort sort(FileUnderStudy file) {
    Part part = file.classification().part();
    String name = file.place().toLowerCase(Locale.ROOT);
    if (part == Part.VENDORED || part == Part.TEST || !file.text()) {
      return Sort.NONE;
    }
    int dot = name.lastIndexOf('.');
    if (name.equals("pom.xml") || name.endsWith("/pom.xml")) {
      return Sort.SETTINGS;
    }
    return switch (dot < 0 ? "" : name.substring(dot + 1)) {
      case "py" -> Sort.PYTHON;
      case "ipynb" -> Sort.NOTEBOOK;
      case "md", "mdx", "rst", "markdown" -> Sort.DOCUMENT;
      case "json", "yaml", "yml", "toml", "pth" -> Sort.SETTINGS;
      case "rs" ->
          name.equals("build.rs") || name.endsWith("/build.rs") ? Sort.SETTINGS : Sort.NONE;
      default -> Sort.NONE;
    };
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return sort(file) != Sort.NONE;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    switch (sort(file)) {
      case PYTHON -> python(file, findings);
      case NOTEBOOK -> notebook(file, findings);
      case DOCUMENT -> document(file, findings);
      case SETTINGS ->
          new SettingsReader(file, new Found(file.path(), line -> line, findings)).read();
      case NONE -> {}
    }
  }

  private void python(FileUnderStudy file, Findings findings) {
    PythonFile parsed = Python.parse(file.bytes().array());
    tellUnread(file, parsed, findings);
    ModuleCode code = ModuleCode.of(parsed, ModulePath.of(file.place()));
    Found found = new Found(file.path(), line -> line, findings);
    common(code, parsed, false, file, found);
    if (file.classification().part() == Part.MAIN) {
      Exports exports = code.exports();
      found.add(
          new Trace.ModuleExports(
              exports.names(), exports.stars(), exports.open() || !file.whole()));
      PROMPTS.find(code, found);
      new TelemetryFinder(file.place(), parsed.statements()).find(code, found);
      if (file.place().equals("setup.py") || file.place().endsWith("/setup.py")) {
        new InstallFinder(new Switches(parsed.statements())).find(code, found);
      }
    } else {
      new NamesFinder("").find(code, found);
      if (file.classification().part() == Part.EXAMPLE) {
        new TelemetryFinder(file.place(), parsed.statements()).find(code, found);
      }
    }
    done(found, findings);
  }

  private void notebook(FileUnderStudy file, Findings findings) {
    String text = whole(file);
    Notebook notebook = Notebook.read(text);
    String problem = notebook.problem();
    if (problem != null) {
      findings.gap(this, problem, null);
    }
    PythonFile parsed = Python.parse(notebook.source());
    ModuleCode code = ModuleCode.of(parsed, ModulePath.of(file.place()));
    Found found = new Found(file.path(), notebook::fileLine, findings);
    common(code, parsed, true, file, found);
    new NamesFinder(text).find(code, found);
    done(found, findings);
  }

  /** Outputs make notebooks long; the code in them seldom is. */
  private static String whole(FileUnderStudy file) {
    if (file.whole()) {
      return file.bytes().decoded();
    }
    try {
      return new String(file.content().head(LONGEST_NOTEBOOK), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      // What was read before is read as far as it goes, and its end told to be missing.
      return file.bytes().decoded();
    }
  }

  private void document(FileUnderStudy file, Findings findings) {
    String text = file.bytes().decoded();
    Found found = new Found(file.path(), line -> line, findings);
    String blocks = CodeBlocks.of(text);
    if (!blocks.isBlank()) {
      ModuleCode code = ModuleCode.of(Python.parse(blocks), ModulePath.of(file.place()));
      new NamesFinder(text).find(code, found);
    }
    SettingsReader.document(text, found);
    done(found, findings);
  }

  private static void common(
      ModuleCode code, PythonFile parsed, boolean notebook, FileUnderStudy file, Found found) {
    boolean loads = code.calls().stream().anyMatch(call -> LOADS.matcher(call.name()).matches());
    boolean main = file.classification().part() == Part.MAIN && !notebook;
    boolean broken = main && (!parsed.problems().isEmpty() || !file.whole());
    found.add(new Trace.PythonCode(notebook, broken, loads));
    REMOTE_CODE.find(code, found);
    TRAINING.find(code, found);
  }

  private void done(Found found, Findings findings) {
    if (found.cut()) {
      findings.gap(this, "more than 200 findings: the rest left out", null);
    }
    findings.examined(this);
  }

  private void tellUnread(FileUnderStudy file, PythonFile parsed, Findings findings) {
    if (!file.whole()) {
      findings.gap(this, "longer than 2 MiB: the rest of its code not read", null);
    }
    if (!parsed.problems().isEmpty()) {
      List<String> lines = new ArrayList<>();
      parsed.problems().stream().limit(3).forEach(it -> lines.add(String.valueOf(it.line())));
      String more = parsed.problems().size() > 3 ? " and more" : "";
      String what = lines.size() == 1 ? "line " : "lines ";
      findings.gap(
          this, "not Python 3: " + what + String.join(", ", lines) + more + " not read", null);
    }
  }
}
