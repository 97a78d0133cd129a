package dev.goldentrace.example.brain;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the customer wants; the first that fits counts. */
enum Intent {
    CONFIRM_OFFER(d -> Offer.in(d.previousAnswer()).isPresent() && says(d, "^(yes|ok|go ahead)")),
    ASK_POLICY(d -> !d.retrieved().isEmpty() && Words.orders(d.ask()).isEmpty()),
    LIST_ORDERS(d -> Words.email(d.ask()).isPresent()),
    HUMAN(d -> says(d, "human|colleague")),
    REFUND(d -> names(d) && says(d, "money back|refund")),
    RETURN(d -> names(d) && says(d, "send (it|them) back|return")),
    CANCEL(d -> names(d) && says(d, "cancel")),
    EXCHANGE(d -> names(d) && says(d, "exchange|instead|another")),
    TRACK(d -> names(d) && says(d, "track")),
    LOOK_UP(Intent::names),
    OTHER(d -> true);

    @SuppressWarnings("ImmutableEnumChecker") // the predicates capture nothing
    private final Predicate<Dialogue> fits;

    Intent(Predicate<Dialogue> fits) {
        this.fits = fits;
    }

    static Intent of(Dialogue dialogue) {
        return Stream.of(values())
                .filter(intent -> intent.fits.test(dialogue))
                .findFirst()
                .orElse(OTHER);
    }

    private static boolean says(Dialogue dialogue, String pattern) {
        return Pattern.compile(pattern)
                .matcher(dialogue.ask().toLowerCase(Locale.ROOT))
                .find();
    }

    private static boolean names(Dialogue dialogue) {
        return !Words.orders(dialogue.ask()).isEmpty();
    }
}
