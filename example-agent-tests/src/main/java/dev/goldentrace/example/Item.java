package dev.goldentrace.example;

import java.math.BigDecimal;

/** One thing in an order, with the gross price that was paid for it in EUR. */
public record Item(String name, String variant, BigDecimal price) {

    Item as(String otherVariant) {
        return new Item(name, otherVariant, price);
    }
}
