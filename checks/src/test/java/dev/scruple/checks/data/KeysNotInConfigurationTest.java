// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DataFact;
import dev.scruple.model.Fact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class KeysNotInConfigurationTest {
  private static Fact value(String setting) {
    return new DataFact.CredentialInConfiguration(setting, 15, 1);
  }

  @Test
  void passesWhereNoValueStands() {
    check().without("credential-in-configuration").answers(PASS);
  }

  @Test
  void failsOnAValueAndNamesTheSetting() {
    check()
        .with(value("MYSQL_PASSWORD"), "docker/.env")
        .answers(FAIL)
        .because("1 password or key is a value in the open: MYSQL_PASSWORD at docker/.env");
  }

  @Test
  void namesServicesWithoutChangingTheAnswer() {
    check()
        .without("credential-in-configuration")
        .with(new DataFact.ServiceEndpoint("base_url", "api.example.org"), "conf/a.yaml")
        .answers(PASS)
        .because("Services that settings name: api.example.org (conf/a.yaml");
    check()
        .with(value("MYSQL_PASSWORD"), "docker/.env")
        .with(new DataFact.ServiceEndpoint("base_url", "api.example.org"), "conf/a.yaml")
        .answers(FAIL)
        .because("docker/.env. Services that settings name: api.example.org");
  }

  @Test
  void warnsOfValuesInExamplesOnly() {
    check().with(value("secret"), "examples/settings.yaml").answers(WARN);
  }

  @Test
  void failsOnAnEnvironmentFileEvenAmongTests() {
    check().with(value("API_KEY"), "tests/.env").answers(FAIL);
  }

  @Test
  void keepsAHostileSettingOnOneLine() {
    check().with(value("a\u001b[31m\nb"), ".env").answers(FAIL);
  }

  @Test
  void doesNotKnowWhatWasNotRead() {
    check().answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAListOfComponents() {
    check().on(TargetKind.BOM).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new KeysNotInConfiguration());
  }
}
