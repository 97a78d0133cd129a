package dev.goldentrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class CommentsTest {
    @Test
    void everythingPublicHasOne() {
        assertThat(Comments.missingIn(published()))
                .as("public types and methods without a doc comment")
                .isEmpty();
    }

    @Test
    void areMissedOnTypesAndMethods() {
        assertThat(Comments.missingIn(List.of(source("""
                        public class Bare {
                            public Bare() {}
                            public void bare() {}
                            @Override public String toString() { return ""; }
                            void hidden() {}
                            /** Has one. */
                            public interface Said {
                                void bareToo();
                                private void hiddenToo() {}
                            }
                            /** Has one. */
                            public record Data(int a) {
                                public Data { }
                            }
                            private static class Hidden {
                                public void unseen() {}
                            }
                        }
                        """))))
                .containsExactly(
                        "Bare(Bare.java:1)",
                        "Bare.<init>(Bare.java:2)",
                        "Bare.bare(Bare.java:3)",
                        "Said.bareToo(Bare.java:8)");
    }

    private static List<JavaFileObject> published() {
        var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8);
        List<JavaFileObject> files = new ArrayList<>();
        manager.getJavaFileObjectsFromPaths(Published.sources().stream()
                        .filter(source -> !source.toString().contains("/internal/"))
                        .toList())
                .forEach(files::add);
        return files;
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Bare.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
