package dev.goldentrace.normalize;

import java.util.Collections;
import java.util.Set;

/**
 * A part of a text that may be another in each run.
 *
 * @param start where it begins
 * @param end where it ends
 * @param kind what it is
 * @param form how it is written; two of different forms are not the same
 * @param zones whose time of day it can be; empty where it is no time
 * @param own whether it is of its own run: the other run's may stand here only to the letter
 */
record VolatileSpan(int start, int end, VolatileKind kind, String form, Set<Moment.Zone> zones, boolean own) {
    String of(String text) {
        return text.substring(start, end);
    }

    /** Says whether another one can stand for the same: one of them in UTC and one in the machine's time cannot. */
    boolean isLike(VolatileSpan other) {
        return kind == other.kind
                && form.equals(other.form)
                && (zones.equals(other.zones) || !Collections.disjoint(zones, other.zones));
    }

    /** How it is written, as a word. */
    String word() {
        return zones.isEmpty() ? form : form + zones;
    }
}
