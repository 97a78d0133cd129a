package dev.goldentrace.replay;

import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Binds the surrogates of an old world's prompts where a live run says the same: what its tools are answered then is about the
 * live run's own people. What differs binds nothing.
 */
final class KnownPrompts {
    private static final Set<Role> SAID_TO_THE_MODEL = Set.of(Role.SYSTEM, Role.USER);

    private final Binding binding;
    private final List<String> recorded;
    private final Set<String> seen = new HashSet<>();

    KnownPrompts(Binding binding, List<Session> world) {
        this.binding = binding;
        this.recorded = world.stream()
                .flatMap(session -> session.steps().stream())
                .flatMap(step -> prompts(step.llm().request()).stream())
                .distinct()
                .filter(text -> binding.unbound(text).isPresent())
                .toList();
    }

    synchronized void meet(LlmRequest live) {
        if (!recorded.isEmpty()) {
            prompts(live).stream().filter(seen::add).forEach(this::bind);
        }
    }

    private void bind(String live) {
        for (String text : recorded) {
            if (binding.matches(text, live)) {
                return;
            }
        }
    }

    private static List<String> prompts(LlmRequest request) {
        return request.messages().stream()
                .filter(message -> SAID_TO_THE_MODEL.contains(message.role()))
                .map(Message::text)
                .toList();
    }
}
