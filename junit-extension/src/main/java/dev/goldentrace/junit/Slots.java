package dev.goldentrace.junit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The slots of a test: those handed out in its context and in the contexts around it, and those that stand in fields. */
final class Slots {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Slots.class);

    private Slots() {}

    /** Gives the slot of a context (a class, a factory, a test that is about to be made): what is built there shares it. */
    @SuppressWarnings("deprecation") // its successor is there from JUnit 6 on
    static Slot at(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> Slot.of(holder(context)), Slot.class);
    }

    /** Gives the slots that a test in this context is bound to. */
    static List<Slot> around(ExtensionContext context) {
        return Stream.concat(handedOut(context), SlotFields.of(TestMethodContext.of(context)))
                .distinct()
                .toList();
    }

    private static Stream<Slot> handedOut(ExtensionContext context) {
        return Stream.iterate(context, at -> at != null, at -> at.getParent().orElse(null))
                .map(at -> at.getStore(NAMESPACE).get(at.getUniqueId(), Slot.class))
                .filter(Objects::nonNull);
    }

    private static String holder(ExtensionContext context) {
        String type = context.getRequiredTestClass().getName();
        String shown = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
        return context.getTestMethod()
                .map(method -> shown + "." + method.getName())
                .orElse(shown);
    }
}
