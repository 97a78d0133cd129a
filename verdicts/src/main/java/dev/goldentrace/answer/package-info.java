/** When two answers of an agent are alike: the matchers that come with Goldentrace, and the interface of own ones. */
@NullMarked
package dev.goldentrace.answer;

import org.jspecify.annotations.NullMarked;
