package dev.goldentrace.limits;

import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a ledger. One that is missing, or cannot be what it is, makes the ledger a broken one.
 *
 * @param json what the file says; empty where there is no file
 */
record LedgerFields(Map<String, @Nullable Object> json) {

    boolean isNone() {
        return json.isEmpty();
    }

    void require(String schema) {
        String found = text("schema");
        if (!schema.equals(found)) {
            throw new BrokenLedger("<schema> is <" + found + ">, not <" + schema + ">");
        }
    }

    String text(String name) {
        return value(name, String.class::cast);
    }

    @Nullable
    String textOrNull(String name) {
        return json.containsKey(name) && json.get(name) == null ? null : text(name);
    }

    BigDecimal amount(String name) {
        return value(name, value -> atLeastZero(new BigDecimal((String) value)));
    }

    long count(String name) {
        return value(name, Long.class::cast);
    }

    Instant instant(String name) {
        return value(name, value -> Instant.parse((String) value));
    }

    boolean flag(String name) {
        return value(name, Boolean.class::cast);
    }

    <T> List<T> list(String name, Function<String, T> read) {
        return value(
                name,
                value -> ((List<?>) value)
                        .stream().map(each -> read.apply(String.valueOf(each))).toList());
    }

    <T> void each(String name, Function<String, T> read, Map<String, T> into) {
        value(name, value -> {
            ((Map<?, ?>) value).forEach((key, each) -> into.put(String.valueOf(key), read.apply(String.valueOf(each))));
            return into;
        });
    }

    private <T> T value(String name, Function<Object, T> read) {
        Object value = json.get(name);
        if (value == null) {
            throw new BrokenLedger("it has no <" + name + ">");
        }
        try {
            return Objects.requireNonNull(read.apply(value));
        } catch (ClassCastException | IllegalArgumentException | DateTimeException e) {
            throw new BrokenLedger("<" + name + "> cannot be " + shown(value), e);
        }
    }

    private static BigDecimal atLeastZero(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount below 0");
        }
        return amount;
    }

    private static String shown(Object value) {
        return value instanceof String text ? text : Json.write(value);
    }
}
