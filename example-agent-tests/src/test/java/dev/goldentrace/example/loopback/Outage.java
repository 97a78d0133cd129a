package dev.goldentrace.example.loopback;

/** The requests that shall fail although nothing is wrong with them. */
final class Outage {

    private int remaining;
    private int status;

    synchronized void begin(int requests, int httpStatus) {
        remaining = requests;
        status = httpStatus;
    }

    synchronized void check() {
        if (remaining == 0) {
            return;
        }
        remaining--;
        throw status == 429
                ? new ApiException(status, "rate_limit_exceeded", "Rate limit reached. Please try again.")
                : new ApiException(status, "server_error", "The server had an error while processing your request.");
    }
}
