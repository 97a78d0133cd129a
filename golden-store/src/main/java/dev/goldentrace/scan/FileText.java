package dev.goldentrace.scan;

/**
 * A string in a file.
 *
 * @param path its place, such as {@code $.recording.runs[0].input}
 * @param line the line that it stands on, from 1
 * @param begins whether a text begins here; a long text stands as a list of lines, which go on
 */
record FileText(String path, int line, String text, boolean begins) {}
