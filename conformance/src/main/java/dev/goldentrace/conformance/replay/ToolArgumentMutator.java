package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import dev.goldentrace.trace.Json;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Passes other arguments than the model asked for: by turns in a date, a ten-digit id, a nested value, any leaf or a key. */
final class ToolArgumentMutator extends CallMutator {
    private static final Pattern TEN_DIGITS = Pattern.compile(".*\\b\\d{10}\\b.*");

    ToolArgumentMutator() {
        super(MutantKind.TOOL_ARGUMENT);
    }

    /** Which leaves a mutant is drawn from. */
    private enum Sort {
        DATE,
        TEN_DIGITS,
        NESTED,
        ANY
    }

    /** Calls with a date or a ten-digit id stand in the list once more, so that they are not rare among the mutants. */
    @Override
    public List<CallSite> places(List<AgentCase> cases) {
        List<CallSite> all = super.places(cases);
        List<CallSite> places = new ArrayList<>(all);
        for (Sort sort : List.of(Sort.DATE, Sort.TEN_DIGITS, Sort.NESTED)) {
            List<CallSite> special = all.stream()
                    .filter(call -> !leaves(call.tool().arguments(), sort).isEmpty())
                    .toList();
            for (int i = 0; i < all.size() && !special.isEmpty(); i++) {
                places.add(special.get(i % special.size()));
            }
        }
        return places;
    }

    private static List<List<Object>> leaves(Map<String, @Nullable Object> arguments, Sort sort) {
        return JsonMutation.leaves(arguments).stream()
                .filter(path -> !path.isEmpty() && is(sort, path, JsonMutation.get(arguments, path)))
                .toList();
    }

    private static boolean is(Sort sort, List<Object> path, @Nullable Object leaf) {
        String text = String.valueOf(leaf);
        return switch (sort) {
            case DATE -> JsonMutation.DATE.matcher(text).find();
            case TEN_DIGITS -> TEN_DIGITS.matcher(text).matches();
            case NESTED -> path.size() > 1;
            case ANY -> true;
        };
    }

    @Override
    public Optional<Mutant> draw(CallSite place, Golden golden, Random random) {
        Map<String, @Nullable Object> changed = changed(place.tool().arguments(), random);
        if (Sameness.same(golden, place.use(golden).arguments(), changed)) {
            return Optional.empty();
        }
        String json = Json.write(changed);
        ReplyRewrite rewrite = (run, step, asked) -> {
            List<ToolExecutionRequest> rewritten = new ArrayList<>(asked);
            rewritten.set(
                    place.index(),
                    asked.get(place.index()).toBuilder().arguments(json).build());
            return rewritten;
        };
        return Optional.of(Mutant.rewriting(
                place.site(),
                rewrite,
                new Cause.ToolArguments(place.name()),
                "passes " + json + " to " + place.name()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> changed(Map<String, @Nullable Object> arguments, Random random) {
        JsonMutation mutation = new JsonMutation(random);
        Sort sort = CaseMutator.one(List.of(Sort.values()), random);
        List<List<Object>> wanted = leaves(arguments, sort);
        List<List<Object>> leaves = wanted.isEmpty() ? leaves(arguments, Sort.ANY) : wanted;
        if (leaves.isEmpty() || (sort == Sort.ANY && random.nextInt(4) == 0)) {
            return mutation.key(arguments);
        }
        Object changed = mutation.at(arguments, CaseMutator.one(leaves, random));
        return (Map<String, @Nullable Object>) changed;
    }
}
