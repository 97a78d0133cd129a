package dev.goldentrace.normalize;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Session;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds the texts of one session against recorded ones, but for what is volatile. A recorded id stands for one live id all
 * over the session. Outside of what is volatile a text must be equal to the letter. Not safe for use by several threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class TextMatching {
    private static final RunValues NEVER = new RunValues(Instant.EPOCH, Instant.EPOCH, Set.of());

    private final Normalization normalization;
    private final RunValues recorded;
    private final Supplier<RunValues> live;
    private final IdPairs ids;
    private final Tally tally = new Tally();

    /**
     * Begins with nothing known.
     *
     * @param normalization what is not compared
     * @param recorded the recorded sessions, the newest last
     * @param live what only the live session could have come by, up to now
     */
    public TextMatching(Normalization normalization, List<Session> recorded, Supplier<RunValues> live) {
        this.normalization = normalization;
        this.recorded = recorded.isEmpty() ? NEVER : RunValues.of(recorded.get(recorded.size() - 1));
        this.live = live;
        this.ids = new IdPairs(new Supplier<>() {
            private @Nullable Set<String> found;

            @Override
            public Set<String> get() {
                Set<String> known = found;
                if (known == null) {
                    known = new RecordedIds(TextMatching.this.recorded).of(recorded);
                    found = known;
                }
                return known;
            }
        });
    }

    /**
     * Begins with nothing known, for a session that runs from now on.
     *
     * @param normalization what is not compared
     * @param recorded the recorded sessions, the newest last
     * @param clock what time it is
     * @return the matching
     */
    public static TextMatching live(Normalization normalization, List<Session> recorded, Clock clock) {
        Instant begun = clock.instant();
        return new TextMatching(normalization, recorded, () -> new RunValues(begun, clock.instant(), Set.of()));
    }

    /** {@return a transaction over several texts; dropping it undoes it} */
    public Attempt attempt() {
        return new Attempt();
    }

    /** {@return what was taken for the same although it is not equal, by kind and place} */
    public List<NormalizedText> normalized() {
        return tally.texts();
    }

    /** A try to match several texts together, such as all those of a request. */
    public final class Attempt {
        private final IdPairs tried = ids.onTop();
        private final Tally notes = new Tally();

        private Attempt() {}

        /** {@return whether any field is ignored at all} */
        public boolean ignoresAny() {
            return normalization.ignoresAny();
        }

        /**
         * Says whether a field is not compared.
         *
         * @param field the field
         * @return whether it, or what holds it, is ignored
         */
        public boolean ignores(Field field) {
            return normalization.ignores(field);
        }

        /**
         * Notes that a field was not compared where it differs.
         *
         * @param field the field
         */
        public void ignored(Field field) {
            notes.add("ignored", field);
        }

        /**
         * Asks the normalisers.
         *
         * @param text a recorded or a live text
         * @param field where it stands
         * @return the text with what they made of it
         */
        public String normalized(String text, Field field) {
            return Normalizing.of(normalization, text, field, name -> notes.add(name, field));
        }

        /**
         * Holds a live text against a recorded one, but for what is volatile there.
         *
         * @param one the recorded text
         * @param other the live text
         * @param field where they stand
         * @param template what compares all that is not volatile
         * @return whether they match; where not, this text has paired nothing
         */
        public boolean matches(String one, String other, Field field, BiPredicate<String, String> template) {
            Set<VolatileKind> kinds = normalization.kinds(field);
            List<VolatileSpan> spans = kinds.isEmpty() ? List.of() : new VolatileSpans(recorded, null).of(one, kinds);
            if (spans.isEmpty()) {
                return false;
            }
            SpanPairs places = new SpanPairs(one, other);
            List<SpanPairs.Pair> pairs = places.of(spans, new VolatileSpans(live.get(), recorded).of(other, kinds));
            IdPairs text = tried.onTop();
            if (!pairs.stream().allMatch(pair -> isSame(pair, one, other, field, text))
                    || !template.test(one, places.liveAsRecorded(pairs))
                    || !text.keep()) {
                return false;
            }
            pairs.stream()
                    .filter(pair -> !pair.recorded().of(one).equals(pair.live().of(other)))
                    .forEach(pair -> notes.add(pair.recorded().kind().word(), field));
            return true;
        }

        private boolean isSame(SpanPairs.Pair pair, String one, String other, Field field, IdPairs text) {
            String before = pair.recorded().of(one);
            String now = pair.live().of(other);
            if (before.equals(now)) {
                return true;
            }
            VolatileKind kind = pair.recorded().kind();
            if (!pair.live().own()) {
                return false;
            }
            if (!kind.isIdentity()) {
                return true;
            }
            return normalization.isFree(kind, field) ? text.pair(before, now) : text.isKnown(before, now);
        }

        /**
         * Holds a live number against a recorded one that it is not equal to.
         *
         * @param one the recorded number
         * @param other the live number
         * @param field where they stand
         * @return whether numbers are volatile there, or both are times of their own run
         */
        public boolean matches(Number one, Number other, Field field) {
            Set<VolatileKind> kinds = normalization.kinds(field);
            if (kinds.contains(VolatileKind.NUMBERS)) {
                notes.add(VolatileKind.NUMBERS.word(), field);
                return true;
            }
            kinds.retainAll(Set.of(VolatileKind.TIMESTAMPS));
            return matches(plain(one), plain(other), field, String::equals);
        }

        private static String plain(Number number) {
            return new BigDecimal(number.toString()).toPlainString();
        }

        /** Keeps what was paired and noted for the session. */
        public void commit() {
            if (tried.keep()) {
                tally.addAll(notes);
            }
        }
    }
}
