package dev.goldentrace.example;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A product on sale, with its gross price in EUR and the variants in stock. */
public record Product(String name, BigDecimal price, List<String> variants) {

    /** Copies the variants. */
    public Product {
        variants = List.copyOf(variants);
    }

    boolean matches(String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        return wanted.contains(name) || name.contains(wanted);
    }
}
