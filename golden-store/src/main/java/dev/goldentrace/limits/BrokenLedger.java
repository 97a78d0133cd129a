package dev.goldentrace.limits;

/** Says what is wrong with a ledger that nobody can go by. */
final class BrokenLedger extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenLedger(String what) {
        super(what);
    }

    BrokenLedger(String what, Throwable cause) {
        super(what, cause);
    }

    /** {@return what is wrong with it, in words that follow a colon} */
    String what() {
        return String.valueOf(getMessage());
    }
}
