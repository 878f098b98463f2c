// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import dev.scruple.model.notice.CarriedFile;
import dev.scruple.model.notice.LicenseText;
import dev.scruple.model.notice.MissingNotice;
import dev.scruple.model.notice.NoticedPart;
import dev.scruple.model.notice.Notices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The notices of several targets as one document. What has a package URL stands there once; places
 * come under the target's id.
 */
public final class JoinedNotices {
  private record Gap(String what, String reason, String remedy) {}

  private final TreeMap<String, NoticedPart> parts = new TreeMap<>();
  private final Map<Gap, Set<String>> lacking = new LinkedHashMap<>();
  private final Map<Gap, Set<String>> commands = new LinkedHashMap<>();
  private final List<CarriedFile> carried = new ArrayList<>();
  private final TreeMap<String, LicenseText> texts = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();

  private JoinedNotices() {}

  /**
   * Joins.
   *
   * @param license of what is built of the targets; null where it is not stated
   * @param notices by the targets' ids
   * @param unread why other targets could not be read, by their ids
   */
  public static Notices of(
      String name,
      @Nullable String license,
      String use,
      Map<String, Notices> notices,
      Map<String, String> unread) {
    JoinedNotices joined = new JoinedNotices();
    new TreeMap<>(unread).forEach(joined::unread);
    new TreeMap<>(notices).forEach(joined::add);
    return new Notices(
        name,
        null,
        null,
        license,
        List.of(),
        use,
        joined.leftOut,
        joined.missing(),
        joined.parts.values().stream().sorted(NoticeComposer.ORDER).toList(),
        joined.carried,
        List.copyOf(joined.texts.values()));
  }

  private void unread(String id, String why) {
    Gap gap =
        new Gap(
            "A part that could not be read",
            why.endsWith(".") ? why : why + ".",
            "Mend its target in the stack file, or state its license instead.");
    lacking.computeIfAbsent(gap, k -> new TreeSet<>()).add(id);
  }

  private void add(String id, Notices notices) {
    for (NoticedPart part : notices.parts()) {
      NoticedPart moved = moved(id, part);
      parts.putIfAbsent(moved.purl() == null ? moved.id() : moved.purl(), moved);
    }
    for (MissingNotice each : notices.missing()) {
      Gap gap = new Gap(each.what(), each.reason(), each.remedy());
      lacking.computeIfAbsent(gap, k -> new TreeSet<>()).addAll(each.parts());
      commands.computeIfAbsent(gap, k -> new LinkedHashSet<>()).addAll(each.commands());
    }
    notices.carried().forEach(file -> carried.add(moved(id, file)));
    notices.texts().forEach(text -> texts.putIfAbsent(text.id(), moved(id, text)));
    notices.leftOut().forEach(words -> leftOut.add(id + ": " + words));
  }

  private static NoticedPart moved(String id, NoticedPart part) {
    return new NoticedPart(
        part.purl() == null ? id + "/" + part.id() : part.id(),
        part.role(),
        part.name(),
        part.purl(),
        part.version(),
        part.source(),
        part.places().stream().map(place -> id + "/" + place).toList(),
        part.license(),
        part.declared(),
        part.chosen(),
        part.copyrights(),
        part.authors(),
        part.attributions(),
        part.citations(),
        part.files().stream().map(file -> moved(id, file)).toList(),
        part.texts());
  }

  private static CarriedFile moved(String id, CarriedFile file) {
    return new CarriedFile(id + "/" + file.path(), file.kind(), file.text());
  }

  private static LicenseText moved(String id, LicenseText text) {
    boolean listed = text.origin().startsWith("SPDX License List");
    return listed
        ? text
        : new LicenseText(text.id(), text.name(), id + "/" + text.origin(), text.text());
  }

  private List<MissingNotice> missing() {
    List<MissingNotice> missing = new ArrayList<>();
    lacking.forEach(
        (gap, names) ->
            missing.add(
                new MissingNotice(
                    gap.what(),
                    List.copyOf(names),
                    gap.reason(),
                    gap.remedy(),
                    sorted(commands.getOrDefault(gap, Set.of())))));
    return missing;
  }

  /** The command that reads what the others fetched is the last, once. */
  private static List<String> sorted(Set<String> commands) {
    List<String> sorted =
        new ArrayList<>(commands.stream().filter(each -> !each.startsWith("scruple ")).toList());
    commands.stream().filter(each -> each.startsWith("scruple ")).forEach(sorted::add);
    return sorted;
  }
}
