package dev.goldentrace.example;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The parcel service's slow web service: the first question about an order times out, the second is answered. */
final class Carrier {

    private final Set<Integer> warm = ConcurrentHashMap.newKeySet();

    Shipment shipment(Order order) {
        if (warm.add(order.id())) {
            throw new ShopException("The carrier did not answer within 5 s. Try again.");
        }
        return switch (order.status()) {
            case SHIPPED -> new Shipment(order.id(), "in transit", "parcel centre Leipzig", "tomorrow");
            case DELIVERED -> new Shipment(order.id(), "delivered", "front door", "done");
            case PENDING, CANCELLED -> throw new ShopException("Order " + order.id() + " was not handed over.");
        };
    }
}
