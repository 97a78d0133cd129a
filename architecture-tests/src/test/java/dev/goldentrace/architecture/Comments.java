package dev.goldentrace.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds public types and methods without a doc comment. Class files do not hold comments, and doclint's "missing" would
 * ask for every tag as well, so the sources are parsed.
 */
final class Comments extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees docs;
    private final List<String> missing = new ArrayList<>();

    private Comments(DocTrees docs) {
        this.docs = docs;
    }

    static List<String> missingIn(List<? extends JavaFileObject> sources) {
        if (sources.isEmpty()) {
            return List.of(); // what javac calls an error
        }
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        Comments comments = new Comments(DocTrees.instance(task));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                comments.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments.missing;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        if (!isPublic(type.getModifiers())) {
            return null;
        }
        check(type.getSimpleName().toString());
        return super.visitClass(type, unused);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        if (isPublic(method.getModifiers()) && !isOverride(method) && !isConstructorOfRecord(method)) {
            check(enclosing().getSimpleName() + "." + method.getName());
        }
        return null;
    }

    private void check(String name) {
        if (docs.getDocCommentTree(getCurrentPath()) == null) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long start = docs.getSourcePositions()
                    .getStartPosition(unit, getCurrentPath().getLeaf());
            missing.add(name + "(" + fileName(unit) + ":" + unit.getLineMap().getLineNumber(start) + ")");
        }
    }

    private static String fileName(CompilationUnitTree unit) {
        String path = unit.getSourceFile().getName();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Members of an interface are public without saying so. */
    private boolean isPublic(ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        TreePath parent = getCurrentPath().getParentPath();
        boolean inInterface = Set.of(Kind.INTERFACE, Kind.ANNOTATION_TYPE)
                .contains(parent.getLeaf().getKind());
        return flags.contains(Modifier.PUBLIC)
                || flags.contains(Modifier.PROTECTED)
                || (inInterface && !flags.contains(Modifier.PRIVATE));
    }

    private static boolean isOverride(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    /** A record's constructor is described by the record. */
    private boolean isConstructorOfRecord(MethodTree method) {
        return method.getName().contentEquals("<init>") && enclosing().getKind() == Kind.RECORD;
    }

    private ClassTree enclosing() {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        return (ClassTree) parent;
    }
}
