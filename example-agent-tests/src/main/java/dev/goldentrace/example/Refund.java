package dev.goldentrace.example;

import java.math.BigDecimal;

/** Money that went back to a customer, gross, in EUR. */
public record Refund(int order, String item, BigDecimal amount) {}
