package dev.goldentrace.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small shop in memory: what its own services and database would be. */
public final class Shop {

    private final LocalDate today;
    private final Map<Integer, Order> orders = new TreeMap<>();
    private final List<Refund> refunds = new ArrayList<>();
    private final List<String> handOffs = new ArrayList<>();
    private final Carrier carrier = new Carrier();

    private Shop(LocalDate today) {
        this.today = today;
        ShopData.orders().forEach(order -> orders.put(order.id(), order));
    }

    /** Opens the shop with its usual orders, on the second of November 2026. */
    public static Shop open() {
        return new Shop(LocalDate.of(2026, 11, 2));
    }

    /** Gives the order with this number, as it stands now. */
    public synchronized Order order(int id) {
        Order order = orders.get(id);
        if (order == null) {
            throw new ShopException("There is no order " + id + ".");
        }
        return order;
    }

    /** Gives the refunds so far, oldest first. */
    public synchronized List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    /** Gives the summaries that were handed to a human so far, oldest first. */
    public synchronized List<String> handOffs() {
        return List.copyOf(handOffs);
    }

    OrderDetails details(int id) {
        return order(id).on(today);
    }

    Shipment shipment(int id) {
        return carrier.shipment(order(id));
    }

    Customer customer(String email) {
        return ShopData.customers().stream()
                .filter(customer -> customer.email().equalsIgnoreCase(email))
                .findFirst()
                .orElseThrow(() -> new ShopException("No customer has the e-mail address " + email + "."));
    }

    synchronized List<OrderLine> ordersOf(String customer) {
        return orders.values().stream()
                .filter(order -> order.customer().equals(customer))
                .map(order -> new OrderLine(
                        order.id(),
                        order.status(),
                        String.join(", ", order.items().stream().map(Item::name).toList())))
                .toList();
    }

    List<Product> products(String query) {
        return ShopData.products().stream()
                .filter(product -> product.matches(query))
                .toList();
    }

    synchronized void cancel(int id) {
        Order order = order(id);
        if (order.status() != OrderStatus.PENDING) {
            throw new ShopException("Order " + id + " is " + order.status() + " and cannot be cancelled.");
        }
        orders.put(id, order.as(OrderStatus.CANCELLED));
    }

    synchronized void exchange(int id, String name, String variant) {
        Order order = order(id);
        Item item = order.item(name);
        boolean inStock =
                products(name).stream().anyMatch(product -> product.variants().contains(variant));
        if (!inStock || order.status() == OrderStatus.CANCELLED) {
            throw new ShopException("The " + name + " of order " + id + " cannot be exchanged for " + variant + ".");
        }
        orders.put(id, order.with(item, i -> i.as(variant)));
    }

    synchronized void refund(int id, String name, BigDecimal amount) {
        Item item = order(id).item(name);
        if (amount.signum() <= 0) {
            throw new ShopException("A refund must be more than 0.00 EUR.");
        }
        if (refunds.stream()
                .anyMatch(refund -> refund.order() == id && refund.item().equals(item.name()))) {
            throw new ShopException("The " + item.name() + " of order " + id + " was refunded before.");
        }
        refunds.add(new Refund(id, item.name(), amount));
    }

    synchronized void handOff(String summary) {
        handOffs.add(summary);
    }
}
