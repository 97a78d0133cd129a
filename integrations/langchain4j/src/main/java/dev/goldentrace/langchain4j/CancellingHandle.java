package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Exchange;
import dev.langchain4j.model.chat.response.StreamingHandle;

/** Reports that the agent stopped listening, and stops the stream; a stream that cannot be stopped goes on. */
record CancellingHandle(Exchange<?> exchange, StreamListener listener, StreamingHandle stream)
        implements StreamingHandle {

    @Override
    public void cancel() {
        boolean first = listener.end();
        try {
            stream.cancel();
        } catch (RuntimeException e) {
            if (first) {
                listener.goOn();
            }
            throw e;
        }
        if (first) {
            exchange.cancel();
        }
    }

    @Override
    public boolean isCancelled() {
        return stream.isCancelled();
    }
}
