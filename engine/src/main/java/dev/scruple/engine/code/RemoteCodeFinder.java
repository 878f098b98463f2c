// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.model.CodeFact;
import dev.scruple.model.RemoteCodeForm;
import dev.scruple.sourcecode.names.CallSite;
import dev.scruple.sourcecode.names.DefaultSite;
import dev.scruple.sourcecode.names.ModuleCode;
import dev.scruple.sourcecode.names.Value;
import dev.scruple.sourcecode.python.Expression;
import java.util.Set;

/**
 * Consent to remote code in Python: in calls, and as what is done unless told otherwise. Torch Hub
 * needs none: to load, list or explain is to fetch a repository and run its {@code hubconf.py}.
 */
final class RemoteCodeFinder implements Finder {
  private static final String OPTION = "trust_remote_code";
  private static final Set<String> TORCH_HUB =
      Set.of("torch.hub.load", "torch.hub.list", "torch.hub.help");

  @Override
  public void find(ModuleCode code, Found found) {
    for (CallSite call : code.calls()) {
      boolean asked = call.argument(OPTION).map(call::value).filter(this::isTrue).isPresent();
      if (asked) {
        String what = Words.shown(call.name() + "(" + OPTION + "=True)");
        found.add(call.line(), new CodeFact.RemoteCode(RemoteCodeForm.CALL, what));
      } else if (TORCH_HUB.contains(call.name()) && fetches(call)) {
        String from = repository(call);
        String what = Words.shown(call.name() + "(" + from + ")");
        found.add(call.line(), new CodeFact.RemoteCode(RemoteCodeForm.CALL, what));
      } else if (call.method().equals("add_argument") && call.text(0).contains(option(call))) {
        boolean byDefault =
            call.argument("default").map(call::value).filter(this::isTrue).isPresent();
        if (byDefault) {
          String what = Words.shown(call.text(0) + " is on by default");
          found.add(call.line(), new CodeFact.RemoteCode(RemoteCodeForm.DEFAULT, what));
        }
      }
    }
    for (DefaultSite each : code.defaults()) {
      if (each.name().equals(OPTION) && isTrue(each.value())) {
        String what = OPTION + "=True";
        found.add(each.line(), new CodeFact.RemoteCode(RemoteCodeForm.DEFAULT, what));
      }
    }
  }

  /** A source that is not known to be the forge may be a folder, and is not blamed. */
  private static boolean fetches(CallSite call) {
    return call.argument("source")
        .map(source -> text(call, source).equalsIgnoreCase("github"))
        .orElse(true);
  }

  private static String repository(CallSite call) {
    String first = call.text(0);
    return first.isEmpty()
        ? call.argument("repo_or_dir").map(named -> text(call, named)).orElse("")
        : first;
  }

  private static String text(CallSite call, Expression expression) {
    return call.value(expression) instanceof Value.Text known ? known.text() : "";
  }

  private static String option(CallSite call) {
    return call.text(0).contains("_") ? OPTION : OPTION.replace('_', '-');
  }

  private boolean isTrue(Value value) {
    return value instanceof Value.Truth truth && truth.value();
  }
}
