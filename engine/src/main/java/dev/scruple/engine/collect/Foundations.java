// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

/** The words by which a project says who stands behind it, and what contributors sign. */
final class Foundations {
  private static final String NAMES =
      "(linux foundation|lf ai|lfai\\b|lf projects|pytorch foundation|apache software foundation"
          + "|numfocus|eclipse foundation|cncf|cloud native computing foundation|openjs foundation"
          + "|software freedom conservancy|mlcommons|openssf|open source security foundation"
          + "|python software foundation|joint development foundation|agentic ai foundation"
          + "|commonhaus foundation|finos|open source collective|software in the public interest"
          + "|openatom|开放原子|mozilla foundation|\\.net foundation|openinfra foundation|khronos group)";

  /** A foundation, with words of belonging to it: who is merely named there is not meant. */
  static final String BACKED =
      "\\b(is|are|been|was|as|we're|it's) ([\\w'-]{1,20} ){0,3}?(hosted|incubat\\w{1,5}|graduated?|sponsored"
          + "|stewarded|governed|affiliated|sub-?project|member|project|part|under|donated)\\b[^.]{0,40}\\b"
          + NAMES
          + "|\\b(is|as) [^.]{0,20}\\b"
          + NAMES
          + "('s)?[^.]{0,25}\\bproject\\b|series of lf projects"
          + "|numfocus\\.org/(sponsored|project)|powered by numfocus|由[^。]{0,20}基金会(托管|孵化|支持)";

  /** A sign-off or an agreement that contributors give. */
  static final String SIGNED =
      "contribut\\w{1,4} licen[cs]e agreement|developer certificate of origin|\\bsigned-off-by\\b|\\bcla\\b[^.]{0,60}"
          + "\\b(sign|complete|submit|agree)|(sign|complete|submit|agree)\\w{0,4}\\b[^.]{0,60}\\bcla\\b|\\bdco\\b|sign[- ]?off\\b|git commit[^.]{0,30}"
          + " (-s|--signoff)\\b|contributor agreement|贡献者(许可)?协议";

  private Foundations() {}
}
