// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints and data that a text fetches: by an address, or by a hub's id in a call or command.
 */
final class Fetches {
  private static final int MOST = 200;
  private static final int REACH = 300;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:www\\.)?((?:drive\\.google\\.com|pan\\.baidu\\.com|(?:www\\.)?dropbox\\.com|1drv\\.ms|onedrive\\.live\\.com"
              + "|mega\\.nz|share\\.weiyun\\.com|we\\.tl)/[^\\s)\"'<>\\]|]{4,200})"
              + "|https?://((?:zenodo\\.org/records?/|doi\\.org/10\\.(?:5281|6084|57967)/|figshare\\.com/)[^\\s)\"'<>\\]|]{3,200})"
              + "|https?://([^\\s)\"'<>\\]|?]{4,300}\\.(?:pth?|ckpt|safetensors|onnx|gguf|tar(?:\\.(?:gz|bz2|xz|zst))?|tgz|zip|7z|rar|npz|th|bin|parquet|h5|caffemodel|tflite|pth\\.tar|csv|tsv|jsonl|feather|arrow|txt))(?=[\\s)\"'<>\\]|?#]|$)");
  private static final Pattern HUB =
      Pattern.compile(
          "(?:\\.from_pretrained|hf_hub_download|snapshot_download)\\(\\s{0,40}(?:repo_id\\s?=\\s?)?[\"']([A-Za-z0-9][\\w.-]{0,60}/[\\w.-]{1,90})[\"']"
              + "|(?:huggingface-cli|hf) download (?:--repo-type dataset )?([A-Za-z0-9][\\w.-]{0,60}/[\\w.-]{1,90})"
              + "|git (?:lfs )?clone https://(?:huggingface\\.co|hf\\.co)/([\\w./-]{3,120})");
  private static final Pattern REVISION =
      Pattern.compile("revision\\s?=\\s?[\"']([\\w./-]{1,80})[\"']|--revision[= ]([\\w./-]{1,80})");
  private static final Pattern COMMIT =
      Pattern.compile("/resolve/([0-9a-f]{40}|v?\\d[\\w.]{0,20})/");
  private static final Pattern RELEASE = Pattern.compile("/releases/download/([^/\\s]{1,60})/");
  private static final Pattern DIGEST =
      Pattern.compile(
          "(?<![0-9a-fA-F])([0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?![0-9a-fA-F])|[-_](?=[0-9a-f]{0,7}\\d)(?=[0-9a-f]{0,7}[a-f])([0-9a-f]{6,8})\\.(?:pth?|th)\\b");
  private static final Pattern CHECKSUM_LIST =
      Pattern.compile("(?i)\\b(sha-?1|sha-?256|md5)(sums?)?\\b|\\bchecksums?\\b");
  private static final Pattern CHECKSUM = Pattern.compile("(?i)\\b(sha-?256|md5)\\b");

  /** A digest of a whole file, as it stands in a list of them. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?<![0-9a-zA-Z/])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?![0-9a-zA-Z/])");

  /** Branches move; a name of one fixes nothing. */
  private static final Pattern BRANCH = Pattern.compile("main|master|latest|dev|develop|HEAD");

  private static final Pattern NO_ARTEFACT =
      Pattern.compile(
          "(?i).*(/archive/|/(docs?|badges?|assets|images?)/|get-docker|actions/).*|.*(cuda|conda|cmake|nccl|boost|protoc)[^/]*");

  /** Tables stand everywhere on the web; those that a forge or a hub keeps are data. */
  private static final Pattern TABLE = Pattern.compile(".*\\.(csv|tsv|jsonl)");

  private static final Pattern KEPT =
      Pattern.compile(
          "((raw\\.)?github(usercontent)?\\.com|gitlab\\.com|codeberg\\.org|huggingface\\.co|hf\\.co)/.*");

  /** Plain text is data where a forge or a hub gives it as it is, from a folder of data. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(raw\\.githubusercontent\\.com|(github|gitlab)\\.com/[^?]{1,200}/raw|huggingface\\.co/datasets)/([^/?]+/){1,9}?"
              + "(data|datasets?|corpus|corpora)/[^?]*\\.txt");

  /** What is shared so may be a paper or a film. */
  private static final Pattern DOCUMENT =
      Pattern.compile("(?i)\\b(papers?|slides|video|poster|report|talk)\\b");

  private static final int NEAR = 80;

  /** Around the name of a record that is fetched, and not only cited. */
  private static final Pattern GETTING =
      Pattern.compile(
          "(?i)\\b(downloads?|wget|curl|fetch|weights|checkpoints?|data ?sets?|data|corpus|corpora|models?|files?)\\b");

  private Fetches() {}

  /** A fetch; see {@link dev.scruple.model.OpennessFact.Fetched}. */
  record Fetch(String what, @Nullable String version, boolean shared, int offset) {
    /** The same, where a document lists its checksum; an id of a hub has none. */
    Fetch checked() {
      boolean open = version == null && what.matches("[^/]+\\.[^/]+/.+");
      return open ? new Fetch(what, "checksum listed beside it", shared, offset) : this;
    }
  }

  /** The fetches by an address; ids in calls of code are often those of an example. */
  static List<Fetch> addresses(String text) {
    List<Fetch> found = new ArrayList<>();
    if (text.contains("://")) {
      Matcher address = ADDRESS.matcher(text);
      while (found.size() < MOST && address.find()) {
        address(text, address, found);
      }
    }
    return found;
  }

  /** The fetches of a text, addresses first. */
  static List<Fetch> of(String text) {
    List<Fetch> found = new ArrayList<>(addresses(text));
    Matcher hub = HUB.matcher(text);
    while (found.size() < MOST && hub.find()) {
      String name = first(hub).replaceFirst("[.]+$", "");
      if (name.endsWith("-") || name.endsWith("_")) {
        continue;
      }
      String after = text.substring(hub.end(), Math.min(text.length(), hub.end() + REACH));
      Matcher revision = REVISION.matcher(call(after));
      String version = revision.find() ? first(revision) : null;
      boolean moves = version != null && BRANCH.matcher(version).matches();
      found.add(new Fetch(name, moves ? null : version, false, hub.start()));
    }
    return found;
  }

  /** Whether a document lists checksums, at least one for each address that nothing else fixes. */
  static boolean listsChecksums(String text) {
    if (!CHECKSUM_LIST.matcher(text).find()) {
      return false;
    }
    long open = addresses(text).stream().filter(each -> each.version() == null).count();
    long digests =
        LISTED.matcher(text).results().limit(MOST + 1L).map(MatchResult::group).distinct().count();
    return open > 0 && digests >= open;
  }

  private static void address(String text, Matcher address, List<Fetch> found) {
    if (address.group(1) != null) {
      String before = text.substring(Math.max(0, address.start() - NEAR), address.start());
      if (DOCUMENT.matcher(before).find()) {
        return;
      }
      int from = Math.max(0, address.start() - REACH);
      String around = text.substring(from, Math.min(text.length(), address.end() + REACH));
      boolean checked = CHECKSUM.matcher(around).find();
      found.add(
          new Fetch(
              address.group(1), checked ? "checksum beside it" : null, true, address.start()));
    } else if (address.group(2) != null) {
      String what = address.group(2).replaceFirst("[}.,;]+$", "");
      if (!isFetched(text, address, what)) {
        return;
      }
      found.add(new Fetch(what, "archived", false, address.start()));
    } else if (!NO_ARTEFACT.matcher(address.group(3)).matches()
        && (!TABLE.matcher(address.group(3)).matches() || KEPT.matcher(address.group(3)).matches())
        && (!address.group(3).endsWith(".txt") || TEXT.matcher(address.group(3)).matches())) {
      found.add(new Fetch(address.group(3), fixed(address.group(3)), false, address.start()));
    }
  }

  /** Whether a record's address leads to a file, or the words before it on the line say so. */
  private static boolean isFetched(String text, Matcher address, String what) {
    int line = text.lastIndexOf('\n', address.start()) + 1;
    int from = Math.max(line, address.start() - REACH);
    return what.contains("/files/")
        || GETTING.matcher(text.substring(from, address.start())).find();
  }

  private static @Nullable String fixed(String address) {
    for (Pattern pattern : List.of(COMMIT, RELEASE, DIGEST)) {
      Matcher matcher = pattern.matcher(address);
      if (matcher.find()) {
        return first(matcher);
      }
    }
    return null;
  }

  /** The rest of a call or command. */
  private static String call(String after) {
    int line = after.indexOf("\n\n");
    int end = after.indexOf(")\n");
    int to = Math.min(line < 0 ? after.length() : line, end < 0 ? after.length() : end + 1);
    return after.substring(0, to);
  }

  private static String first(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String found = matcher.group(group);
      if (found != null) {
        return found;
      }
    }
    return matcher.group();
  }
}
