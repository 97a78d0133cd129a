package dev.goldentrace.example;

import static dev.goldentrace.example.OrderStatus.DELIVERED;
import static dev.goldentrace.example.OrderStatus.PENDING;
import static dev.goldentrace.example.OrderStatus.SHIPPED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the shop starts with; nobody and nothing in it is real. */
final class ShopData {

    private ShopData() {}

    static List<Customer> customers() {
        return List.of(
                new Customer("C-1", "Anna Keller", "anna.keller@keller-mail.eu"),
                new Customer("C-2", "Ben Osei", "ben.osei@example.org"));
    }

    static List<Order> orders() {
        LocalDate lastWeek = LocalDate.of(2026, 10, 26);
        return List.of(
                new Order(1001, "C-1", DELIVERED, lastWeek, List.of(item("kettle", "1.7 l", "49.00"), towels())),
                new Order(1002, "C-1", SHIPPED, null, List.of(item("toaster", "steel", "64.90"))),
                new Order(1003, "C-2", PENDING, null, List.of(item("sneakers", "size 42", "79.95"))),
                new Order(1004, "C-2", DELIVERED, lastWeek, List.of(item("headphones", "black", "89.00"))),
                new Order(1005, "C-1", PENDING, null, List.of(item("desk lamp", "white", "34.50"))),
                new Order(1006, "C-2", DELIVERED, LocalDate.of(2026, 6, 10), List.of(item("blender", "red", "119.00"))),
                new Order(1007, "C-1", DELIVERED, lastWeek, List.of(item("rain jacket", "blue", "129.00"))));
    }

    static List<Product> products() {
        return List.of(
                new Product("kettle", new BigDecimal("49.00"), List.of("1.0 l", "1.7 l")),
                new Product("sneakers", new BigDecimal("79.95"), List.of("size 41", "size 42", "size 43")),
                new Product("rain jacket", new BigDecimal("129.00"), List.of("blue", "green")),
                new Product("desk lamp", new BigDecimal("34.50"), List.of("white", "black")));
    }

    private static Item towels() {
        return item("tea towels", "set of 4", "12.50");
    }

    private static Item item(String name, String variant, String price) {
        return new Item(name, variant, new BigDecimal(price));
    }
}
