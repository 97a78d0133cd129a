package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.redaction.PersonalData;
import java.util.Optional;

/** Says that a golden was redacted by other settings than a newer session: the two then differ where nothing has changed. */
final class RedactedOtherwise {
    private RedactedOtherwise() {}

    static Optional<String> note(Golden before, Golden made) {
        if (made.redactedAs(before) && made.personalData() == before.personalData()) {
            return Optional.empty();
        }
        return Optional.of("the golden was redacted by other settings" + how(before, made)
                + ", so the two can differ in texts that were redacted in one of them only");
    }

    private static String how(Golden before, Golden made) {
        return made.personalData() == before.personalData()
                ? ""
                : ", when personal data was " + word(before) + " (it is " + word(made) + " now)";
    }

    private static String word(Golden golden) {
        return golden.personalData() == PersonalData.INVENTED ? "invented" : "real";
    }
}
