/** A server on the loopback device that speaks the OpenAI API: chat completions, JSON and streamed, and embeddings. */
@NullMarked
package dev.goldentrace.example.loopback;

import org.jspecify.annotations.NullMarked;
