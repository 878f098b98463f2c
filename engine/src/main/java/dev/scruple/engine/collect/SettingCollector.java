// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.secrets.ServiceEndpoints;
import dev.scruple.engine.secrets.SettingValues;
import dev.scruple.model.DataFact;
import dev.scruple.model.Source;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds passwords and keys that settings hold as values, and hosts of services that they name. The
 * values are not kept.
 */
final class SettingCollector implements FileCollector {
  @Override
  public String name() {
    return "settings";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    boolean own = part == Part.MAIN || part == Part.DEVELOPMENT;
    boolean environment = file.path().equals(".env") || file.path().endsWith("/.env");
    return file.text()
        && (own || (environment && part != Part.VENDORED))
        && SettingValues.reads(file.path());
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    Map<String, Integer> numbers = new HashMap<>();
    for (SettingValues.Value value : SettingValues.of(file.path(), file.bytes().decoded())) {
      int number = numbers.merge(value.setting() + " " + value.length(), 1, Integer::sum);
      findings.add(
          Source.lines(file.path(), value.line(), value.line()),
          new DataFact.CredentialInConfiguration(value.setting(), value.length(), number));
    }
    for (ServiceEndpoints.Endpoint each : ServiceEndpoints.of(file.bytes().decoded())) {
      findings.add(
          Source.lines(file.path(), each.line(), each.line()),
          new DataFact.ServiceEndpoint(each.setting(), each.host()));
    }
    findings.examined(this);
  }
}
