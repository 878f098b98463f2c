// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.model.CodeFact;
import dev.scruple.model.RemoteCodeForm;
import dev.scruple.sourcecode.names.CallSite;
import dev.scruple.sourcecode.names.DefaultSite;
import dev.scruple.sourcecode.names.ModuleCode;
import dev.scruple.sourcecode.names.Value;

/** Consent to remote code in Python: in calls, and as what is done unless told otherwise. */
final class RemoteCodeFinder implements Finder {
  private static final String OPTION = "trust_remote_code";

  @Override
  public void find(ModuleCode code, Found found) {
    for (CallSite call : code.calls()) {
      boolean asked = call.argument(OPTION).map(call::value).filter(this::isTrue).isPresent();
      if (asked) {
        String what = Words.shown(call.name() + "(" + OPTION + "=True)");
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

  private static String option(CallSite call) {
    return call.text(0).contains("_") ? OPTION : OPTION.replace('_', '-');
  }

  private boolean isTrue(Value value) {
    return value instanceof Value.Truth truth && truth.value();
  }
}
