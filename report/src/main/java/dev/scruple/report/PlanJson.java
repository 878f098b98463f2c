// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.plan.OversightPlan;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The contract's {@code plan} document, version 1; its schema is {@code docs/schema/plan-1.json}.
 */
public final class PlanJson {
  private PlanJson() {}

  /** Writes the document. */
  public static void write(OversightPlan plan, OutputStream out) throws IOException {
    RecordWriter.write(plan, out);
  }

  /** The JSON Schema (2020-12) of the document, made of the model's records. */
  public static String schema() {
    return new SchemaWriter("urn:scruple:schema:plan:1", "scruple plan, version 1")
        .write(OversightPlan.class);
  }
}
