package dev.goldentrace.junit;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An agent that knows its customer: it compares an address, parses an e-mail and says a name. */
final class CustomerAgent {
    private static final List<ToolSpec> TOOLS =
            List.of(new ToolSpec("get_user", "Looks up", Map.of()), new ToolSpec("send_parcel", "Sends", Map.of()));

    private final TraceCollector trace;
    private final World world;

    CustomerAgent(TraceCollector trace, World world) {
        this.trace = trace;
        this.world = world;
    }

    /** The model and the shop's data, live. */
    static final class World {
        volatile String firstName = "Isabella";
        volatile String email = "isabella.garcia@kettles-and-more.com";
        volatile String address = "472 Larkspur Terrace";
        volatile String zip = "80287";
        volatile String farewell = "";
        final AtomicInteger liveCalls = new AtomicInteger();
        final List<Map<String, Object>> sent = new ArrayList<>();

        /** All that no file may hold. */
        List<String> values() {
            return List.of(firstName, "Garcia", email, "isabella.garcia", address, "Larkspur", zip);
        }

        Map<String, Object> user() {
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("first_name", firstName);
            user.put("last_name", "Garcia");
            user.put("email", email);
            user.put("address1", address);
            user.put("zip", zip);
            return user;
        }
    }

    /** Says what was sent where; the user says who and where she is. */
    String send(String wish) {
        List<Message> messages = new ArrayList<>(List.of(Message.system("You are kind."), Message.user(wish)));
        Map<?, ?> user = Map.of();
        while (true) {
            LlmReply reply = trace.llm(LlmRequest.of("gpt-4.1", messages).withTools(TOOLS), () -> think(messages));
            messages.add(reply.message());
            if (reply.message().toolUses().isEmpty()) {
                return reply.message().text();
            }
            for (ToolUse use : reply.message().toolUses()) {
                String result = trace.tool(use, () -> run(use));
                if (use.name().equals("get_user")) {
                    user = (Map<?, ?>) Json.read(result);
                    requireOwnAddress(wish, user);
                }
                messages.add(Message.tool(use.id(), use.name(), result));
            }
        }
    }

    /** What the agent's own code does with values: it would take another branch for other ones. */
    private static void requireOwnAddress(String wish, Map<?, ?> user) {
        String email = (String) user.get("email");
        String account = email.substring(0, email.indexOf('@'));
        if (!wish.contains((String) user.get("address1"))) {
            throw new IllegalStateException("the address is not the customer's");
        }
        if (!wish.contains(account)) {
            throw new IllegalStateException("the account <" + account + "> is not the customer's");
        }
    }

    private String run(ToolUse use) {
        if (use.name().equals("get_user")) {
            return Json.write(world.user());
        }
        world.sent.add(Map.copyOf(use.arguments()));
        return "sent to " + world.address;
    }

    private LlmReply think(List<Message> messages) {
        world.liveCalls.incrementAndGet();
        Message message = switch (messages.size()) {
            case 2 -> Message.assistant(null, List.of(ToolUse.of("call_1", "get_user", Map.of("email", world.email))));
            case 4 ->
                Message.assistant(
                        null,
                        List.of(ToolUse.of(
                                "call_2",
                                "send_parcel",
                                new TreeMap<>(Map.of(
                                        "name", world.firstName + " Garcia",
                                        "street", world.address,
                                        "zip", world.zip)))));
            default ->
                Message.assistant("Dear " + world.firstName + ", your kettle is on its way to " + world.address + "."
                        + world.farewell);
        };
        return LlmReply.of(message, Usage.of(100, 10));
    }
}
