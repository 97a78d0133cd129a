package dev.goldentrace.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.MalformedInputException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallErrorTest {

    /** As clients of providers have them. */
    public static final class ServiceException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        ServiceException(int status) {
            super("no");
            this.status = status;
        }

        public int statusCode() {
            return status;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, FAILURE",
        "401, AUTHENTICATION",
        "403, AUTHENTICATION",
        "408, TIMEOUT",
        "429, PROVIDER",
        "503, PROVIDER"
    })
    void knowsTheStatusThatAnExceptionOrItsCauseCarries(int status, CallError.Kind kind) {
        CallError error = CallError.of(new IllegalStateException("gave up", new ServiceException(status)));

        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.httpStatus()).isEqualTo(status);
        assertThat(error.type()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void aNumberThatIsNoErrorSaysNothing() {
        assertThat(CallError.of(new ServiceException(0)).httpStatus()).isNull();
        assertThat(CallError.of(new ServiceException(200)).kind()).isEqualTo(CallError.Kind.FAILURE);
    }

    @Test
    void aBrokenConnectionIsTheProviders() {
        assertThat(CallError.of(new RuntimeException(new ConnectException("refused")))
                        .kind())
                .isEqualTo(CallError.Kind.PROVIDER);
        assertThat(CallError.of(new IOException("reset")).kind()).isEqualTo(CallError.Kind.PROVIDER);
    }

    @Test
    void aFileOfOnesOwnIsNot() {
        assertThat(CallError.of(new FileNotFoundException("prompt.txt")).kind()).isEqualTo(CallError.Kind.FAILURE);
        assertThat(CallError.of(new NoSuchFileException("prompt.txt")).kind()).isEqualTo(CallError.Kind.FAILURE);
        assertThat(CallError.of(new MalformedInputException(1)).kind()).isEqualTo(CallError.Kind.FAILURE);
    }
}
