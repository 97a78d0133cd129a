package dev.goldentrace.kotlin

import dev.goldentrace.capture.TraceCollector
import dev.goldentrace.trace.LlmReply
import dev.goldentrace.trace.LlmRequest
import dev.goldentrace.trace.Message
import dev.goldentrace.trace.ToolUse
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope

/** Plans a trip: whatever tools a model asks for in one turn run at the same time. */
class TripAgent(
    private val trace: TraceCollector,
    private val model: suspend (List<Message>) -> LlmReply,
    private val tools: Map<String, suspend (Map<String, Any?>) -> String>,
) {

    /** Answers a question, with as many turns as the model needs. */
    suspend fun answer(question: String): String {
        val messages = mutableListOf(Message.system("You plan trips."), Message.user(question))
        while (true) {
            val reply = trace.answered(LlmRequest.of("trip-model", messages)) { model(messages) }
            messages += reply.message()
            if (reply.message().toolUses().isEmpty()) {
                return reply.message().text()
            }
            messages += allAtOnce(reply.message().toolUses())
        }
    }

    private suspend fun allAtOnce(uses: List<ToolUse>): List<Message> = coroutineScope {
        uses.map { use -> async(Dispatchers.Default) { result(use) } }.awaitAll()
    }

    private suspend fun result(use: ToolUse): Message {
        val text = trace.used(use) { tools.getValue(use.name())(use.arguments()) }
        return Message.tool(use.id(), use.name(), text)
    }
}
