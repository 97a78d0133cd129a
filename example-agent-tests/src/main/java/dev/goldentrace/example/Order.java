package dev.goldentrace.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An order as the shop keeps it; {@code delivered} is null until it has arrived. */
public record Order(
        int id,
        String customer,
        OrderStatus status,
        @Nullable LocalDate delivered,
        List<Item> items) {

    private static final int RETURN_DAYS = 30;

    /** Copies the items. */
    public Order {
        items = List.copyOf(items);
    }

    Order as(OrderStatus other) {
        return new Order(id, customer, other, delivered, items);
    }

    Order with(Item item, UnaryOperator<Item> change) {
        List<Item> changed =
                items.stream().map(i -> i.equals(item) ? change.apply(i) : i).toList();
        return new Order(id, customer, status, delivered, changed);
    }

    Item item(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ShopException("Order " + id + " has no item " + name + "."));
    }

    OrderDetails on(LocalDate today) {
        LocalDate arrived = delivered;
        if (arrived == null) {
            return new OrderDetails(id, customer, status, items, false, "not delivered yet");
        }
        LocalDate last = arrived.plusDays(RETURN_DAYS);
        boolean returnable = !today.isAfter(last);
        return new OrderDetails(
                id, customer, status, items, returnable, (returnable ? "open until " : "closed since ") + last);
    }
}
