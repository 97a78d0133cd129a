package dev.goldentrace.diff;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.normalize.RunValues;
import dev.goldentrace.normalize.StableTexts;
import dev.goldentrace.replay.RecordedSession;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes outlines of the turns of one session. A surrogate's number, like that of an id, says in which order values came; a
 * step more would change all that follow. So alignment sees only what kind they are; whether they are the same is found out
 * when turns that belong together are compared.
 */
final class Outliner {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 100;

    private final Vocabulary vocabulary;
    private final Set<String> common;
    private final StableTexts stable;
    private final SurrogateKinds surrogates;

    Outliner(RecordedSession recorded, Normalization normalization, Vocabulary vocabulary, Set<String> common) {
        this.vocabulary = vocabulary;
        this.common = common;
        this.stable = new StableTexts(normalization, RunValues.of(recorded.session())).unnumbered();
        this.surrogates = new SurrogateKinds(recorded.surrogates());
    }

    TurnOutline of(Lane.Read read) {
        LlmCall llm = read.turn().llm();
        String said = llm == null ? "" : said(llm);
        List<CallOutline> calls = read.calls().stream().map(this::call).toList();
        int requests = vocabulary.ofAll(calls.stream().map(CallOutline::request).toList());
        int results = vocabulary.ofAll(calls.stream().map(CallOutline::result).toList());
        int id = vocabulary.of(Arrays.asList(llm != null, llm == null ? "" : end(llm), said, requests, results));
        int did = said.isEmpty() && calls.isEmpty() ? -1 : vocabulary.of(Arrays.asList("did", said, requests));
        return new TurnOutline(id, did, llm != null, words(List.of(said)), calls);
    }

    ToldOutline of(Told told) {
        List<String> texts = told.added().stream().map(this::told).toList();
        return new ToldOutline(vocabulary.of(Arrays.asList("told", texts)), words(texts));
    }

    private int[] words(List<String> texts) {
        return vocabulary.setOf(texts.stream()
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS));
    }

    private String told(Told.Added added) {
        Field field = Field.message(added.index(), added.message());
        return added.message().role().word() + ": " + text(added.message().text(), field);
    }

    private String said(LlmCall llm) {
        return llm.reply()
                .map(reply -> text(reply.message().text(), Field.reply()))
                .orElse("");
    }

    private static String end(LlmCall llm) {
        return llm.outcome() instanceof Outcome.Completed<LlmReply> completed
                ? completed.reply().stopReason().word()
                : failed(llm);
    }

    private CallOutline call(Call call) {
        String service = call instanceof ServiceCall asked ? asked.request().name() : "";
        int name = vocabulary.of(Arrays.asList(call.kind(), CallWords.name(call), service));
        List<String> leaves = new ArrayList<>();
        leaves(arguments(call), "", leaves);
        int request = vocabulary.of(Arrays.asList(name, leaves));
        return new CallOutline(name, request, vocabulary.setOf(leaves.stream()), vocabulary.of(result(call)));
    }

    private @Nullable Object arguments(Call call) {
        if (call instanceof ToolCall tool) {
            Field field = Field.arguments(tool.name());
            String malformed = tool.request().malformed();
            return malformed != null
                    ? stable.text(malformed, field)
                    : stable.map(tool.request().arguments(), field);
        }
        ServiceCall service = (ServiceCall) call;
        return stable.map(service.request().input(), Field.input(service.kind()));
    }

    private void leaves(@Nullable Object json, String path, List<String> leaves) {
        if (json instanceof Map<?, ?> map) {
            map.forEach((key, value) -> leaves(value, path + "." + key, leaves));
        } else if (json instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                leaves(list.get(i), path + "[" + i + "]", leaves);
            }
        } else {
            leaves.add(path + "=" + surrogates.in(leaf(json)));
        }
    }

    private static String leaf(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : Objects.toString(value);
    }

    private String result(Call call) {
        if (call.outcome() instanceof Outcome.Completed<?> completed) {
            return completed.reply() instanceof ToolReply tool
                    ? tool.error() + text(tool.text(), Field.result(CallWords.name(call)))
                    : surrogates.in(Json.write(
                            stable.map(((ServiceReply) completed.reply()).output(), Field.output(call.kind()))));
        }
        return failed(call);
    }

    private static String failed(Call call) {
        return call.error().map(error -> "failed: " + error.message()).orElse("cancelled");
    }

    /** What is the same in both sessions need not be searched for what is volatile. */
    private String text(String text, Field field) {
        return surrogates.in(common.contains(text) ? text : stable.text(text, field));
    }
}
