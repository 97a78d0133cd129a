package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Exchange;
import dev.langchain4j.model.chat.response.StreamingHandle;

/** Reports that the agent stopped listening, and stops the stream. */
record CancellingHandle(Exchange<?> exchange, StreamingHandle stream) implements StreamingHandle {

    @Override
    public void cancel() {
        exchange.cancel();
        stream.cancel();
    }

    @Override
    public boolean isCancelled() {
        return stream.isCancelled();
    }
}
