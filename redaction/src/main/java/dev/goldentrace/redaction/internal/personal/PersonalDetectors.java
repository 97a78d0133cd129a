package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.RedactionSettings;
import java.util.List;
import java.util.stream.Stream;

/** The detectors of personal data that its own form tells, besides e-mail addresses. */
public final class PersonalDetectors {
    private PersonalDetectors() {}

    /**
     * Makes them.
     *
     * @param settings says of which regions phone numbers without a country code are
     * @return the strongest first: where {@link Ranked#find} asks them, of two that find something in one place only the first has
     *     it
     */
    public static List<Detector> of(RedactionSettings settings) {
        return Stream.of(
                        new Ibans(),
                        new CardNumbers(),
                        new SocialSecurityNumbers(),
                        new IpV6(),
                        new IpV4(),
                        NationalIds.named(),
                        new BirthDates(),
                        new PhoneNumbers(settings.regions()),
                        NationalIds.telling())
                .<Detector>map(Ranked::new)
                .toList();
    }

    /**
     * Tells whether a number is of a card that payment providers publish for tests.
     *
     * @param number the number, in groups or not
     * @return whether nobody has such a card
     */
    public static boolean isTestCard(String number) {
        return TestCards.contains(number.replaceAll("[^0-9]", ""));
    }
}
