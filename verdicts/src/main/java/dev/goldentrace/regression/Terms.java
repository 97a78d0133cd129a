package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;

/** The words of one kind of contract. */
sealed interface Terms permits StateChangeTerms, Ways, LastToolTerms, AnswerTerms, SharedTerms, NoTerms {

    String describe();

    Difference difference(Session candidate);
}
