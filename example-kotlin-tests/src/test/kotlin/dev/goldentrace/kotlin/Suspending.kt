package dev.goldentrace.kotlin

import dev.goldentrace.capture.Exchange
import dev.goldentrace.capture.RecordedFailure
import dev.goldentrace.capture.TraceCollector
import dev.goldentrace.trace.CallError
import dev.goldentrace.trace.LlmReply
import dev.goldentrace.trace.LlmRequest
import dev.goldentrace.trace.Reply
import dev.goldentrace.trace.Request
import dev.goldentrace.trace.ToolReply
import dev.goldentrace.trace.ToolRequest
import dev.goldentrace.trace.ToolUse
import kotlinx.coroutines.CancellationException

/** Makes a model's call that suspends, or answers it from the golden. */
suspend fun TraceCollector.answered(request: LlmRequest, live: suspend () -> LlmReply): LlmReply = made(request, live)

/** Makes a tool's call that suspends, or answers it from the golden. */
suspend fun TraceCollector.used(use: ToolUse, live: suspend () -> String): String =
    made(ToolRequest.of(use)) { ToolReply.of(live()) }.text()

/** An exchange is opened on one thread and may be ended on any other, so a call may suspend in between. */
private suspend fun <R : Reply> TraceCollector.made(request: Request<R>, live: suspend () -> R): R {
    val exchange: Exchange<R> = open(request)
    val recorded = exchange.recorded()
    if (recorded.isPresent) {
        return RecordedFailure.replyOrThrow<R, Exception>(recorded.get())
    }
    try {
        return live().also(exchange::complete)
    } catch (e: CancellationException) {
        exchange.cancel()
        throw e
    } catch (e: Throwable) {
        exchange.fail(CallError.of(e))
        throw e
    }
}
