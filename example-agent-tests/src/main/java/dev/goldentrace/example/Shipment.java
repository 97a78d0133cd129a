package dev.goldentrace.example;

/** Where the parcel of an order is. */
public record Shipment(int order, String state, String place, String arrival) {}
