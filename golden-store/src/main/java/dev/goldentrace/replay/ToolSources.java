package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Place;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.NearestName;
import dev.goldentrace.trace.ToolRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Says where each tool's answers come from: by the tool's name, else by its effect, else for all. Immutable.
 *
 * <p>In settings: {@code recorded}, or {@code live,refund_item=forbid,reads=recorded-or-live}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ToolSources {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private static final int MOST_EDITS = 2;

    private final Map<String, ToolSource> byTool;
    private final Map<Effect, ToolSource> byEffect;
    private final ToolSource otherwise;
    private final @Nullable ReadsOnly readsOnly;

    private ToolSources(
            Map<String, ToolSource> byTool,
            Map<Effect, ToolSource> byEffect,
            ToolSource otherwise,
            @Nullable ReadsOnly readsOnly) {
        this.byTool = Map.copyOf(byTool);
        this.byEffect = Map.copyOf(byEffect);
        this.otherwise = otherwise;
        this.readsOnly = readsOnly;
    }

    /**
     * Makes the same source for every tool.
     *
     * @param source the source
     * @return the sources
     */
    public static ToolSources all(ToolSource source) {
        return new ToolSources(Map.of(), Map.of(), source, null);
    }

    /** {@return what a live run uses: look-ups recorded or else live, everything else recorded (new model, old world)} */
    public static ToolSources oldWorld() {
        return new ToolSources(Map.of(), Map.of(Effect.READS, ToolSource.RECORDED_OR_LIVE), ToolSource.RECORDED, null);
    }

    /**
     * Reads a setting over these sources. A source for all tools, wherever it stands, replaces what these sources say of any
     * tool; what names a tool or an effect holds over it.
     *
     * @param setting such as {@code live} or {@code recorded,get_order=live}
     * @return these sources with what the setting says
     * @throws IllegalArgumentException when a word is no source, naming the words that are
     */
    public ToolSources with(String setting) {
        List<String> parts = List.of(COMMA.split(setting.strip()));
        ToolSources sources = this;
        for (String all : parts.stream().filter(part -> !part.contains("=")).toList()) {
            sources = new ToolSources(Map.of(), Map.of(), source(all, setting), readsOnly);
        }
        for (String one : parts.stream().filter(part -> part.contains("=")).toList()) {
            int equals = one.lastIndexOf('=');
            String name = one.substring(0, equals).strip();
            requireNoMisspeltEffect(name, setting);
            sources = sources.with(name, source(one.substring(equals + 1), setting));
        }
        return sources;
    }

    /**
     * Refuses each call of a tool that would really run and that does not read, before it runs.
     *
     * @param golden how messages name the golden that is not trusted with more
     * @return these sources, with real tools for reading only
     */
    public ToolSources readsOnly(String golden) {
        return new ToolSources(byTool, byEffect, otherwise, new ReadsOnly(golden));
    }

    /** Stops a call that is to run really and must not. */
    void requireMayRun(String test, ToolRequest tool, Place place) {
        if (readsOnly != null) {
            readsOnly.require(test, tool, place);
        }
    }

    /** {@return the names of the tools that are named one by one, in the order of the alphabet} */
    public Set<String> tools() {
        return Collections.unmodifiableSet(new TreeSet<>(byTool.keySet()));
    }

    private ToolSources with(String name, ToolSource source) {
        Map<String, ToolSource> tools = new LinkedHashMap<>(byTool);
        Map<Effect, ToolSource> effects = new LinkedHashMap<>(byEffect);
        effect(name).ifPresentOrElse(effect -> effects.put(effect, source), () -> tools.put(name, source));
        return new ToolSources(tools, effects, otherwise, readsOnly);
    }

    /**
     * Says where a tool's answers come from.
     *
     * @param tool the tool's name
     * @param effect what it does to the world; null counts as what its name says
     * @return the source
     */
    public ToolSource of(String tool, @Nullable Effect effect) {
        Effect known = effect != null ? effect : Effect.ofToolName(tool);
        return Optional.ofNullable(byTool.get(tool))
                .or(() -> Optional.ofNullable(byEffect.get(known)))
                .orElse(otherwise);
    }

    /** Says whether a tool is to be answered from recordings by its own name, whatever holds for others. */
    boolean sayRecordedOf(String tool) {
        return byTool.get(tool) == ToolSource.RECORDED;
    }

    private static Optional<Effect> effect(String word) {
        return Arrays.stream(Effect.values())
                .filter(effect -> word(effect).equals(word))
                .findFirst();
    }

    private static String word(Effect effect) {
        return effect.word().replace(' ', '-');
    }

    /** Taken for a tool's name, a misspelt effect would leave all tools of that effect as they are. */
    private static void requireNoMisspeltEffect(String name, String setting) {
        String wanted = name.toLowerCase(Locale.ROOT);
        Arrays.stream(Effect.values())
                .map(ToolSources::word)
                .filter(word -> !word.equals(name) && NearestName.edits(word, wanted) <= MOST_EDITS)
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalArgumentException("<" + name + "> in <" + setting
                            + "> is no effect of a tool, and too near to one to be a tool's name. Write <" + word
                            + ">.");
                });
    }

    private static ToolSource source(String word, String setting) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(ToolSource.values())
                .filter(source -> source.word().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("<" + word.strip() + "> in <" + setting
                        + "> is no source of tools' answers. Expected one of "
                        + Arrays.stream(ToolSource.values())
                                .map(ToolSource::word)
                                .collect(Collectors.joining(", "))
                        + ", for all tools or as tool=source, reads=source, changes=source, hands-off=source."));
    }
}
