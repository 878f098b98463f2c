// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.purl;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A package URL in canonical form, after ECMA-427 and the type definitions that come with it.
 *
 * <p>Names are normalised as their type says. A type that isn't known here is taken as it is.
 *
 * @param type in lower case
 * @param namespace segments joined by {@code /}, decoded
 * @param name decoded
 * @param version decoded
 * @param qualifiers by key in lower case; none is empty
 * @param subpath segments joined by {@code /}, decoded
 */
public record PackageUrl(
    String type,
    @Nullable String namespace,
    String name,
    @Nullable String version,
    SortedMap<String, String> qualifiers,
    @Nullable String subpath) {
  private static final Pattern VERSION = Pattern.compile("@[^/?#]*");
  private static final int LONGEST = 16_384;
  private static final String UNRESERVED = "-._~:";

  public PackageUrl {
    qualifiers = Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
  }

  /** A package of a registry, normalised; empty where the parts make no package URL. */
  public static Optional<PackageUrl> of(
      String type, @Nullable String namespace, String name, @Nullable String version) {
    return of(type, namespace, name, version, Map.of(), null);
  }

  /** A package URL of its parts, normalised; empty where they make none. */
  public static Optional<PackageUrl> of(
      String type,
      @Nullable String namespace,
      String name,
      @Nullable String version,
      Map<String, String> qualifiers,
      @Nullable String subpath) {
    String lowerType = type.toLowerCase(Locale.ROOT);
    SortedMap<String, String> kept = new TreeMap<>();
    for (Map.Entry<String, String> it : qualifiers.entrySet()) {
      if (!isKey(it.getKey())) {
        return Optional.empty();
      }
      if (!it.getValue().isEmpty()) {
        kept.put(it.getKey().toLowerCase(Locale.ROOT), it.getValue());
      }
    }
    if (!isType(lowerType) || name.isEmpty()) {
      return Optional.empty();
    }
    PackageUrl plain =
        new PackageUrl(
            lowerType,
            blankToNull(withoutEmptySegments(namespace)),
            name,
            blankToNull(version),
            kept,
            blankToNull(withoutEmptySegments(subpath)));
    return Optional.of(PackageUrlTypes.normalise(plain)).filter(PackageUrlTypes::isValid);
  }

  /** The text of a package URL without its version; what stands behind the version is kept. */
  public static String withoutVersion(String purl) {
    return VERSION.matcher(purl).replaceFirst("");
  }

  /** Reads a package URL; empty where the text is none. */
  public static Optional<PackageUrl> parse(String text) {
    if (text.length() > LONGEST || !text.regionMatches(true, 0, "pkg:", 0, 4)) {
      return Optional.empty();
    }
    String rest = text.substring(4);
    String subpath = null;
    int hash = rest.lastIndexOf('#');
    if (hash >= 0) {
      subpath = rest.substring(hash + 1);
      rest = rest.substring(0, hash);
    }
    String query = "";
    int question = rest.lastIndexOf('?');
    if (question >= 0) {
      query = rest.substring(question + 1);
      rest = rest.substring(0, question);
    }
    rest = trimSlashes(rest);
    int slash = rest.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    try {
      return path(rest.substring(0, slash), rest.substring(slash + 1), query, subpath);
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static Optional<PackageUrl> path(
      String type, String path, String query, @Nullable String subpath) {
    String names = path;
    String version = null;
    int at = path.lastIndexOf('@');
    // The at sign of an npm scope that was not encoded starts a segment and has a slash behind it.
    if ((at > 0 && path.charAt(at - 1) != '/') || (at >= 0 && path.indexOf('/', at) < 0)) {
      names = path.substring(0, at);
      version = decode(path.substring(at + 1));
    }
    if (names.endsWith("/")) {
      return Optional.empty();
    }
    names = trimSlashes(names);
    // A git namespace is the host, and the name all of the path.
    int slash = type.equalsIgnoreCase("git") ? names.indexOf('/') : names.lastIndexOf('/');
    String namespace =
        slash < 0 ? null : segments(names.substring(0, slash), part -> !part.isEmpty());
    String decodedSubpath =
        subpath == null
            ? null
            : segments(subpath, part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."));
    String last = names.substring(slash + 1);
    String name =
        type.equalsIgnoreCase("git") ? segments(last, part -> !part.isEmpty()) : decode(last);
    return of(type, namespace, name, version, qualifiers(query), decodedSubpath);
  }

  private static Map<String, String> qualifiers(String query) {
    Map<String, String> qualifiers = new TreeMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals >= 0) {
        qualifiers.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
      } else if (!pair.isEmpty()) {
        throw new IllegalArgumentException("a qualifier without a value");
      }
    }
    return qualifiers;
  }

  private static String segments(String text, Predicate<String> kept) {
    return Arrays.stream(text.split("/", -1))
        .map(PackageUrl::segment)
        .filter(kept)
        .collect(Collectors.joining("/"));
  }

  private static String segment(String text) {
    String segment = decode(text);
    if (segment.contains("/")) {
      throw new IllegalArgumentException("a segment with a slash");
    }
    return segment;
  }

  private static @Nullable String withoutEmptySegments(@Nullable String text) {
    return text == null
        ? null
        : Arrays.stream(text.split("/", -1))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("/"));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String trimSlashes(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '/') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(start, end);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static boolean isType(String type) {
    return !type.isEmpty()
        && type.charAt(0) >= 'a'
        && type.charAt(0) <= 'z'
        && type.chars().allMatch(it -> isAsciiLetterOrDigit(it) || it == '.' || it == '-');
  }

  private static boolean isKey(String key) {
    return !key.isEmpty()
        && !Character.isDigit(key.charAt(0))
        && key.chars().allMatch(it -> isAsciiLetterOrDigit(it) || ".-_".indexOf(it) >= 0);
  }

  private static boolean isAsciiLetterOrDigit(int character) {
    return character < 128 && Character.isLetterOrDigit(character);
  }

  /** The canonical text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("pkg:").append(type).append('/');
    if (namespace != null) {
      text.append(encode(namespace, true)).append('/');
    }
    // Only a git name may be several segments.
    text.append(encode(name, type.equals("git")));
    if (version != null) {
      text.append('@').append(encode(version, false));
    }
    String separator = "?";
    for (Map.Entry<String, String> it : qualifiers.entrySet()) {
      text.append(separator).append(it.getKey()).append('=').append(encode(it.getValue(), false));
      separator = "&";
    }
    if (subpath != null) {
      text.append('#').append(encode(subpath, true));
    }
    return text.toString();
  }

  private static String encode(String text, boolean segments) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xff);
      if (isAsciiLetterOrDigit(character)
          || UNRESERVED.indexOf(character) >= 0
          || (segments && character == '/')) {
        encoded.append(character);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}
