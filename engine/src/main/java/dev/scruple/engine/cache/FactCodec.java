// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.cache;

import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evidence as JSON and back; a fact's kind is told by its type's name. */
final class FactCodec {
  private static final Map<String, Class<?>> KINDS =
      Fact.kinds().stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private final JsonMapper mapper;

  FactCodec(JsonMapper mapper) {
    this.mapper = mapper;
  }

  void write(JsonGenerator out, Evidence evidence) {
    out.writeStartObject();
    out.writePOJOProperty("s", evidence.source());
    out.writePOJOProperty(evidence.value().getClass().getSimpleName(), evidence.value());
    out.writeEndObject();
  }

  Evidence read(JsonNode node) {
    Source source = mapper.treeToValue(node.required("s"), Source.class);
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      Class<?> kind = KINDS.get(property.getKey());
      if (kind != null) {
        return Evidence.of(source, (Fact) mapper.treeToValue(property.getValue(), kind));
      }
    }
    throw new IllegalArgumentException("no fact of a known kind in " + node.propertyNames());
  }
}
