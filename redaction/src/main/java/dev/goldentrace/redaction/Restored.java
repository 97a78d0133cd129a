package dev.goldentrace.redaction;

import java.util.List;
import java.util.Optional;

/** Puts live values in place of surrogates. */
record Restored(Bindings bindings) {

    /** A recorded text with live values; unbound surrogates stay. */
    String text(String recorded, List<Slot> slots) {
        StringBuilder restored = new StringBuilder();
        int at = 0;
        for (Slot slot : slots) {
            restored.append(recorded, at, slot.start()).append(text(recorded, slot));
            at = slot.end();
        }
        return at == 0
                ? recorded
                : restored.append(recorded, at, recorded.length()).toString();
    }

    private String text(String recorded, Slot slot) {
        String itself = recorded.substring(slot.start(), slot.end());
        if (slot instanceof Slot.OfMark mark) {
            String live = bindings.text(mark.mark(), mark.form());
            return live == null ? itself : live;
        }
        Slot.OfToken token = (Slot.OfToken) slot;
        String live = bindings.token(itself);
        String inner = token.token().text();
        return live == null ? token.token().encode(text(inner, token.slots())) : live;
    }

    /** The first surrogate that is not bound. */
    Optional<String> unbound(String recorded, List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> slot instanceof Slot.OfToken token
                        ? unbound(token.token().text(), token.slots()).stream()
                        : Optional.of((Slot.OfMark) slot)
                                .filter(mark -> bindings.value(mark.mark()) == null)
                                .map(mark -> recorded.substring(mark.start(), mark.end()))
                                .stream())
                .findFirst();
    }
}
