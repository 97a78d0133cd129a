package dev.goldentrace.example;

/** A customer of the shop. */
public record Customer(String id, String name, String email) {}
