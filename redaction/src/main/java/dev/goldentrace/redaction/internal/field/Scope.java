package dev.goldentrace.redaction.internal.field;

import org.jspecify.annotations.Nullable;

/**
 * Where an object stands.
 *
 * @param holder what the field that holds it says; null for nothing personal
 * @param ofPerson whether what stands around it says that it is about a person
 * @param personByKey whether its field's name is a word for a person
 * @param level how deep it is
 */
record Scope(@Nullable Kind holder, boolean ofPerson, boolean personByKey, int level) {
    static final Scope TOP = new Scope(null, false, false, 0);
}
