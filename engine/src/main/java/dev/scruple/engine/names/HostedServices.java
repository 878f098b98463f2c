// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.names;

import dev.scruple.engine.compose.Composition;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Coverage;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.sources.TargetException;
import dev.scruple.terms.Instrument;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Terms;
import dev.scruple.terms.yaml.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hosted services as targets: {@code service:openai}. A service is known by the terms of its
 * platform alone; those are the files of terms whose first instrument is such terms.
 */
public final class HostedServices {
  private static final String SERVICE = "service:";
  private static final String COLLECTOR = "services";
  private static final Pattern DATED = Pattern.compile("[0-9]{4}");

  private HostedServices() {}

  /**
   * What is known of a service.
   *
   * @param name in lower case, without {@code service:}
   * @throws TargetException where no terms go by that name; the message lists those that are known
   */
  public static HubAnswer answer(String name) throws TargetException {
    LicenseTerms terms =
        Terms.builtIn()
            .find(name)
            .filter(HostedServices::isService)
            .orElseThrow(() -> unknown(name));
    String id = SERVICE + name;
    Component service =
        new Component(
            id, ComponentRole.SERVICE, name, null, List.of(), terms.id(), null, terms.id());
    Unexamined gap =
        Unexamined.of(
            COLLECTOR,
            null,
            "hosted: nothing of it can be examined, and the answer rests on its terms alone",
            null);
    return new HubAnswer(
        new TargetDescription(id, TargetKind.HUB, null, null),
        new Composition(List.of(service), List.of(), Set.of(id), List.of(basis(terms))),
        List.of(new Coverage(COLLECTOR, 0, List.of(gap))));
  }

  private static Evidence basis(LicenseTerms terms) {
    String read = terms.read();
    return Evidence.of(
        terms.instruments().stream()
            .flatMap(each -> Optional.ofNullable(each.url()).stream())
            .findFirst()
            .map(Source::url)
            .orElse(Source.target()),
        new Fact.Remark(
            "the answer rests on the "
                + terms.name()
                + ", "
                + terms.version()
                + (read == null ? ", whose text was not at hand" : ", as read on " + read)));
  }

  private static boolean isService(LicenseTerms terms) {
    return !terms.instruments().isEmpty()
        && terms.instruments().getFirst().kind() == Instrument.Kind.PLATFORM_TERMS;
  }

  /** A name for each service, sorted; those of older terms, which bear a date, are left out. */
  public static List<String> names() {
    return services().stream()
        .flatMap(terms -> terms.aliases().stream().filter(it -> !DATED.matcher(it).find()).limit(1))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<LicenseTerms> services() {
    Terms terms = Terms.builtIn();
    return terms.ids().stream()
        .flatMap(id -> terms.find(id).stream())
        .filter(HostedServices::isService)
        .toList();
  }

  private static TargetException unknown(String name) {
    List<String> all =
        services().stream().flatMap(each -> each.aliases().stream()).distinct().sorted().toList();
    String nearest =
        name.isEmpty() ? "" : Words.nearest(name, all).map(near -> "; nearest: " + near).orElse("");
    return new TargetException(
        (name.isEmpty() ? "service: names no service" : "no service is called '" + name + "'")
            + nearest
            + ". Services whose terms are known: "
            + String.join(", ", names()));
  }
}
