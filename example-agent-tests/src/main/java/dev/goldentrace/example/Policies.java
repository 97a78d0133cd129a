package dev.goldentrace.example;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;

/** The shop's terms, to be retrieved for questions about them. */
public final class Policies {

    private static final List<TextSegment> TEXTS = List.of(
            TextSegment.from("Returns: unused goods can be returned within 30 days after delivery for a full refund."),
            TextSegment.from("Gift cards: gift cards are valid for three years and cannot be paid out in cash."),
            TextSegment.from("Warranty: electrical appliances carry a warranty of 24 months against defects."),
            TextSegment.from(
                    "Shipping: parcels leave our warehouse on working days before noon, express costs 9.90 EUR."),
            TextSegment.from("Exchange: clothes and shoes can be exchanged for another size free of charge."));

    private Policies() {}

    /** Embeds the terms with this model (one call) and gives a retriever of the nearest one. */
    public static ContentRetriever retriever(EmbeddingModel model) {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        store.addAll(model.embedAll(TEXTS).content(), TEXTS);
        return EmbeddingStoreContentRetriever.builder()
                .embeddingStore(store)
                .embeddingModel(model)
                .maxResults(1)
                .build();
    }
}
