package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the stand-ins of one session the names that another gives the same values, so that the two can be held against each
 * other: each session numbers them as they appear, and who looks up two customers in another order would else write to the
 * wrong one unseen. The same is what was told in the same place: a prompt, or what a tool answered to the same arguments.
 */
final class CommonStandIns {
    private final Binding names;
    private final Set<String> others = new LinkedHashSet<>();

    private CommonStandIns(List<Surrogate> own, List<Surrogate> theirs, Session session, Session as) {
        this.names = Binding.renaming(own, theirs);
        List<Told> known = Told.in(as);
        List<Told> told = Told.in(session);
        told.forEach(each -> bind(each, known));
        Set<String> taken = own.stream()
                .map(Surrogate::text)
                .filter(text -> names.unbound(text).isEmpty())
                .map(names::restore)
                .collect(Collectors.toSet());
        own.stream()
                .map(Surrogate::text)
                .filter(text -> names.unbound(text).isPresent())
                .filter(text -> taken.contains(text) || (isTold(text, known) && !isTold(text, told)))
                .forEach(others::add);
    }

    /** All recordings of a golden by the names of its first. */
    static List<Session> accepted(Golden golden) {
        List<Session> all = golden.recordings();
        Stream<Session> others = all.stream().skip(1).map(session -> by(golden, session, golden.surrogates()));
        return Stream.concat(all.stream().limit(1), others).toList();
    }

    /** A session by the names of a golden's first recording. */
    static Session by(Golden golden, Session session, List<Surrogate> surrogates) {
        if (golden.surrogates().isEmpty()) {
            return session;
        }
        Map<String, Surrogate> own = new LinkedHashMap<>();
        Stream.concat(surrogates.stream(), golden.surrogates().stream())
                .forEach(each -> own.putIfAbsent(each.text(), each));
        return new CommonStandIns(
                        List.copyOf(own.values()),
                        golden.surrogates(),
                        session,
                        golden.recordings().get(0))
                .renamed(session);
    }

    private void bind(Told told, List<Told> known) {
        String by = names.restore(told.by());
        for (Told each : known) {
            if (each.by().equals(by) && names.matches(told.text(), each.text())) {
                return;
            }
        }
    }

    private static boolean isTold(String text, List<Told> told) {
        return told.stream().anyMatch(each -> each.text().contains(text));
    }

    private Session renamed(Session session) {
        return session.withRuns(session.runs().stream().map(this::renamed).toList());
    }

    private Run renamed(Run run) {
        String answer = run.answer();
        return new Run(
                run.number(),
                run.status(),
                run.input(),
                answer == null ? null : text(answer),
                run.error(),
                run.start(),
                run.latency(),
                run.prelude().stream().map(this::renamed).toList(),
                run.steps().stream().map(this::renamed).toList());
    }

    private Step renamed(Step step) {
        return new Step(
                step.number(),
                step.lane(),
                step.llm(),
                step.calls().stream().map(this::renamed).toList());
    }

    private Call renamed(Call call) {
        if (!(call instanceof ToolCall tool)) {
            return call;
        }
        ToolRequest request = tool.request();
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        request.arguments().forEach((key, value) -> arguments.put(key, renamed(value)));
        ToolRequest other = new ToolRequest(request.id(), request.name(), arguments, request.malformed());
        return new ToolCall(other, tool.outcome(), tool.effect(), tool.timing(), tool.lane());
    }

    private @Nullable Object renamed(@Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            object.forEach((key, value) -> copy.put((String) key, renamed(value)));
            return copy;
        }
        if (json instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(renamed(each)));
            return copy;
        }
        if (json instanceof String text) {
            return text(text);
        }
        return json instanceof Number && others.contains(json.toString()) ? text(json.toString()) : names.restore(json);
    }

    /** A value of its own keeps its stand-in, with a word that tells it from the other's. */
    private String text(String text) {
        String apart = text;
        for (String other : others) {
            apart = apart.replace(other, "another " + other);
        }
        return names.restore(apart);
    }
}
