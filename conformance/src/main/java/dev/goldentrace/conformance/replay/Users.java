package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.Message;
import java.util.List;

/** What the user says, as a golden holds it. */
final class Users {
    private Users() {}

    static String said(Golden golden, int run) {
        List<Message> messages = golden.newest()
                .runs()
                .get(run - 1)
                .steps()
                .get(0)
                .llm()
                .request()
                .messages();
        return messages.get(messages.size() - 1).text();
    }

    /** Whether a text is what the user says in any of the runs. */
    static boolean isSaid(Golden golden, String text) {
        for (int run = 1; run <= golden.newest().runs().size(); run++) {
            if (Sameness.same(golden, said(golden, run), text)) {
                return true;
            }
        }
        return false;
    }
}
