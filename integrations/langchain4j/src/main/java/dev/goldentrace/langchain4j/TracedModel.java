package dev.goldentrace.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.Set;

/** What a wrapped model says of itself, blocking or streaming. */
abstract class TracedModel {
    final ModelSetup setup;

    TracedModel(ModelSetup setup) {
        this.setup = setup;
    }

    /** {@return the default parameters, as given or as recorded} */
    public ChatRequestParameters defaultRequestParameters() {
        return setup.defaults();
    }

    /** {@return what the model can do, as recorded} */
    public Set<Capability> supportedCapabilities() {
        return setup.capabilities();
    }

    /** {@return whose model it is, as recorded} */
    public ModelProvider provider() {
        return setup.provider();
    }
}
