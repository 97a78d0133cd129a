package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.regex.Pattern;

/** Addresses of the internet. */
final class IpReading implements Reading {
    private static final Pattern VERSION_4 = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern VERSION_6 = Pattern.compile("(?=[^:]*+:[^:]*+:)[0-9A-Fa-f:.]{3,45}");

    @Override
    public void read(String text, Values values) {
        if (VERSION_4.matcher(text).matches() || VERSION_6.matcher(text).matches()) {
            values.everywhere(Surrogate.Type.IP, text);
        }
    }
}
