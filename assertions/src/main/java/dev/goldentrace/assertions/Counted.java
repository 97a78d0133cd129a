package dev.goldentrace.assertions;

/** Numbers with what they count. */
final class Counted {
    private Counted() {}

    static String of(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String times(long number) {
        return number == 0 ? "never" : number == 1 ? "once" : number + " times";
    }
}
