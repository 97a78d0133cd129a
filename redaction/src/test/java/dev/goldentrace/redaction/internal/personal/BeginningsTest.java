package dev.goldentrace.redaction.internal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BeginningsTest {
    private static final int MOST_DIGITS = 20;
    private static final int DRAWS = 300;
    private static final String NEXT = " -./+ABX";

    @Test
    void theFirstCharactersOfEachAlternativeAreKnown() {
        Beginnings beginnings = Beginnings.of(Pattern.compile("(?i)(?<![a-z])(?:born|[ _-]?dob|x)(?![a-z])"));
        assertThat("BDXbdx _-".chars()).allMatch(c -> beginnings.have((char) c.intValue()));
        assertThat("oacn.1".chars()).noneMatch(c -> beginnings.have((char) c.intValue()));
    }

    @Test
    void charactersBeyondAsciiMayBeginAnything() {
        assertThat(Beginnings.of(Pattern.compile("a")).have('é')).isTrue();
    }

    @Test
    void noRegisterHasNumbersThatBeginWithAnotherCountOfDigitsThanItSays() {
        Random random = new Random(5);
        registers().forEach(register -> {
            for (int digits = 1; digits < MOST_DIGITS; digits++) {
                for (int draw = 0; draw < DRAWS && !register.digitsFirst().contains(digits); draw++) {
                    String drawn = drawn(random, digits);
                    assertThat(begins(register.telling(), drawn))
                            .as("%s, %s", register.name(), drawn)
                            .isFalse();
                    assertThat(begins(register.plain(), drawn))
                            .as("%s, %s", register.name(), drawn)
                            .isFalse();
                }
            }
        });
    }

    private static Stream<NationalId> registers() {
        return Stream.of(
                        WesternIds.registers(),
                        SouthernIds.registers(),
                        NorthernIds.registers(),
                        OverseasIds.registers())
                .flatMap(List::stream);
    }

    /** A year or two first: some numbers must begin with one. */
    private static String drawn(Random random, int digits) {
        StringBuilder drawn =
                new StringBuilder(List.of("19", "20", "756", "1", "").get(random.nextInt(5)));
        while (drawn.length() < digits) {
            drawn.append(random.nextInt(10));
        }
        return drawn.substring(0, digits) + NEXT.charAt(random.nextInt(NEXT.length()));
    }

    /** Whether a whole number is there, or the beginning of one. */
    private static boolean begins(Pattern writing, String drawn) {
        Matcher matcher = writing.matcher(drawn);
        boolean whole = matcher.lookingAt() && matcher.end() >= drawn.length() - 1;
        return whole || matcher.hitEnd();
    }
}
