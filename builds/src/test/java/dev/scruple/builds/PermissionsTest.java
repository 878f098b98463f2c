// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import static dev.scruple.builds.TokenReach.ALL_JOBS_WRITE;
import static dev.scruple.builds.TokenReach.JOB_WRITES;
import static dev.scruple.builds.TokenReach.READS;
import static dev.scruple.builds.TokenReach.UNSTATED;
import static dev.scruple.builds.TokenReach.WRITES_ALL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PermissionsTest {
  private static final String TWO_JOBS = "jobs:\n  a: {runs-on: x}\n  b: {runs-on: x}\n";

  private static TokenReach reach(String text) {
    Token token = Texts.read("on: push\n" + text).token();
    assertThat(token).isNotNull();
    return token.reach();
  }

  @Test
  void whatIsNotStatedIsUnstated() {
    assertThat(reach(TWO_JOBS)).isEqualTo(UNSTATED);
  }

  @Test
  void readingIsLeast() {
    assertThat(reach("permissions: {contents: read}\n" + TWO_JOBS)).isEqualTo(READS);
    assertThat(reach("permissions: read-all\n" + TWO_JOBS)).isEqualTo(READS);
    assertThat(reach("permissions: {}\n" + TWO_JOBS)).isEqualTo(READS);
    assertThat(reach("permissions: {id-token: write}\n" + TWO_JOBS)).isEqualTo(READS);
  }

  @Test
  void writingForAllJobsIsMoreThanForOne() {
    assertThat(reach("permissions: {contents: write}\n" + TWO_JOBS)).isEqualTo(ALL_JOBS_WRITE);
    assertThat(reach("permissions: {contents: write}\njobs:\n  a: {runs-on: x}\n"))
        .isEqualTo(JOB_WRITES);
    assertThat(
            reach(
                "permissions: {}\njobs:\n  a: {runs-on: x, permissions: {packages: write}}\n"
                    + "  b: {runs-on: x}\n"))
        .isEqualTo(JOB_WRITES);
  }

  @Test
  void aJobWithoutItsOwnWhereNoneIsStatedIsUnstated() {
    assertThat(reach("jobs:\n  a: {permissions: {contents: read}}\n  b: {runs-on: x}\n"))
        .isEqualTo(UNSTATED);
  }

  @Test
  void everythingIsWorst() {
    assertThat(reach("permissions: write-all\n" + TWO_JOBS)).isEqualTo(WRITES_ALL);
  }

  @Test
  void aWorkflowThatOnlyOthersCallHasTheirs() {
    assertThat(Texts.read("on: workflow_call\n" + TWO_JOBS).token()).isNull();
  }
}
