package dev.goldentrace.results;

/** Holds the schema that a file names against the one that this version reads. */
final class Schema {
    private Schema() {}

    static void require(Fields fields, String known) {
        String found = fields.text("schema");
        if (!found.equals(known)) {
            throw new IllegalArgumentException("at $.schema: expected <" + known + ">, actual <" + found
                    + ">; it was written by another version of Goldentrace: use one version for tests and plugin, then"
                    + " run the tests again");
        }
    }
}
