package dev.goldentrace.example;

/** Says why the shop did not do what it was asked; the model reads the message. */
public final class ShopException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShopException(String message) {
        super(message);
    }
}
