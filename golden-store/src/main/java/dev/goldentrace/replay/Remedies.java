package dev.goldentrace.replay;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;

/** Says what to do about a divergence, most likely first: mend it, record it again, let it warn, or ignore the field. */
final class Remedies {
    private final ReplayContext context;
    private final Session recorded;
    private final Shown shown;

    Remedies(ReplayContext context, Session recorded, Shown shown) {
        this.context = context;
        this.recorded = recorded;
        this.shown = shown;
    }

    /** What a new recording costs, going by the old one; a session without a model costs nothing. */
    private String estimate() {
        if (recorded.steps().isEmpty()) {
            return "";
        }
        Cost cost = PriceTable.bundled().costOf(recorded);
        return cost.amount().isPresent()
                ? "   (about " + cost.describe() + ")"
                : "   (cost not known: " + String.join("; ", cost.reasons()) + ")";
    }

    List<Remedy> of(Difference difference) {
        List<Remedy> remedies = new ArrayList<>();
        remedies.add(new Remedy("mend it", Mending.of(difference)));
        remedies.add(new Remedy("or you meant it", context.recordCommand() + estimate()));
        if (difference.cause() instanceof Cause.SystemPrompt || difference.cause() instanceof Cause.UserMessage) {
            remedies.add(new Remedy("or let it warn", "-Dgoldentrace.onPromptChange=warn"));
        }
        IgnoreLine.of(difference)
                .filter(this::showsNothing)
                .ifPresent(line -> remedies.add(new Remedy("or it is noise", line)));
        return remedies;
    }

    /** A path may hold a value that is a key: concealed it would name no field. */
    private boolean showsNothing(String line) {
        return shown.concealed(line).equals(line);
    }
}
