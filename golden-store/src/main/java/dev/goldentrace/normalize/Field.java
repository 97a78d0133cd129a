package dev.goldentrace.normalize;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A field of what is compared, with all the names by which settings can call it: what a tool returned is
 * {@code tool.get_order.result} and, in each later request, {@code messages[4]}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Field {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final CallKind kind;
    private final List<Name> roots;
    private final String within;

    private Field(CallKind kind, List<Name> roots, String within) {
        this.kind = kind;
        this.roots = roots;
        this.within = within;
    }

    /**
     * A name for what lies beneath a part of the field.
     *
     * @param from the part, as it goes on after the field's own name
     * @param argument whether it is an argument of a tool, which is meant to the letter
     */
    private record Name(String from, String name, @Nullable String tool, boolean argument) {
        boolean holds(String within) {
            return within.startsWith(from)
                    && (within.length() == from.length() || ".[".indexOf(within.charAt(from.length())) >= 0);
        }

        String of(String within) {
            return name + within.substring(from.length());
        }
    }

    private static Field of(CallKind kind, String name) {
        return new Field(kind, List.of(new Name("", name, null, false)), "");
    }

    /** {@return the system prompt} */
    public static Field system() {
        return of(CallKind.LLM, "system");
    }

    /** {@return the model's name} */
    public static Field model() {
        return of(CallKind.LLM, "model");
    }

    /** {@return the parameters of a model} */
    public static Field parameters() {
        return of(CallKind.LLM, "parameters");
    }

    /** {@return what an answer must look like} */
    public static Field responseFormat() {
        return of(CallKind.LLM, "responseFormat");
    }

    /** {@return what a model answered} */
    public static Field reply() {
        return of(CallKind.LLM, "reply");
    }

    /**
     * Names what belongs to no call.
     *
     * @param name such as {@code input}
     * @return the field
     */
    public static Field ofSession(String name) {
        return of(CallKind.OTHER, name);
    }

    /**
     * Names a tool as it is offered.
     *
     * @param tool its name
     * @return the field
     */
    public static Field toolOffered(String tool) {
        return new Field(CallKind.LLM, List.of(new Name("", "tools" + key(tool), tool, false)), "");
    }

    /**
     * Names what a tool is asked for.
     *
     * @param tool its name
     * @return the field
     */
    public static Field arguments(String tool) {
        return new Field(CallKind.TOOL, arguments("", tool), "");
    }

    private static List<Name> arguments(String from, String tool) {
        return List.of(
                new Name(from, "tool" + key(tool) + ".arguments", tool, true), new Name(from, "arguments", tool, true));
    }

    /**
     * Names what a tool returned.
     *
     * @param tool its name
     * @return the field
     */
    public static Field result(String tool) {
        return new Field(CallKind.TOOL, result("", tool), "");
    }

    private static List<Name> result(String from, String tool) {
        return List.of(
                new Name(from, "tool" + key(tool) + ".result", tool, false), new Name(from, "result", tool, false));
    }

    /**
     * Names what a service is asked for.
     *
     * @param kind what it does
     * @return the field
     */
    public static Field input(CallKind kind) {
        return of(kind, service(kind) + ".input");
    }

    /**
     * Names what a service answered.
     *
     * @param kind what it does
     * @return the field
     */
    public static Field output(CallKind kind) {
        return of(kind, service(kind) + ".output");
    }

    /** To rank what was found is a part of the search. */
    private static String service(CallKind kind) {
        return kind == CallKind.RERANK ? CallKind.RETRIEVAL.word() : kind.word();
    }

    /**
     * Names a message of a conversation.
     *
     * @param index its place among those that are no system messages, from 0
     * @param message the message
     * @return the field
     */
    public static Field message(int index, Message message) {
        List<Name> names = new ArrayList<>();
        names.add(new Name("", "messages[" + index + "]", null, false));
        for (int i = 0; i < message.toolUses().size(); i++) {
            names.addAll(arguments(
                    ".toolUses[" + i + "].arguments", message.toolUses().get(i).name()));
        }
        Message.ToolResult result = message.toolResult();
        if (result != null && message.content().size() == 1 && message.content().get(0) instanceof Part.Text) {
            names.addAll(result(".content[0]", result.toolName()));
        }
        return new Field(CallKind.LLM, List.copyOf(names), "");
    }

    /**
     * Names what lies within.
     *
     * @param suffix how the path goes on, such as {@code .total} or {@code [2]}
     * @return the field there
     */
    public Field at(String suffix) {
        return suffix.isEmpty() ? this : new Field(kind, roots, within + suffix);
    }

    Field inner(String key) {
        return at(key(key));
    }

    Field index(int index) {
        return at("[" + index + "]");
    }

    /**
     * Gives a key of a JSON object as paths have it.
     *
     * @param name the key
     * @return {@code .total}, or {@code ['in total']} where it is no plain word
     */
    public static String key(String name) {
        return PLAIN_KEY.matcher(name).matches() ? "." + name : "['" + name + "']";
    }

    List<String> names() {
        return roots.stream()
                .filter(root -> root.holds(within))
                .map(root -> root.of(within))
                .toList();
    }

    boolean isArgument() {
        return roots.stream().anyMatch(root -> root.argument() && root.holds(within));
    }

    /** Whether it is an argument, or holds one. */
    boolean reachesArguments() {
        return isArgument()
                || roots.stream()
                        .anyMatch(root -> root.argument() && root.from().startsWith(within));
    }

    /** {@return the field as a normaliser is told} */
    public TextPlace place() {
        String tool = roots.stream()
                .filter(root -> root.tool() != null && root.holds(within))
                .map(Name::tool)
                .findFirst()
                .orElse(null);
        return new TextPlace(kind, tool, names().get(0));
    }
}
