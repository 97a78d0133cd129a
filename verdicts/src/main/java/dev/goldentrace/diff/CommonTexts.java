package dev.goldentrace.diff;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.ToolCall;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The texts that stand in both sessions to the letter. */
final class CommonTexts {
    private CommonTexts() {}

    static Set<String> of(List<Lane> golden, List<Lane> candidate) {
        Set<String> common = of(golden);
        common.retainAll(of(candidate));
        return common;
    }

    private static Set<String> of(List<Lane> lanes) {
        Set<String> texts = new HashSet<>();
        for (Lane lane : lanes) {
            for (Lane.Read read : lane.turns()) {
                read.told().added().forEach(added -> texts.add(added.message().text()));
                read.calls().forEach(call -> add(call, texts));
                if (read.turn().llm() != null) {
                    read.turn()
                            .llm()
                            .reply()
                            .ifPresent(reply -> texts.add(reply.message().text()));
                }
            }
        }
        return texts;
    }

    private static void add(Call call, Set<String> texts) {
        if (call instanceof ToolCall tool) {
            tool.reply().ifPresent(reply -> texts.add(reply.text()));
        }
    }
}
