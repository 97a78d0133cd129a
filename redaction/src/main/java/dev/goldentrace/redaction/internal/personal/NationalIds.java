package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds numbers of national registers. */
final class NationalIds implements Detector {
    private static final List<NationalId> REGISTERS = Stream.of(
                    WesternIds.registers(), SouthernIds.registers(), NorthernIds.registers(), OverseasIds.registers())
            .flatMap(List::stream)
            .toList();

    private static final int LONGEST = 24;

    private final boolean named;

    private NationalIds(boolean named) {
        this.named = named;
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
        List<Candidates> all = REGISTERS.stream()
                .map(register -> new Candidates(register, text))
                .toList();
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (isLetterOrDigit(text.charAt(at)) && Edges.opens(text, at) && hasDigitSoon(text, at)) {
                int end = end(all, at);
                if (end > at) {
                    found.add(new Span(at, end));
                    at = end;
                }
            }
        }
        return found;
    }

    /** Six letters is what the longest beginning without digits has. */
    private static boolean hasDigitSoon(CharSequence text, int start) {
        int limit = Math.min(text.length(), start + 7);
        for (int at = start; at < limit; at++) {
            if (Edges.isDigit(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static int end(List<Candidates> all, int start) {
        int end = start;
        for (Candidates candidates : all) {
            end = Math.max(end, candidates.end(start));
        }
        return end;
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** The numbers of one register in one text. */
    private final class Candidates {
        private final NationalId register;
        private final CharSequence text;
        private final Matcher writing;

        Candidates(NationalId register, CharSequence text) {
            this.register = register;
            this.text = text;
            this.writing = (named ? register.plain() : register.telling()).matcher(text);
        }

        int end(int start) {
            writing.region(start, Math.min(text.length(), start + LONGEST));
            boolean fits = writing.lookingAt()
                    && Edges.closes(text, writing.end())
                    && register.isRight().test(Compact.of(text.subSequence(start, writing.end())))
                    && (!named || register.cue().isBeside(text, start, writing.end()));
            return fits ? writing.end() : start;
        }
    }
}
