package dev.goldentrace.conformance.replay;

/** What a tool throws where the run says that its answer is an error; the model reads the message. */
public final class ToolFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one; replay makes it again from its message.
     *
     * @param message the tool's answer
     */
    public ToolFailed(String message) {
        super(message);
    }
}
