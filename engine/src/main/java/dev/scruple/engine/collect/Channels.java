// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DocumentFeature;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which a document says where to ask and where to report. A link to one thread, or to
 * a category that is not for questions, says neither.
 */
final class Channels {
  private static final Pattern ASK =
      Pattern.compile(
          "discord|slack|gitter|matrix\\.to|zulip|discourse"
              + "|/discussions(?!/\\d|/categories/(?!q-?a|help|support|general|question))|stack ?overflow|forum"
              + "|mailing list|google group|telegram|wechat|reddit\\.com/r/|ask (a )?question"
              + "|questions\\?|questions or (comments|concerns|issues)|send (your |us )?(questions|feedback)|get(ting)? help|for questions|have (a |any )?questions?"
              + "|微信|交流群|提问|联系我们");
  private static final Pattern REPORT =
      Pattern.compile(
          "/issues\\b(?!/\\d)|(open|file|create|raise|submit|report)[^.\\n]{0,30}\\bissue"
              + "|report[^.\\n]{0,20}\\bbugs?|bug report|issue tracker|bug tracker|提交? ?issue|反馈问题");

  private Channels() {}

  /** Adds what a text in lower case says. */
  static void add(String text, Set<DocumentFeature> features) {
    if (ASK.matcher(text).find()) {
      features.add(DocumentFeature.ASK);
    }
    if (REPORT.matcher(text).find()) {
      features.add(DocumentFeature.REPORT);
    }
  }
}
