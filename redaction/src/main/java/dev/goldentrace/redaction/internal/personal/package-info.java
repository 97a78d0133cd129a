/** Personal data that its own form tells: numbers of cards, accounts, people and phones, addresses of the internet, birth dates. */
@NullMarked
package dev.goldentrace.redaction.internal.personal;

import org.jspecify.annotations.NullMarked;
