package dev.goldentrace.pricing;

import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the table that lies beside the classes. */
final class PriceTableReader {
    private final Map<String, ModelPrice> prices = new HashMap<>();

    static PriceTable bundled() {
        return new PriceTableReader().read(resource("prices.json"));
    }

    PriceTable read(String json) {
        Map<?, ?> table = object(Json.read(json));
        for (Object model : list(table.get("models"))) {
            add(object(model));
        }
        return new PriceTable(LocalDate.parse(text(table.get("date"))), prices);
    }

    private void add(Map<?, ?> model) {
        ModelPrice price = price(model);
        put(text(model.get("id")), price);
        if (model.containsKey("aliases")) {
            list(model.get("aliases")).forEach(alias -> put(text(alias), price));
        }
    }

    private void put(String id, ModelPrice price) {
        if (prices.putIfAbsent(id, price) != null) {
            throw new IllegalArgumentException("two prices for model <" + id + ">");
        }
    }

    private static ModelPrice price(Map<?, ?> model) {
        Object window = model.get("contextWindow");
        return new ModelPrice(
                rates(object(model.get("rates"))),
                model.containsKey("longContext") ? longContext(object(model.get("longContext"))) : null,
                window == null ? null : (Long) window);
    }

    private static ModelPrice.LongContext longContext(Map<?, ?> tier) {
        long above = (Long) Objects.requireNonNull(tier.get("aboveInputTokens"), "aboveInputTokens");
        return new ModelPrice.LongContext(above, rates(object(tier.get("rates"))));
    }

    /** Where a provider names no price of its own for the cache, it charges for it as for other input. */
    private static Rates rates(Map<?, ?> rates) {
        BigDecimal input = rate(rates.get("input"));
        return new Rates(
                input,
                rates.containsKey("cachedInput") ? rate(rates.get("cachedInput")) : input,
                rates.containsKey("cacheWrite") ? rate(rates.get("cacheWrite")) : input,
                rates.containsKey("output") ? rate(rates.get("output")) : BigDecimal.ZERO);
    }

    private static BigDecimal rate(@Nullable Object value) {
        return new BigDecimal(text(value));
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value, "value").toString();
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value, "object");
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value, "list");
    }

    private static String resource(String name) {
        try (InputStream in = PriceTableReader.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
