// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a project can say of how it is run, and of how a change gets in. */
public enum GovernanceTopic {
  /** How decisions are made. */
  DECISIONS,
  /** Who may release. */
  RELEASE_RIGHTS,
  /** How a release is made. */
  RELEASE_STEPS,
  /** How one becomes a maintainer. */
  BECOMING_MAINTAINER,
  /** What happens where people disagree. */
  DISPUTES,
  /** The foundation, or the several organisations, that stand behind it. */
  BACKING,
  /** Whether contributors sign off, or sign an agreement. */
  SIGN_OFF,
  /** A code of conduct that is kept elsewhere. */
  CONDUCT,
  /** How a change is built. */
  BUILDING,
  /** How a change is tested. */
  TESTING,
  /** Which style is kept. */
  STYLE,
  /** How a change is reviewed. */
  REVIEW
}
