// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.model.DataFact;
import dev.scruple.sourcecode.names.CallSite;
import dev.scruple.sourcecode.names.Context;
import dev.scruple.sourcecode.names.DefaultSite;
import dev.scruple.sourcecode.names.ModuleCode;
import dev.scruple.sourcecode.names.Value;
import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.Statement;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What sends usage or errors to somebody, to whom, and which variables are read beside it. */
final class TelemetryFinder implements Finder {
  /** Packages that do nothing else, and whom they serve. */
  private static final Map<String, String> SERVICES =
      Map.ofEntries(
          Map.entry("posthog", "PostHog"),
          Map.entry("sentry_sdk", "Sentry"),
          Map.entry("mixpanel", "Mixpanel"),
          Map.entry("amplitude", "Amplitude"),
          Map.entry("segment", "Segment"),
          Map.entry("analytics", "Segment"),
          Map.entry("rudderstack", "RudderStack"),
          Map.entry("rudder_analytics", "RudderStack"),
          Map.entry("bugsnag", "Bugsnag"),
          Map.entry("rollbar", "Rollbar"),
          Map.entry("scarf", "Scarf"),
          Map.entry("statsig", "Statsig"),
          Map.entry("opentelemetry", "OpenTelemetry"));

  private static final Pattern SENDS =
      Pattern.compile(
          "posthog\\.(capture|Posthog|Client|identify)|sentry_sdk\\.init|mixpanel\\.Mixpanel"
              + "|amplitude\\.Amplitude|(segment\\.)?analytics\\.(track|identify|Client|page)"
              + "|rudderstack\\.analytics\\.track|rudder_analytics\\.track|bugsnag\\.configure"
              + "|rollbar\\.init|scarf\\.(\\w+)|statsig\\.statsig\\.initialize"
              + "|opentelemetry\\.exporter\\.(\\w+\\.){1,6}OTLP\\w+Exporter");
  private static final Pattern EVENT =
      Pattern.compile(
          "posthog\\.(Posthog\\(\\)\\.)?capture|(.*\\.)?analytics\\.track|.*\\.Mixpanel\\(\\)\\.track");
  private static final Pattern POSTS =
      Pattern.compile(
          "(requests|httpx)\\.(post|put|get|request)|(requests\\.Session|httpx\\.\\w*Client)\\(\\)\\.(post|put)"
              + "|urllib\\.request\\.(urlopen|Request)|aiohttp\\.ClientSession\\(\\)\\.post");

  /** Helpers of libraries that report to the hub of models, with a switch that they document. */
  private static final Pattern HUB =
      Pattern.compile(
          "transformers\\.(utils\\.)?(hub\\.)?send_example_telemetry"
              + "|(huggingface_hub|diffusers)\\.utils\\.(\\w+\\.)?send_telemetry");

