package dev.goldentrace.assertions;

import dev.goldentrace.trace.ToolCall;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which tools were called.
 *
 * @param calls the tool calls of the session or of a part of it, in order
 */
record ToolChecks(List<ToolCall> calls) {

    @Nullable
    Failure called(String name) {
        return count(name) > 0
                ? null
                : new Failure("to call tool <" + name + ">", "a call of " + name, "no such call; " + toolsCalled());
    }

    @Nullable
    Failure called(String name, int times) {
        long actual = count(name);
        return actual == times
                ? null
                : new Failure(
                        "to call tool <" + name + "> " + Counted.times(times),
                        Counted.of(times, "call"),
                        Counted.of(actual, "call"));
    }

    @Nullable
    Failure calledOnce(String name) {
        long actual = count(name);
        if (actual == 0) {
            return called(name);
        }
        return actual == 1
                ? null
                : new Failure(
                        "to call tool <" + name + "> once",
                        "1 call",
                        Counted.of(actual, "call"),
                        "toolCalls().named(\"" + name + "\") goes to all of them");
    }

    @Nullable
    Failure called(String name, ArgumentMatcher arguments) {
        if (calls.stream().anyMatch(call -> call.name().equals(name) && matches(call, arguments))) {
            return null;
        }
        String expected = name + "(" + arguments.describe() + ")";
        String actual = nearest(name, arguments)
                .map(index -> "no such call; nearest: " + nearestInWords(index, arguments))
                .orElseGet(() -> "no call of " + name + "; " + toolsCalled());
        return new Failure("to call tool <" + name + "> with these arguments", expected, actual);
    }

    @Nullable
    Failure neverCalled(String... names) {
        List<String> unwanted = Arrays.asList(names);
        return firstCall(call -> unwanted.contains(call.name()))
                .map(index -> new Failure(
                        "never to call " + tools(unwanted),
                        "no call of " + String.join(" or ", unwanted),
                        numbered(index)))
                .orElse(null);
    }

    @Nullable
    Failure calledOnly(String... names) {
        List<String> allowed = Arrays.asList(names);
        return firstCall(call -> !allowed.contains(call.name()))
                .map(index -> new Failure(
                        "to call only " + tools(allowed), "calls of " + String.join(" and ", allowed), numbered(index)))
                .orElse(null);
    }

    @Nullable
    Failure calledInOrder(String... names) {
        int met = 0;
        int last = -1;
        for (int i = 0; i < calls.size() && met < names.length; i++) {
            if (calls.get(i).name().equals(names[met])) {
                met++;
                last = i;
            }
        }
        if (met == names.length) {
            return null;
        }
        String after = met == 0 ? "" : " after " + numbered(last);
        return new Failure("to call tools in order", String.join(" > ", names), "no call of " + names[met] + after);
    }

    private long count(String name) {
        return calls.stream().filter(call -> call.name().equals(name)).count();
    }

    private Optional<Integer> firstCall(Predicate<ToolCall> wanted) {
        return IntStream.range(0, calls.size())
                .filter(index -> wanted.test(calls.get(index)))
                .boxed()
                .findFirst();
    }

    private Optional<Integer> nearest(String name, ArgumentMatcher arguments) {
        return IntStream.range(0, calls.size())
                .filter(index -> calls.get(index).name().equals(name))
                .boxed()
                .min(Comparator.comparingInt(
                        index -> differences(calls.get(index), arguments).size()));
    }

    private String nearestInWords(int index, ArgumentMatcher arguments) {
        ToolCall call = calls.get(index);
        String why = call.request().malformed() != null
                ? "its arguments are no JSON object"
                : String.join("; ", differences(call, arguments));
        return numbered(index) + ", where " + why;
    }

    static boolean matches(ToolCall call, ArgumentMatcher arguments) {
        return call.request().malformed() == null
                && differences(call, arguments).isEmpty();
    }

    private static List<String> differences(ToolCall call, ArgumentMatcher arguments) {
        return arguments.differences(call.request().arguments());
    }

    private String numbered(int index) {
        return (index + 1) + ". " + Shown.call(calls.get(index));
    }

    private String toolsCalled() {
        List<String> names = calls.stream().map(ToolCall::name).distinct().toList();
        return names.isEmpty() ? "no tool was called" : "tools called: " + String.join(", ", names);
    }

    private static String tools(List<String> names) {
        return (names.size() == 1 ? "tool <" : "tools <") + String.join(">, <", names) + ">";
    }
}
