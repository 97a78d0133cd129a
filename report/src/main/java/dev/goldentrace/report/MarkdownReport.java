package dev.goldentrace.report;

import dev.goldentrace.report.Concern.Detail;
import java.util.ArrayList;
import java.util.List;

/** Renders a report as Markdown that fits a pull request's comment: the gravest first, cut where it gets too long. */
final class MarkdownReport {
    /** A comment holds 65,536 characters; the rest is for what a bot puts around it. */
    static final int LONGEST = 60_000;

    private static final String HEAD = """

            | status | test | what | steps | tokens | cost | golden |
            |---|---|---|---|---|---|---|
            """;

    private MarkdownReport() {}

    static String of(ReportModel report) {
        String notes = notes(report.notes());
        int room = LONGEST - HEAD.length() - notes.length() - 200;
        StringBuilder all = new StringBuilder(head(report));
        // Concerns leave half of the room to the table, which is what tells how large the matter is.
        append(
                all,
                report.concerns().stream().map(MarkdownReport::concern).toList(),
                room / 2,
                "\nand %d more; all of them are in index.html\n");
        if (!report.tests().isEmpty()) {
            all.append(HEAD);
            append(
                    all,
                    report.tests().stream().map(MarkdownReport::row).toList(),
                    room,
                    "\nand %d more tests; all of them are in index.html\n");
        }
        return all.append(notes).toString();
    }

    private static String head(ReportModel report) {
        return "## " + Markdown.text(report.title()) + "\n\n**" + Markdown.text(report.verdict()) + "**\n\n"
                + "- Behaviour: " + Markdown.text(report.behaviour()) + "\n"
                + "- Budget: " + Markdown.text(report.budget()) + "\n";
    }

    private static String concern(Concern concern) {
        StringBuilder block = new StringBuilder("\n**" + concern.kind().words() + "** ")
                .append(Markdown.code(concern.headline()))
                .append("\n\n");
        List<Detail> lines = new ArrayList<>(concern.details());
        lines.add(new Detail("next", concern.command()));
        lines.forEach(line -> block.append("- ")
                .append(line.label())
                .append(": ")
                .append(Markdown.code(line.text()))
                .append('\n'));
        return block.toString();
    }

    private static String row(TestSection test) {
        return "| " + test.status() + " | "
                + Markdown.cell(test.result().test().name()) + " | " + Markdown.cell(test.what()) + " | "
                + test.steps().words() + " | " + test.tokens().words() + " | "
                + test.cost().words() + " | "
                + (test.golden().isEmpty() ? "" : Markdown.cell(test.golden())) + " |\n";
    }

    private static String notes(List<String> notes) {
        StringBuilder lines = new StringBuilder();
        notes.forEach(note -> lines.append('\n').append(Markdown.text(note)).append('\n'));
        return lines.toString();
    }

    private static void append(StringBuilder all, List<String> parts, int room, String more) {
        int shown = 0;
        while (shown < parts.size() && all.length() + parts.get(shown).length() <= room) {
            all.append(parts.get(shown++));
        }
        if (shown < parts.size()) {
            all.append(String.format(more, parts.size() - shown));
        }
    }
}
