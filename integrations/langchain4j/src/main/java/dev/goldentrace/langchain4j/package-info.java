/** The adapter for LangChain4j: what wraps its models, tools, retrievers and embedding models, and the codecs between its types and a trace's. */
@NullMarked
package dev.goldentrace.langchain4j;

import org.jspecify.annotations.NullMarked;
