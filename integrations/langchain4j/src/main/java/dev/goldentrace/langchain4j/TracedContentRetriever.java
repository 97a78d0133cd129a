package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.ServiceRequest;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A search whose calls pass the boundary; the searcher is built only when one of them is live. */
final class TracedContentRetriever implements ContentRetriever {
    private final Boundary boundary;
    private final String name;
    private final LiveSearches searches;
    private final Supplier<ContentRetriever> live;

    TracedContentRetriever(Boundary boundary, String name, LiveSearches searches, Supplier<ContentRetriever> live) {
        this.boundary = boundary;
        this.name = name;
        this.searches = searches;
        this.live = live;
    }

    @Override
    public List<Content> retrieve(Query query) {
        if (searches.areAsking()) {
            return live.get().retrieve(query);
        }
        ServiceRequest request = new ServiceRequest(CallKind.RETRIEVAL, name, input(query));
        return Services.call(
                boundary,
                request,
                () -> searches.run(() -> live.get().retrieve(query)),
                RetrievedContents::toReply,
                RetrievedContents::of);
    }

    /** The memory's id counts where the agent names one: a search for one user must not answer another's. */
    private static Map<String, @Nullable Object> input(Query query) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("query", query.text());
        Object memory = query.metadata() == null ? null : query.metadata().chatMemoryId();
        if (memory != null && !memory.equals("default")) {
            input.put("memory", memory.toString());
        }
        return input;
    }
}