  private static final Pattern ABOUT_USE =
      Pattern.compile(
          ".*(telemetry|analytics|usage_?(stat|report|data|track)|phone_?home|track_?(event|usage)"
              + "|report_?usage|send_?usage|crash_?report).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SWITCH =
      Pattern.compile(
          "DO_NOT_TRACK|(?!.*(PATH|RATE|HOST|URL|KEY|ENDPOINT|DSN|DIR|FILE|TOKEN|ID)$)\\w*(TELEMETRY|ANALYTICS|USAGE_STATS|USAGE_TRACKING|TRACKING|OPT_?OUT|CRASH_REPORT"
              + "|REPORT_ERRORS|ERROR_REPORTING|SENTRY)\\w*");
  private static final Pattern OPTION =
      Pattern.compile(
          "(\\w*_)?(anonymized_telemetry|telemetry(_enabled|_disabled)?|(enable|disable|no|allow|send)_?"
              + "(telemetry|analytics|tracking|usage_stats)|analytics_enabled|do_not_track"
              + "|collect_(anonymous_)?usage(_statistics|_stats)?)",
          Pattern.CASE_INSENSITIVE);

  private final String path;

  /** Variables that the module sets itself: what a user sets is lost. */
  private final Set<String> forced;

  /** For a file, whose name may say what its code is for, and its statements. */
  TelemetryFinder(String path, List<Statement> statements) {
    this.path = path.substring(path.lastIndexOf('/') + 1);
    this.forced =
        statements.stream()
            .filter(Statement.Assignment.class::isInstance)
            .map(Statement.Assignment.class::cast)
            .filter(it -> it.value() instanceof Expression.Text && it.targets().size() == 1)
            .flatMap(it -> variable(it.targets().getFirst()).stream())
            .collect(Collectors.toSet());
  }

  /** The variable that {@code os.environ["NAME"]} is. */
  private static Optional<String> variable(Expression target) {
    return target instanceof Expression.Subscript item
            && item.index() instanceof Expression.Text name
            && item.value() instanceof Expression.Attribute all
            && all.name().equals("environ")
        ? Optional.of(name.value())
        : Optional.empty();
  }

  @Override
  public void find(ModuleCode code, Found found) {
    List<DefaultSite> keys =
        code.defaults().stream()
            .filter(
                each ->
                    each.name()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(api_?key|dsn|write_?key|host|token).*"))
            .filter(each -> each.value() instanceof Value.Text text && text.text().length() > 8)
            .toList();
    for (CallSite call : code.calls()) {
      String service = SERVICES.get(call.name().replaceFirst("[.(].*", ""));
      if (HUB.matcher(call.name()).matches()) {
        add(found, call, "Hugging Face Hub", true);
        found.add(call.line(), new DataFact.TelemetrySwitch("HF_HUB_DISABLE_TELEMETRY", false));
      } else if (service != null && (SENDS.matcher(call.name()).matches() || isEvent(call))) {
        boolean fixed = isFixed(call, service) || (!keys.isEmpty() && !isOpen(service));
        add(found, call, service, fixed);
      } else if (POSTS.matcher(call.name()).matches() && isAboutUse(call.context())) {
        host(call).ifPresent(host -> add(found, call, host, true));
      }
    }
    switches(code, found);
  }

  private static boolean isEvent(CallSite call) {
    return EVENT.matcher(call.name()).matches();
  }

  private static void add(Found found, CallSite call, String service, boolean fixed) {
    String event = isEvent(call) ? event(call) : null;
    String name = Words.shown(call.name());
    found.add(call.line(), new DataFact.Telemetry(service, name, event, fixed));
  }

  private static @Nullable String event(CallSite call) {
    List<String> texts = new ArrayList<>(List.of(call.text(0), call.text(1)));
    call.argument("event")
        .filter(each -> call.value(each) instanceof Value.Text)
        .ifPresent(each -> texts.add(((Value.Text) call.value(each)).text()));
    return texts.stream()
        .filter(text -> text.matches("[\\w .:/-]{3,80}"))
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** An exporter of traces is set up by who runs the program, unless a host of others is fixed. */
  private static boolean isOpen(String service) {
    return service.equals("OpenTelemetry");
  }

  /** Whether the receiver's address or key is a constant of the code. */
  private static boolean isFixed(CallSite call, String service) {
    for (var argument : call.call().arguments()) {
      if (call.value(argument.value()) instanceof Value.Text text
          && text.text().length() > 8
          && !text.text().startsWith("{}")
          && !text.text().contains("localhost")
          && (!isOpen(service) || text.text().startsWith("https://"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAboutUse(Context context) {
    return ABOUT_USE.matcher(context.function()).matches()
        || ABOUT_USE.matcher(context.type()).matches()
        || ABOUT_USE.matcher(path).matches();
  }

  /** The host that a request goes to, where it is a constant and not this machine. */
  private static Optional<String> host(CallSite call) {
    List<String> texts = new ArrayList<>(List.of(call.text(0), call.text(1)));
    call.argument("url")
        .filter(each -> call.value(each) instanceof Value.Text)
        .ifPresent(each -> texts.add(((Value.Text) call.value(each)).text()));
    for (String text : texts) {
      if (text.startsWith("http://") || text.startsWith("https://")) {
        try {
          String host = URI.create(text.replaceFirst("[?{].*", "")).getHost();
          if (host != null && !host.equals("localhost") && !host.startsWith("127.")) {
            return Optional.of(host);
          }
        } catch (IllegalArgumentException noAddress) {
          // A text that only begins as an address does.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private void switches(ModuleCode code, Found found) {
    for (CallSite call : code.calls()) {
      if (call.name()
              .matches(
                  "os\\.(getenv|environ\\.\\w+)|.*\\b(get_?env|env_?(bool|flag|var)|strtobool)\\w*")
          && SWITCH.matcher(call.text(0)).matches()
          && !forced.contains(call.text(0))) {
        found.add(call.line(), new DataFact.TelemetrySwitch(call.text(0), false));
      }
    }
    for (DefaultSite each : code.defaults()) {
      boolean option =
          OPTION.matcher(each.name()).matches() || SWITCH.matcher(each.name()).matches();
      if (option && each.value() instanceof Value.Truth) {
        found.add(each.line(), new DataFact.TelemetrySwitch(Words.shown(each.name()), false));
      }
    }
    code.subscripts("os.environ", SWITCH)
        .forEach(
            (name, line) -> {
              if (!forced.contains(name)) {
                found.add(line, new DataFact.TelemetrySwitch(name, false));
              }
            });
  }
}
