// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.model.CodeFact;
import dev.scruple.model.InstallStepKind;
import dev.scruple.sourcecode.names.CallSite;
import dev.scruple.sourcecode.names.ModuleCode;
import dev.scruple.sourcecode.names.Value;
import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code setup.py} does when it is installed from source. */
final class InstallFinder implements Finder {
  private static final Pattern NETWORK =
      Pattern.compile(
          "urllib\\.request\\.(urlopen|urlretrieve)|urllib2?\\.(urlopen|urlretrieve)"
              + "|requests\\.(get|post|put|head|request|Session\\(\\)\\.\\w+)|httpx\\.\\w+"
              + "|http\\.client\\.HTTPS?Connection|socket\\.(socket|create_connection)|wget\\.download"
              + "|ftplib\\.FTP|gdown\\.download|huggingface_hub\\.(hf_hub|snapshot)_download"
              + "|torch\\.hub\\.(load|download_url_to_file)");
  private static final Pattern PROCESS =
      Pattern.compile(
          "subprocess\\.(run|call|check_call|check_output|Popen|getoutput|getstatusoutput)"
              + "|os\\.(system|popen|exec\\w+|spawn\\w+|startfile)|pip\\.main|commands\\.getoutput"
              + "|distutils\\.spawn\\.spawn");
  private static final Pattern FETCHES =
      Pattern.compile(
          "\\b(curl|wget|powershell|invoke-webrequest|git (clone|submodule)|npm (i|install|ci)"
              + "|apt(-get)? install|brew install|conda install|pip3? (install|download))\\b|https?://",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SETUP =
      Pattern.compile(
          "setup|\\w+\\.setup|distutils\\.core\\.setup|numpy\\.distutils\\.core\\.setup");
  private static final Pattern DISGUISED =
      Pattern.compile(
          "(base64|zlib|marshal|codecs|binascii|bz2|lzma|cryptography|urllib|requests)\\..{0,100}");
  private static final Set<String> COMPILERS =
      Set.of("BuildExtension", "build_ext", "get_cmdclass", "cython_build_ext", "CMakeBuild");

  private final Switches switches;

  InstallFinder(Switches switches) {
    this.switches = switches;
  }

  @Override
  public void find(ModuleCode code, Found found) {
    // A module that is named setup and sets up something else is no installer's.
    if (code.calls().stream().noneMatch(call -> SETUP.matcher(call.name()).matches())) {
      return;
    }
    for (CallSite call : code.calls()) {
      if (NETWORK.matcher(call.name()).matches()) {
        add(found, call, InstallStepKind.NETWORK, call.name(), false);
      } else if (PROCESS.matcher(call.name()).matches()) {
        String command = command(call);
        String what = call.name() + (command.isBlank() ? "" : ": " + command);
        boolean fetches = FETCHES.matcher(command).find();
        add(found, call, InstallStepKind.PROCESS, what, !fetches);
      } else if (call.name().equals("exec") || call.name().equals("eval")) {
        madeCode(call, found);
      } else if (call.method().equals("setup")) {
        call.argument("cmdclass").ifPresent(value -> commands(call, value, found));
      }
    }
  }

  private void add(
      Found found, CallSite call, InstallStepKind kind, String what, boolean ordinary) {
    Set<String> waits = switches.before(call.call().at().start());
    String when = waits.isEmpty() ? null : Words.shown(String.join(", ", waits));
    found.add(call.line(), new CodeFact.InstallStep(kind, Words.shown(what), ordinary, when));
  }

  /** The command that a call starts, as far as it is known. */
  private static String command(CallSite call) {
    Expression first = call.argument(0).orElse(null);
    if (first instanceof Expression.Display list) {
      List<String> words = new ArrayList<>();
      for (Expression each : list.members()) {
        words.add(call.value(each) instanceof Value.Text text ? text.text() : "{}");
      }
      return String.join(" ", words);
    }
    return call.text(0);
  }

  /**
   * {@code exec} of a file of its own is how many read their version; of unpacked text it's not.
   */
  private void madeCode(CallSite call, Found found) {
    for (Expression.Argument argument : call.call().arguments()) {
      Walk.expressions(
          argument.value(),
          each -> {
            if (each instanceof Expression.Call inner
                && DISGUISED.matcher(call.nameOf(inner.function())).matches()) {
              String what = call.name() + " of " + call.nameOf(inner.function());
              add(found, call, InstallStepKind.MADE_CODE, what, false);
            }
          });
    }
  }

  private void commands(CallSite call, Expression value, Found found) {
    if (value instanceof Expression.Dictionary dictionary) {
      for (Expression.Entry entry : dictionary.entries()) {
        Expression key = entry.key();
        String command = key instanceof Expression.Text text ? text.value() : "";
        String by = call.nameOf(entry.value()).replace("()", "");
        boolean compiles =
            COMPILERS.contains(by.substring(by.lastIndexOf('.') + 1))
                || command.equals("build_ext");
        boolean tests = command.matches("test|tests|lint|clean|upload|docs|format|build_sphinx");
        if (!compiles && !tests && !command.isEmpty()) {
          String what = "cmdclass " + command + (by.isEmpty() ? "" : ": " + by);
          add(found, call, InstallStepKind.HOOK, what, true);
        }
      }
    }
  }
}
