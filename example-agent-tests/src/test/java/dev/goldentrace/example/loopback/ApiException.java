package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An error that the client shall see, in the API's own form. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    ApiException(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static ApiException badRequest(String message) {
        return new ApiException(400, "invalid_request_error", message);
    }

    int status() {
        return status;
    }

    ObjectNode json() {
        ObjectNode body = Wire.object();
        body.putObject("error")
                .put("message", getMessage())
                .put("type", type)
                .putNull("param")
                .putNull("code");
        return body;
    }
}
