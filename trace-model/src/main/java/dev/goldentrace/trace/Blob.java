package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Binary content, known by its SHA-256. Two blobs are equal when their hashes are. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Blob {
    private final byte[] bytes;
    private final String sha256;

    private Blob(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Takes a copy of bytes.
     *
     * @param bytes the content, copied
     * @return the blob
     */
    public static Blob of(byte[] bytes) {
        return new Blob(bytes.clone());
    }

    /** {@return the SHA-256 of the content, 64 lower-case hex digits} */
    public String sha256() {
        return sha256;
    }

    /** {@return a copy of the content} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return the number of bytes} */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Blob blob && sha256.equals(blob.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "sha256:" + sha256 + " (" + bytes.length + " bytes)";
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
