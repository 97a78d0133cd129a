package dev.goldentrace.example;

/** How far an order has come. */
public enum OrderStatus {
    PENDING,
    SHIPPED,
    DELIVERED,
    CANCELLED
}
