/** What stands in for the language model in tests: rules that read a conversation and decide what comes next. */
@NullMarked
package dev.goldentrace.example.brain;

import org.jspecify.annotations.NullMarked;
