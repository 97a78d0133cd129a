package dev.goldentrace.redaction.internal.secret;

import dev.goldentrace.redaction.internal.secret.SecretValue.Writing;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Tells secrets by the name of the field in which they stand. */
@API(status = Status.INTERNAL, since = "0.1")
public final class SecretNames {
    private SecretNames() {}

    /**
     * Says whether a field holds a secret.
     *
     * @param name the field's name
     * @param value what is in it
     * @return whether it does, by its name and by what is in it
     */
    public static boolean isSecret(String name, String value) {
        return SecretValue.is(SecretName.of(name), value, Writing.QUOTED);
    }
}
