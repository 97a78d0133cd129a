package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Blob;
import dev.langchain4j.data.embedding.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Vectors as blobs of little-endian float32, and back. */
final class Vectors {
    private Vectors() {}

    static Blob toBlob(Embedding embedding) {
        float[] vector = embedding.vector();
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Blob.of(bytes.array());
    }

    static Embedding fromBlob(Blob blob) {
        float[] vector = new float[blob.size() / Float.BYTES];
        ByteBuffer.wrap(blob.bytes())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(vector);
        return Embedding.from(vector);
    }
}
