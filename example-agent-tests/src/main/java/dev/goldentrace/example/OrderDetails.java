package dev.goldentrace.example;

import java.util.List;

/** An order as the agent sees it today. */
public record OrderDetails(
        int order, String customer, OrderStatus status, List<Item> items, boolean returnable, String returns) {

    /** Copies the items. */
    public OrderDetails {
        items = List.copyOf(items);
    }
}
