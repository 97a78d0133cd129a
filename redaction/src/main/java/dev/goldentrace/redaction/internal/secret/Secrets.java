package dev.goldentrace.redaction.internal.secret;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** All shapes of secrets. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Secrets {
    private static final List<SecretRule> ALL = Stream.of(
                    CloudSecrets.rules(),
                    AiSecrets.rules(),
                    HostingSecrets.rules(),
                    PaymentSecrets.rules(),
                    ChatSecrets.rules(),
                    WatchSecrets.rules(),
                    KeySecrets.rules(),
                    UrlSecrets.rules(),
                    HeaderSecrets.rules(),
                    ProviderSecrets.rules(),
                    List.of(NamedValue.rule()))
            .flatMap(List::stream)
            .toList();

    private Secrets() {}

    /** {@return the rules, those that name a provider first} */
    public static List<SecretRule> all() {
        return ALL;
    }
}
