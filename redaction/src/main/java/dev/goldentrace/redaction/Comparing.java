package dev.goldentrace.redaction;

import java.util.List;

/** With what a recorded text is compared. */
sealed interface Comparing {

    /** What finds the surrogates of recorded texts. */
    Template recorded();

    /** Whether two texts are the same; binds only where they are. */
    boolean matches(String recorded, String other, Bindings before);

    /** With live texts, that hold values. */
    record WithLive(Template recorded) implements Comparing {
        @Override
        public boolean matches(String text, String live, Bindings before) {
            List<Slot> slots = recorded.slots(text);
            if (slots.isEmpty()) {
                return text.equals(live);
            }
            Bindings own = new Bindings(before);
            return new TemplateMatch(recorded, text, slots, live, own).matches() && own.keep();
        }
    }

    /** With texts of another recording, that hold surrogates too. */
    record WithRecorded(Template recorded, Template others) implements Comparing {
        @Override
        public boolean matches(String text, String other, Bindings before) {
            List<Slot> slots = recorded.slots(text);
            List<Slot> otherSlots = others.slots(other);
            if (slots.isEmpty() && otherSlots.isEmpty()) {
                return text.equals(other);
            }
            Bindings own = new Bindings(before);
            return same(text, slots, other, otherSlots, own) && own.keep();
        }

        private static boolean same(String text, List<Slot> slots, String other, List<Slot> others, Bindings own) {
            if (slots.size() != others.size()) {
                return false;
            }
            int at = 0;
            int otherAt = 0;
            for (int i = 0; i < slots.size(); i++) {
                Slot slot = slots.get(i);
                Slot otherSlot = others.get(i);
                boolean same = text.substring(at, slot.start()).equals(other.substring(otherAt, otherSlot.start()))
                        && same(slot, otherSlot, own);
                if (!same) {
                    return false;
                }
                at = slot.end();
                otherAt = otherSlot.end();
            }
            return text.substring(at).equals(other.substring(otherAt));
        }

        private static boolean same(Slot slot, Slot other, Bindings own) {
            if (slot instanceof Slot.OfMark one && other instanceof Slot.OfMark two) {
                return one.mark().type() == two.mark().type()
                        && one.form().equals(two.form())
                        && own.bind(one.mark(), Spelling.USUAL, two.mark().text());
            }
            return slot instanceof Slot.OfToken one
                    && other instanceof Slot.OfToken two
                    && same(one.token().text(), one.slots(), two.token().text(), two.slots(), own);
        }
    }
}
