package dev.goldentrace.example;

/** An order in a list of orders. */
public record OrderLine(int order, OrderStatus status, String items) {}
