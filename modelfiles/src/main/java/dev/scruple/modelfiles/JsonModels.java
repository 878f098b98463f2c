// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import dev.scruple.content.SliceContent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSON files that belong to models, told apart by their outermost keys. */
final class JsonModels {
  /** Files that loaders read by these names, whatever they hold. */
  private static final Set<String> KNOWN_NAMES =
      Set.of("config.json", "generation_config.json", "adapter_config.json", "tokenizer.json");

  private static final int MAX_KEYS = 500;
  private static final long MAX_BYTES = 1 << 20;
  private static final long MAX_KNOWN_BYTES = 64 << 20;

  private final Set<String> keys = new HashSet<>();
  private final Map<String, String> texts = new HashMap<>();
  private long mapped;
  private String problem = "";

  private JsonModels() {}

  static Optional<ModelFile> recognise(Sample sample) throws IOException {
    if (!sample.ending().equals("json") || !begins(sample)) {
      return Optional.empty();
    }
    JsonModels json = new JsonModels();
    boolean known = sample.name().endsWith("index.json") || sample.name().equals("tokenizer.json");
    long limit = Math.min(sample.size(), known ? MAX_KNOWN_BYTES : MAX_BYTES);
    json.read(new SliceContent(sample.content(), 0, limit), limit < sample.size());
    return json.draft(sample.name()).flatMap(Draft::found);
  }

  private static boolean begins(Sample sample) {
    int at = sample.has(0, "\u00ef\u00bb\u00bf") ? 3 : 0;
    while (sample.at(at) >= 0 && Character.isWhitespace(sample.at(at))) {
      at++;
    }
    return sample.at(at) == '{';
  }

  private void read(SliceContent content, boolean partial) throws IOException {
    try (InputStream in = new BufferedInputStream(content.open());
        JsonParser json = Json.parser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME && keys.size() < MAX_KEYS) {
        String key = json.currentName();
        keys.add(key);
        value(key, json);
      }
    } catch (JacksonException e) {
      problem = partial ? "only its beginning was read" : Json.reason(e);
    }
  }

  private void value(String key, JsonParser json) {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_STRING) {
      texts.put(key, Description.Draft.cut(json.getString()));
    } else if (key.equals("architectures") && token == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
          texts.putIfAbsent("architectures", Description.Draft.cut(json.getString()));
        }
        json.skipChildren();
      }
    } else if (token == JsonToken.START_OBJECT) {
      object(key, json);
    } else {
      json.skipChildren();
    }
  }

  private void object(String key, JsonParser json) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String inner = json.currentName();
      JsonToken token = json.nextToken();
      if (key.equals("weight_map")) {
        mapped++;
      } else if (key.equals("metadata") && inner.equals("total_size") && token.isNumeric()) {
        texts.put("total_size", json.getString());
      } else if (key.equals("model") && inner.equals("type") && token == JsonToken.VALUE_STRING) {
        texts.put("model.type", Description.Draft.cut(json.getString()));
      }
      json.skipChildren();
    }
  }

  private Optional<Draft> draft(String name) {
    Draft draft;
    if (keys.contains("weight_map")) {
      draft = new Draft(Format.WEIGHTS_INDEX);
      draft.description.tensors = mapped;
      tell(draft, "total_size");
    } else if (name.equals("tokenizer.json")
        && (keys.contains("model") || keys.contains("added_tokens"))) {
      draft = new Draft(Format.TOKENIZER_JSON);
      tell(draft, "model.type");
    } else if ((keys.contains("tokenizer_class") && !keys.contains("architectures"))
        || name.equals("tokenizer_config.json")) {
      draft = new Draft(Format.TOKENIZER_CONFIGURATION);
      draft.canRunCode(keys.contains("auto_map"));
      draft.description.architecture = texts.get("tokenizer_class");
      draft.description.chatTemplate = keys.contains("chat_template");
    } else if (keys.contains("peft_type")) {
      draft = new Draft(Format.ADAPTER_CONFIGURATION);
      draft.canRunCode(keys.contains("auto_mapping") && texts.containsKey("auto_mapping"));
      draft.description.architecture = texts.get("peft_type");
      Optional.ofNullable(texts.get("base_model_name_or_path"))
          .ifPresent(draft.description.baseModels::add);
    } else if (configuration(name)) {
      draft = new Draft(Format.MODEL_CONFIGURATION);
      draft.canRunCode(keys.contains("auto_map"));
      draft.description.architecture =
          texts.getOrDefault("architectures", texts.get("_class_name"));
      tell(draft, "model_type");
      tell(draft, "_name_or_path");
    } else {
      return Optional.empty();
    }
    if (keys.contains("auto_map")) {
      draft.description.more("auto_map", "names Python code that loading may run");
    }
    if (!problem.isEmpty()) {
      draft.problem(problem);
    }
    return Optional.of(draft);
  }

  private boolean configuration(String name) {
    return (!problem.isEmpty() && KNOWN_NAMES.contains(name))
        || keys.contains("auto_map")
        || keys.contains("_diffusers_version")
        || (keys.contains("architectures") && keys.contains("model_type"))
        || (name.equals("config.json")
            && (keys.contains("model_type") || keys.contains("_class_name")));
  }

  private void tell(Draft draft, String key) {
    String value = texts.get(key);
    if (value != null) {
      draft.description.more(key, value);
    }
  }
}
