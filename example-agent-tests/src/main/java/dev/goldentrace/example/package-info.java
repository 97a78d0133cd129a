/** A shop's support agent on LangChain4j, as a user of Goldentrace would have it before the first golden. */
@NullMarked
package dev.goldentrace.example;

import org.jspecify.annotations.NullMarked;
