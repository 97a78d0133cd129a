package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A date as it is written, and in the notations in which people and programs write it elsewhere. */
final class BirthDateReading implements Reading {
    private static final int LONGEST = 40;
    private static final int FEWEST_DIGITS = 5;
    private static final Pattern TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:[0-9:.Z+-]*+");
    private static final Pattern ORDINAL =
            Pattern.compile("(?<=[0-9])(?:st|nd|rd|th)\\b(?: of)?", Pattern.CASE_INSENSITIVE);
    private static final List<DateTimeFormatter> READ = formatters(
            "uuuu-M-d",
            "uuuu/M/d",
            "uuuu.M.d",
            "uuuuMMdd",
            "M/d/uuuu",
            "d/M/uuuu",
            "M-d-uuuu",
            "d-M-uuuu",
            "d.M.uuuu",
            "MMMM d[,] uuuu",
            "MMM d[,] uuuu",
            "d MMMM[,] uuuu",
            "d MMM[,] uuuu",
            "d-MMM-uuuu");
    private static final List<DateTimeFormatter> WRITTEN = formatters(
            "uuuu-MM-dd",
            "uuuu/MM/dd",
            "uuuuMMdd",
            "MM/dd/uuuu",
            "M/d/uuuu",
            "MM-dd-uuuu",
            "dd/MM/uuuu",
            "d/M/uuuu",
            "dd-MM-uuuu",
            "dd.MM.uuuu",
            "d.M.uuuu",
            "MMMM d, uuuu",
            "MMMM d uuuu",
            "MMM d, uuuu",
            "MMM d uuuu",
            "d MMMM uuuu",
            "d MMM uuuu",
            "dd MMMM uuuu",
            "dd MMM uuuu",
            "MMMM dd, uuuu");

    private static List<DateTimeFormatter> formatters(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    @Override
    public void read(String text, Values values) {
        if (text.length() > LONGEST) {
            return;
        }
        Matcher time = TIME.matcher(text);
        String day = ORDINAL.matcher(time.matches() ? time.group(1) : text).replaceAll("");
        List<LocalDate> dates = READ.stream()
                .flatMap(format -> date(format, day).stream())
                .distinct()
                .toList();
        if (!dates.isEmpty() || Digits.count(text) >= FEWEST_DIGITS) {
            values.everywhere(Surrogate.Type.BIRTH_DATE, text);
        }
        dates.forEach(date -> notations(date, values));
    }

    private static Optional<LocalDate> date(DateTimeFormatter format, String text) {
        ParsePosition end = new ParsePosition(0);
        if (format.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private static void notations(LocalDate date, Values values) {
        WRITTEN.forEach(format -> values.everywhere(Surrogate.Type.BIRTH_DATE, format.format(date)));
        String month = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH).format(date);
        String day = date.getDayOfMonth() + suffix(date.getDayOfMonth());
        values.everywhere(Surrogate.Type.BIRTH_DATE, month + " " + day + ", " + date.getYear());
        values.everywhere(Surrogate.Type.BIRTH_DATE, month + " " + day + " " + date.getYear());
        values.everywhere(Surrogate.Type.BIRTH_DATE, day + " " + month + " " + date.getYear());
        values.everywhere(Surrogate.Type.BIRTH_DATE, day + " of " + month + " " + date.getYear());
        values.everywhere(Surrogate.Type.BIRTH_DATE, day + " of " + month + ", " + date.getYear());
    }

    private static String suffix(int day) {
        if (day / 10 == 1) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
