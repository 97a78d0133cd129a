package dev.goldentrace.redaction.internal.field;

import java.util.Locale;
import java.util.Set;

/** Words of names that mean something else in most texts. */
final class OrdinaryWords {
    /** English words that hold sentences together, and particles of names: no text can spare them. */
    private static final Set<String> FUNCTION = WordSet.of(
            "a about after all also am an and any are as at be been but by can could did do does for from get got had has"
                    + " have he her him his how i if in into is it its just let like may me might more most must my"
                    + " no not now of off on one or our out over own per shall she should so some such than that"
                    + " the their them then there these they this those to too two under up us use was we were"
                    + " what when where which while who whom why will with would yes yet you your");

    private static final Set<String> PARTICLES = WordSet.of(
            "af al am av ben bin bint da das de degli dei del della den der des di dos du e el ibn la las le les lo los op san santa st ten ter y van ver vom von zu zum zur");

    private static final Set<String> TITLES =
            WordSet.of("mr mrs ms miss mx dr prof professor sir madam rev hon jr sr ii iii iv phd md esq");

    /** What stands in a name's field where there is no name. */
    private static final Set<String> NOBODY = WordSet.of(
            "user customer client guest admin administrator test tester system default anonymous nobody someone name"
                    + " first last middle full given family surname true false null required optional missing"
                    + " provided verified valid invalid");

    /** What the name of a firm ends with. */
    private static final Set<String> FIRM = WordSet.of(
            "inc llc ltd limited corp corporation company gmbh ag plc sarl bv nv pty oy ab srl spa kg llp hotel restaurant");

    private OrdinaryWords() {}

    /** Whether a word stands in most texts. */
    static boolean isOrdinary(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return FUNCTION.contains(lower) || PARTICLES.contains(lower);
    }

    /** Whether a name's word is written small though it is one: {@code van}, {@code de la}. */
    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isFirm(String word) {
        return FIRM.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word says that there is no name. */
    static boolean isNobody(String word) {
        return NOBODY.contains(word.toLowerCase(Locale.ROOT));
    }
}
