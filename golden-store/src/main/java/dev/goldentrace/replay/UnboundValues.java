package dev.goldentrace.replay;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ToolReply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes which stand-ins a replay hands to the agent unbound, each where it did so first. */
final class UnboundValues {
    private final Binding binding;
    private final Collection<Surrogate> surrogates;
    private final Map<String, UnboundValue> found = new LinkedHashMap<>();

    UnboundValues(Binding binding, Collection<Surrogate> surrogates) {
        this.binding = binding;
        this.surrogates = surrogates;
    }

    /** Looks through what is handed out for a recorded call, with live values put back already. */
    synchronized void look(Recorded match, Outcome<?> restored) {
        if (!surrogates.isEmpty() && restored instanceof Outcome.Completed<?> completed) {
            new Answer(match.placeInWords() + ", " + match.name()).reply(completed.reply());
        }
    }

    synchronized List<UnboundValue> all() {
        return new ArrayList<>(found.values());
    }

    /** One answer. */
    private final class Answer {
        private final String place;

        Answer(String place) {
            this.place = place;
        }

        void reply(Reply reply) {
            if (reply instanceof LlmReply llm) {
                text("$", llm.message().text());
                llm.message().toolUses().forEach(use -> json("$." + use.name(), use.arguments()));
            } else if (reply instanceof ToolReply tool) {
                text("$", tool.text());
            } else {
                json("$", ((ServiceReply) reply).output());
            }
        }

        private void text(String path, String text) {
            if (binding.unbound(text).isPresent()) {
                Json.structure(text).ifPresentOrElse(json -> json(path, json), () -> leaf(path, text));
            }
        }

        private void json(String path, @Nullable Object json) {
            if (json instanceof Map<?, ?> map) {
                map.forEach((name, inner) -> {
                    leaf(path, name);
                    json(path + Field.key(String.valueOf(name)), inner);
                });
            } else if (json instanceof List<?> list) {
                for (int at = 0; at < list.size(); at++) {
                    json(path + "[" + at + "]", list.get(at));
                }
            } else if (json instanceof String text) {
                text(path, text);
            } else {
                leaf(path, json);
            }
        }

        private void leaf(String path, @Nullable Object leaf) {
            if (binding.unbound(leaf).isEmpty()) {
                return;
            }
            String text = String.valueOf(leaf);
            for (Surrogate surrogate : surrogates) {
                if (text.contains(surrogate.text())
                        && binding.unbound(surrogate.text()).isPresent()) {
                    found.putIfAbsent(surrogate.text(), new UnboundValue(surrogate, place, path));
                }
            }
        }
    }
}
