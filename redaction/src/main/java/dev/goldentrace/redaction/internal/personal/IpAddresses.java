package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds addresses of the internet, of version 4 and 6. */
final class IpAddresses implements Detector {
    @Override
    public String name() {
        return "IP address";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.IP;
    }

    @Override
    public List<String> literals() {
        return List.of(".", ":");
    }

    @Override
    public String settings() {
        return IpV4.settings() + IpV6.settings();
    }

    @Override
    public List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>(IpV6.find(text));
        Spans longer = new Spans(found);
        IpV4.find(text).stream().filter(span -> !longer.overlap(span)).forEach(found::add);
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }
}
