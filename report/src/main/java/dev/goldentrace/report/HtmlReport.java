package dev.goldentrace.report;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;

/** Renders a report as one HTML page that needs nothing else: no script, no network, no other file. */
@JStache(path = "dev/goldentrace/report/index.mustache")
@JStacheConfig(type = JStacheType.STACHE)
record HtmlReport(ReportModel report, String made, String light, boolean hasConcerns, boolean hasTests) {

    static String of(ReportModel report) {
        String light = report.red() ? "red" : "green";
        String made = Age.date(report.made()).toString();
        HtmlReport page = new HtmlReport(
                report,
                made,
                light,
                !report.concerns().isEmpty(),
                !report.tests().isEmpty());
        return new HtmlReportRenderer(Object::toString, HtmlReport::escape).execute(page);
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), escaped);
        }
        return escaped.toString();
    }

    private static void escape(char character, StringBuilder escaped) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '`' -> escaped.append("&#96;");
            default -> escaped.append(character);
        }
    }
}
