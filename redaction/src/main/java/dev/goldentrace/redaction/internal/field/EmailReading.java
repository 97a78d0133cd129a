package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, with or without the name of whom they are of. */
final class EmailReading implements Reading {
    private static final int LONGEST = 2_000;
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+)*+");
    private static final Pattern NAMED = Pattern.compile("\\s*+([^<>@]{1,80}+)<[^<>]{1,320}+>\\s*+");

    @Override
    public void read(String text, Values values) {
        if (text.length() > LONGEST) {
            return;
        }
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            values.everywhere(Surrogate.Type.EMAIL, withoutDotAtEnd(address.group()));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            Kind.NAME.read(named.group(1).replace("\"", ""), values);
        }
    }

    private static String withoutDotAtEnd(String address) {
        return address.endsWith("-") ? address.substring(0, address.length() - 1) : address;
    }
}
