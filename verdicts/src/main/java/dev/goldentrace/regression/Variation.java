package dev.goldentrace.regression;

/**
 * How accepted recordings differ from each other in what decides.
 *
 * @param words such as {@code no two of the 3 accepted recordings change the same}
 * @param leavesLittle whether what they share is too little to tell one behaviour from another
 */
record Variation(String words, boolean leavesLittle) {

    static Variation among(int recordings, String what, boolean leavesLittle) {
        return new Variation("no two of the " + recordings + " accepted recordings " + what, leavesLittle);
    }
}
