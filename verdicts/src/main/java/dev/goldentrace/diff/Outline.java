package dev.goldentrace.diff;

/**
 * One element of a lane as alignment sees it: what is told, or a turn. Whose words opened a step stays in its place, whatever
 * the step then does: a step more right after a user's message is no other message.
 */
sealed interface Outline permits ToldOutline, TurnOutline {

    /** Two elements with the same are the same, as far as alignment sees. */
    int id();
}
