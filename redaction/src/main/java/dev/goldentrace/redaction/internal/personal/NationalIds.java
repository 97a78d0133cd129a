package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds numbers of national registers. */
final class NationalIds implements Detector {
    private static final List<NationalId> REGISTERS = Stream.of(
                    WesternIds.registers(), SouthernIds.registers(), NorthernIds.registers(), OverseasIds.registers())
            .flatMap(List::stream)
            .toList();

    private static final int LONGEST = 24;

    /** So many letters has the longest beginning without digits. */
    private static final int MOST_LETTERS = 6;

    private static final int MOST_DIGITS = 18;

    private final boolean named;
    private final List<List<NationalId>> byDigitsFirst;

    private NationalIds(boolean named) {
        this.named = named;
        this.byDigitsFirst = IntStream.rangeClosed(0, MOST_DIGITS)
                .mapToObj(digits -> REGISTERS.stream()
                        .filter(register -> register.digitsFirst().contains(digits))
                        .filter(register -> writing(register) != NationalId.NONE)
                        .toList())
                .toList();
    }

    /** Those beside a word that names them. */
    static NationalIds named() {
        return new NationalIds(true);
    }

    /** Those whose writing and check digits are enough. */
    static NationalIds telling() {
        return new NationalIds(false);
    }

    @Override
    public String name() {
        return "national id";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.NATIONAL_ID;
    }

    @Override
    public String settings() {
        return named + REGISTERS.stream().map(NationalId::settings).collect(Collectors.joining("\n"));
    }

    @Override
    public List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>();
        int digit = nextDigit(text, 0);
        for (int at = Math.max(0, digit - MOST_LETTERS); digit < text.length(); at++) {
            if (isLetterOrDigit(text.charAt(at)) && Edges.opens(text, at)) {
                int end = end(text, at);
                if (end > at) {
                    found.add(new Span(at, end));
                    at = end;
                }
            }
            if (at >= digit) {
                digit = nextDigit(text, at + 1);
                at = Math.max(at, digit - MOST_LETTERS - 1);
            }
        }
        return found;
    }

    private static int nextDigit(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && !Edges.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the longest number that begins here ends; {@code start} where none does. */
    private int end(CharSequence text, int start) {
        int digits = 0;
        while (digits <= MOST_DIGITS && Edges.isDigit(text, start + digits)) {
            digits++;
        }
        int end = start;
        for (NationalId register : digits > MOST_DIGITS ? List.<NationalId>of() : byDigitsFirst.get(digits)) {
            end = Math.max(end, end(register, text, start));
        }
        return end;
    }

    private int end(NationalId register, CharSequence text, int start) {
        Matcher writing = writing(register).matcher(text).region(start, Math.min(text.length(), start + LONGEST));
        boolean fits = writing.lookingAt()
                && Edges.closes(text, writing.end())
                && register.isRight().test(Compact.of(text.subSequence(start, writing.end())))
                && (!named || register.cue().isBeside(text, start, writing.end()));
        return fits ? writing.end() : start;
    }

    private Pattern writing(NationalId register) {
        return named ? register.plain() : register.telling();
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
