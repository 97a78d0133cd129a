package dev.goldentrace.kotlin

import dev.goldentrace.assertions.TraceAssertions.assertThatTrace
import dev.goldentrace.capture.TraceCollector
import dev.goldentrace.junit.AgentTest
import dev.goldentrace.trace.LlmReply
import dev.goldentrace.trace.Message
import dev.goldentrace.trace.Role
import dev.goldentrace.trace.ToolUse
import dev.goldentrace.trace.Usage
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat

/** An agent of coroutines: its calls are opened, suspended and ended on whatever threads Dispatchers.Default has. */
class TripAgentTest {

    @AgentTest
    fun looksWeatherAndPriceUpAtOnce(trace: TraceCollector) {
        val answer = runBlocking { agent(trace).answer("Is Bath nice on Friday, and what is the train?") }

        assertThat(answer).isEqualTo("Bath is sunny on Friday, and the train is 23 pounds.")
        assertThatTrace(trace).succeeded().calledTool("get_weather", 1).calledTool("get_price", 1)
    }

    /** The weather is there only after the price: the tools run at the same time, or the recording hangs. */
    private fun agent(trace: TraceCollector): TripAgent {
        val priced = CompletableDeferred<Unit>()
        return TripAgent(
            trace,
            ::think,
            mapOf(
                "get_weather" to { _ ->
                    priced.await()
                    "sunny"
                },
                "get_price" to { _ ->
                    priced.complete(Unit)
                    "23 pounds"
                },
            ),
        )
    }

    /** Stands for a provider's client. */
    private fun think(messages: List<Message>): LlmReply {
        return if (messages.none { it.role() == Role.TOOL }) {
            LlmReply.of(
                Message.assistant(
                    null,
                    listOf(
                        ToolUse.of("call_1", "get_weather", mapOf("city" to "Bath")),
                        ToolUse.of("call_2", "get_price", mapOf("to" to "Bath")),
                    ),
                ),
                Usage.of(40, 20),
            )
        } else {
            LlmReply.of(Message.assistant("Bath is sunny on Friday, and the train is 23 pounds."), Usage.of(80, 15))
        }
    }
}
