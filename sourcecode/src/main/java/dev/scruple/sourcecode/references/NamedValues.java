// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value names by the name of the field, option, variable or argument that holds it. */
final class NamedValues {
  private static final int LONGEST = 300;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][\\w.:@/+-]{0,120}");
  private static final Pattern HOSTED = Pattern.compile("[A-Za-z][\\w.]*[:-][\\w.:-]*");
  private static final String AUDIOCRAFT = "//pretrained/";

  private NamedValues() {}

  /**
   * Adds what a value names.
   *
   * @param provider who runs the models that are named here, null where nothing says so
   * @return whether it names something
   */
  static boolean read(String name, String text, int line, @Nullable String provider, Found into) {
    String value = text.strip();
    if (value.isEmpty() || value.length() > LONGEST) {
      return false;
    }
    FieldPosition position = FieldPosition.of(name);
    if (value.contains("://")) {
      return Addresses.read(value, line, Addresses.Place.CODE, name, into);
    }
    if (value.startsWith(AUDIOCRAFT)) {
      value = value.substring(AUDIOCRAFT.length());
      position = FieldPosition.MODEL;
    }
    if (value.contains("pretrained=")) {
      return arguments(name, value, line, into);
    }
    if (!PLAIN.matcher(value).matches() || name.startsWith("/")) {
      return false;
    }
    return switch (position) {
      case MODEL -> model(name, value, line, provider, into);
      case DATASET -> dataset(name, value, line, into);
      case PROVIDER -> provider(name, value, line, into);
      case MCP -> false;
      case NONE -> hosted(name, value, line, into);
    };
  }

  /** The list {@code pretrained=owner/name,revision=…} that evaluation harnesses take. */
  private static boolean arguments(String name, String value, int line, Found into) {
    String model = "";
    String revision = null;
    for (String part : value.split(",", 50)) {
      String given = part.strip();
      if (given.startsWith("pretrained=")) {
        model = given.substring("pretrained=".length());
      } else if (given.startsWith("revision=")) {
        revision = given.substring("revision=".length());
      }
    }
    if (!HubNames.isOwned(model) && !HubNames.isBare(model)) {
      return false;
    }
    into.add(
        new Reference(ReferenceKind.MODEL, model, revision, line, value, into.byDefault(), name));
    return true;
  }

  /** Adds what a server that a file names runs; the server may run any model. */
  static boolean served(String name, String value, int line, String server, Found into) {
    if (!PLAIN.matcher(value).matches()
        || FieldPosition.of(name) != FieldPosition.MODEL
        || !value.matches(".*[-\\d].*")
        || value.matches("(?:api|v\\d)/.*")) {
      return false;
    }
    into.add(ReferenceKind.SERVICE, server + "/" + value, line, value, name);
    return true;
  }

  /** A value that names a model because of where it stands. */
  static boolean model(String name, String value, int line, @Nullable String provider, Found into) {
    if (provider != null && runs(provider, value)) {
      boolean weights = provider.equals("ollama");
      into.add(
          weights ? ReferenceKind.MODEL : ReferenceKind.SERVICE,
          Providers.service(provider, value),
          line,
          value,
          name);
      return true;
    }
    Optional<String> service = Providers.service(value);
    if (service.isPresent()) {
      ReferenceKind kind =
          service.get().startsWith("ollama/") ? ReferenceKind.MODEL : ReferenceKind.SERVICE;
      into.add(kind, service.get(), line, value, name);
      return true;
    }
    String plain = value;
    String revision = null;
    int sign = value.indexOf('@');
    if (sign > 0) {
      plain = value.substring(0, sign);
      revision = value.substring(sign + 1);
    }
    if (HubNames.isOwned(plain) || HubNames.isBare(plain)) {
      into.add(
          new Reference(ReferenceKind.MODEL, plain, revision, line, value, into.byDefault(), name));
      return true;
    }
    if (HubNames.isUltralytics(value)) {
      into.add(ReferenceKind.MODEL, "ultralytics/" + value, line, value, name);
      return true;
    }
    return false;
  }

  /** Whether a named provider runs it under this name, rather than the hub. */
  private static boolean runs(String provider, String value) {
    if (provider.equals("huggingface")) {
      return false;
    }
    if (provider.equals("ollama")) {
      return !isPlaceholder(value) && !value.contains("//") && !value.startsWith("/");
    }
    boolean another = Providers.ofModel(value).filter(own -> !own.equals(provider)).isPresent();
    return HOSTED.matcher(value).matches()
        && (!another || isGateway(provider))
        && !HubNames.isOwned(value);
  }

  private static boolean isPlaceholder(String value) {
    return switch (value) {
      case "model", "name", "test", "default", "string", "ollama", "embedding" -> true;
      default -> false;
    };
  }

  /** Providers that run other providers' models under those names. */
  private static boolean isGateway(String provider) {
    return switch (provider) {
      case "azure-openai", "cometapi", "openrouter", "google-vertex" -> true;
      default -> ProviderTable.ALL.stream().noneMatch(each -> each.name().equals(provider));
    };
  }

  /** Fields whose owners and names are those of repositories of code and of images. */
  private static boolean isElsewhere(String name) {
    return switch (name) {
      case "repository",
          "repo",
          "image",
          "uses",
          "from",
          "github",
          "owner",
          "require",
          "import",
          "title",
          "label",
          "placeholder" ->
          true;
      default -> name.contains("data") || name.contains("image");
    };
  }

  private static boolean dataset(String name, String value, int line, Found into) {
    if (!HubNames.isOwned(value)) {
      return false;
    }
    boolean kaggle = name.toLowerCase(Locale.ROOT).contains("kaggle");
    into.add(ReferenceKind.DATASET, kaggle ? "kaggle/" + value : value, line, value, name);
    return true;
  }

  private static boolean provider(String name, String value, int line, Found into) {
    Optional<String> provider = Providers.ofName(value);
    provider.ifPresent(known -> into.provider(known, line, value, name));
    return provider.isPresent();
  }

  /** A value whose shape alone gives it away; {@code groq: "gemma2-9b-it"} by its field. */
  private static boolean hosted(String name, String value, int line, Found into) {
    String small = name.toLowerCase(Locale.ROOT);
    Optional<String> own = Providers.ofModel(value);
    if (own.isPresent() && value.length() > 3) {
      into.add(ReferenceKind.SERVICE, Providers.service(own.get(), value), line, value, name);
      return true;
    }
    if (into.byDefault()
        && HubNames.isOwned(value)
        && HubNames.isOfKnownOwner(value)
        && !isElsewhere(small)) {
      return model(name, value, line, null, into);
    }
    if (small.equals("name") && value.indexOf('-') > 0 && HubNames.isBare(value)) {
      return model(name, value, line, null, into);
    }
    Optional<String> provider =
        Providers.ofName(small).filter(known -> known.replace("-", "").equals(small));
    if (provider.isPresent() && value.matches("[a-z][a-z.]*\\d[\\w.]*-[\\w.:-]+")) {
      return model(name, value, line, provider.get(), into);
    }
    return false;
  }
}
