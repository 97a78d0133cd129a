package dev.goldentrace.diff;

/** Says in a few words what a difference is about. What others have said stands in it as they said it. */
final class DifferenceWords {
    private DifferenceWords() {}

    static String of(Difference difference) {
        if (difference instanceof Difference.OfStep step) {
            return "step " + step.change().word();
        }
        if (difference instanceof Difference.OfCall call) {
            return call.change() == Change.CHANGED
                    ? "another tool called: " + call.call()
                    : "call " + call.change().word() + ": " + call.call();
        }
        if (difference instanceof Difference.OfReply reply) {
            return (reply.answer() ? "answer" : "reply") + at(reply.sides(), "$.reply");
        }
        if (difference instanceof Difference.OfRun run) {
            return run.sides().path().substring("$.".length()) + " of run "
                    + run.sides().place().run();
        }
        return difference.cause().words() + at(difference.sides(), "$");
    }

    private static String at(Sides sides, String usual) {
        return sides.path().equals(usual) ? "" : ", at " + sides.path();
    }

    /** Where it stands, on both sides where the two are not the same. */
    static String place(Difference difference) {
        Position golden = difference.sides().golden();
        Position candidate = difference.sides().candidate();
        if (difference instanceof Difference.OfRun) {
            return "the end of run " + difference.sides().place().run();
        }
        if (golden == null || candidate == null) {
            return candidate == null
                    ? difference.sides().place().words() + " of the golden"
                    : candidate.words() + " of the candidate";
        }
        return golden.equals(candidate) ? golden.words() : golden.words() + ", in the candidate " + candidate.words();
    }
}
