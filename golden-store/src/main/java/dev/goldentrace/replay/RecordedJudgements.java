package dev.goldentrace.replay;

import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.Judgement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What judges replied when the golden was recorded: given back for the very same question, and for no other. */
final class RecordedJudgements {
    private final List<Judgement> recorded;
    private final Binding binding;
    private final ReplayContext context;
    private final Shown shown;

    RecordedJudgements(List<Judgement> recorded, Binding binding, ReplayContext context, Shown shown) {
        this.recorded = recorded;
        this.binding = binding;
        this.context = context;
        this.shown = shown;
    }

    Judgement of(String prompt) {
        return recorded.stream()
                .map(this::restored)
                .filter(judgement -> judgement.prompt().equals(prompt))
                .findFirst()
                .orElseThrow(() -> JudgeNeeded.of(context, differences(prompt)));
    }

    private Judgement restored(Judgement judgement) {
        return judgement.withTexts(binding.restore(judgement.prompt()), binding.restore(judgement.reply()));
    }

    /** The recorded question that is the same for longest, beside the one that is asked now. */
    private Optional<Shown.Sides> differences(String prompt) {
        return recorded.stream()
                .max(Comparator.comparingInt(
                        judgement -> samePart(restored(judgement).prompt(), prompt)))
                .map(judgement -> shown.sides("", judgement.prompt(), prompt));
    }

    private static int samePart(String one, String other) {
        int end = Math.min(one.length(), other.length());
        int same = 0;
        while (same < end && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
