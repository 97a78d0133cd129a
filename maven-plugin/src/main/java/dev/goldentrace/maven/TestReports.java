package dev.goldentrace.maven;

import dev.goldentrace.report.FailedTest;
import dev.goldentrace.results.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The failures in Surefire's XML reports. A rerun that passed is no failure there.
 *
 * @param failed tests with a failure or an error
 * @param problems files that cannot be read
 */
record TestReports(List<FailedTest> failed, List<Problem> problems) {

    static TestReports read(Path directory, Instant since) {
        TestReports reports = new TestReports(new ArrayList<>(), new ArrayList<>());
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(TestReports::isReport).sorted().toList()) {
                if (!Files.getLastModifiedTime(file).toInstant().plusSeconds(2).isBefore(since)) {
                    reports.readFile(file);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            // no tests here
        } catch (IOException e) {
            reports.problems.add(new Problem(directory.toString(), "cannot be listed (" + e + ")"));
        }
        return reports;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private void readFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            readCases(xml);
            xml.close();
        } catch (IOException | XMLStreamException e) {
            problems.add(new Problem(file.getFileName().toString(), "is no test report (" + e.getMessage() + ")"));
        }
    }

    private void readCases(XMLStreamReader xml) throws XMLStreamException {
        String className = "";
        String method = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "testcase" -> {
                        className = attribute(xml, "classname");
                        method = attribute(xml, "name");
                    }
                    case "failure", "error" -> failed.add(new FailedTest(className, method, message(xml)));
                    default -> {}
                }
            }
        }
    }

    private static String message(XMLStreamReader xml) {
        String message = attribute(xml, "message").strip();
        return message.isEmpty()
                ? attribute(xml, "type")
                : message.lines().findFirst().orElse("");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
