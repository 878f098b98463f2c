// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import dev.scruple.model.Unexamined;
import dev.scruple.model.notice.MissingNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What belongs into notices and was not found: licences first, then texts, lines and files. */
final class Missing {
  private static final int MOST_FILES = 20;
  private static final String FETCH = "Fetch the packages, so that their files are read:";

  private final String target;
  private final List<String> ownLicense = new ArrayList<>();
  private final List<Draft> unknownPackages = new ArrayList<>();
  private final List<Draft> unknownNames = new ArrayList<>();
  private final List<Draft> unlicensed = new ArrayList<>();
  private final List<Draft> unknown = new ArrayList<>();
  private final Map<String, TreeSet<String>> texts = new TreeMap<>();
  private final List<Draft> unseenPackages = new ArrayList<>();
  private final List<Draft> unseen = new ArrayList<>();
  private final List<Draft> unnamed = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param target as commands name it
   */
  Missing(String target) {
    this.target = target.matches("[A-Za-z0-9._-]+") ? target : "stack.yaml";
  }

  /** The target's own code has no licence that is known. */
  void ownLicense(String name) {
    ownLicense.add(name);
  }

  void license(Draft draft) {
    if (draft.isPackage() && !draft.seen()) {
      unknownPackages.add(draft);
    } else if (!draft.seen()) {
      unknownNames.add(draft);
    } else if (draft.license() == null) {
      unknown.add(draft);
    } else {
      unlicensed.add(draft);
    }
  }

  void text(String id, Draft draft) {
    texts.computeIfAbsent(id, k -> new TreeSet<>()).add(draft.name());
  }

  void lines(Draft draft) {
    if (draft.seen()) {
      unnamed.add(draft);
    } else if (draft.isPackage()) {
      unseenPackages.add(draft);
    } else {
      unseen.add(draft);
    }
  }

  /** The list, what matters most first. */
  List<MissingNotice> list(
      Texts known, boolean unresolved, List<Unexamined> unread, boolean tooMuch) {
    List<MissingNotice> list = new ArrayList<>();
    licences(list);
    texts.forEach((id, parts) -> list.add(text(id, List.copyOf(parts), known)));
    lines(list);
    if (unresolved) {
      list.add(
          new MissingNotice(
              "What the packages need in turn",
              List.of(),
              "There is no lock file, so only packages that the manifests name are listed.",
              "Fetch the packages with all that they need, as above, or keep a lock file.",
              List.of()));
    }
    files(list, unread, tooMuch);
    return list;
  }

  private void licences(List<MissingNotice> list) {
    add(
        list,
        "The licence of the project itself",
        ownLicense,
        "No licence was found, or its text is none that is known.",
        "Ask its authors for a LICENSE file, or read the one that is there.",
        List.of());
    add(
        list,
        "Licences",
        names(unlicensed),
        "They are in the target, and no licence text, tag or statement stands with them.",
        "Ask where they are from, and put their licence beside them; else leave them out.",
        List.of());
    add(
        list,
        "Licences that are not known",
        names(unknown),
        "There is a licence or a statement, but its words are none that are known.",
        "Read them: where they are files, they are passed on below, word for word.",
        List.of());
    add(
        list,
        "Licences of models and data",
        names(unknownNames),
        "They are only named here, and what is stated of them names none for certain.",
        "Look at their pages, and read the licence that they are under.",
        List.of());
    List<Draft> all = new ArrayList<>(unknownPackages);
    all.addAll(unseenPackages);
    add(
        list,
        "Licences of packages",
        names(unknownPackages),
        "Their own files are not here, and no list that we have names one for certain.",
        FETCH,
        Closing.commands(purls(all), target));
  }

  private static MissingNotice text(String id, List<String> parts, Texts known) {
    List<String> addresses = known.addresses(id);
    return new MissingNotice(
        "The text of " + (known.name(id).equals(id) ? id : known.name(id) + " (" + id + ")"),
        parts,
        "It is not on the SPDX list, and does not stand in the target.",
        addresses.isEmpty()
            ? "Get it from who licenses the work, and add it."
            : "Get it from " + String.join(" or ", addresses) + ", and add it.",
        List.of());
  }

  private void lines(List<MissingNotice> list) {
    boolean first = unknownPackages.isEmpty();
    List<String> more = new ArrayList<>(names(unseenPackages));
    more.removeAll(names(unknownPackages));
    if (!unseenPackages.isEmpty()) {
      list.add(
          new MissingNotice(
              "Copyright lines and NOTICE files of packages",
              more,
              first
                  ? "Their own files are not here."
                  : "Their own files are not here, nor are those of the packages above.",
              first ? FETCH : "Fetch the packages, as above.",
              first ? Closing.commands(purls(unseenPackages), target) : List.of()));
    }
    add(
        list,
        "Copyright lines of models and data",
        names(unseen),
        "They are only named here; their own files were not seen.",
        "Look at their pages, and add who made them.",
        List.of());
    add(
        list,
        "Copyright lines",
        names(unnamed),
        "None of their files says who holds the rights.",
        "Ask where they are from, and add who made them.",
        List.of());
  }

  private static void files(List<MissingNotice> list, List<Unexamined> unread, boolean tooMuch) {
    if (tooMuch) {
      list.add(
          new MissingNotice(
              "Copyright lines and notices",
              List.of(),
              "The files say more than 48 MiB of them, which is more than is kept.",
              "Make the notices of its folders, one by one.",
              List.of()));
    }
    List<String> paths =
        unread.stream()
            .map(Unexamined::path)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .distinct()
            .sorted()
            .limit(MOST_FILES)
            .toList();
    add(
        list,
        "Files that were not read",
        paths,
        "What they are under, and who made them, is not known.",
        "scruple evaluate says of each why, and what to do.",
        List.of());
  }

  private static void add(
      List<MissingNotice> list,
      String what,
      List<String> parts,
      String reason,
      String remedy,
      List<String> commands) {
    if (!parts.isEmpty()) {
      list.add(new MissingNotice(what, parts, reason, remedy, commands));
    }
  }

  private static List<String> names(List<Draft> drafts) {
    return drafts.stream().map(Draft::name).distinct().sorted().toList();
  }

  private static List<String> purls(List<Draft> drafts) {
    return drafts.stream()
        .map(Draft::purl)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }
}
