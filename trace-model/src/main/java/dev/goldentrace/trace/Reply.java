package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What answers a {@link Request}. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface Reply permits LlmReply, ToolReply, ServiceReply {}
