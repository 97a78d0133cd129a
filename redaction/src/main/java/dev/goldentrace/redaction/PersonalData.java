package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Whose the personal data in a test's texts is. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum PersonalData {
    /** It may be somebody's: it is redacted. The default. */
    REAL,
    /** All of it is made up: it is left as it is, and the golden's header says so. Secrets are redacted all the same. */
    INVENTED
}
