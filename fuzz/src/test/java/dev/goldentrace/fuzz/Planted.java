package dev.goldentrace.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Values that must not survive. Each stands once with a blank on both sides, where any detector must see it, and once wherever
 * the fuzzer has put its name: {@code {email}} and so on. The keys are put together here, so that no scanner takes this file
 * for a leak.
 */
final class Planted {
    private static final String EMAIL = "jo.planted@mail.acme-shop.com";
    private static final String KEY = "sk-" + "ant-" + "api03-Zk3vQ9xT1mB7nR5wL2cY8hJ4";
    private static final String TOKEN = "gh" + "p_" + "a9Xk2Lm4Qp7Rs1Tv6Wz3Bc8Df5Gh0Jn2Kq4";

    private static final List<String> VALUES = List.of(EMAIL, KEY, TOKEN);

    private Planted() {}

    static List<String> values() {
        return VALUES;
    }

    static List<String> in(List<String> texts) {
        List<String> planted = new ArrayList<>(texts.stream()
                .map(text ->
                        text.replace("{email}", EMAIL).replace("{key}", KEY).replace("{token}", TOKEN))
                .toList());
        VALUES.forEach(value -> planted.add("Write to me at " + value + " please."));
        return planted;
    }
}
