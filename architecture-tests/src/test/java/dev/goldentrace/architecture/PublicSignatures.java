package dev.goldentrace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a public type may show: the JDK's types, ours that are not internal, and what its module exists for. */
record PublicSignatures(String root) {
    /** A divergence fails a test and a limit aborts it, as JUnit and IDEs understand it. */
    private static final Set<String> ENDING_TESTS = Set.of("replay", "limits");

    private static final List<String> EVERYWHERE = List.of("java", "org.jspecify", "org.apiguardian");

    ArchRule mentionNothingForeign() {
        return classes()
                .should(new ArchCondition<>("mention only the JDK's and our own public types in public signatures") {
                    @Override
                    public void check(JavaClass javaClass, ConditionEvents events) {
                        if (isApi(javaClass)) {
                            checkSupertypes(javaClass, events);
                            checkAnnotations(javaClass, javaClass.getAnnotations(), javaClass.getName(), events);
                            members(javaClass).forEach(member -> checkMember(javaClass, member, events));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    static boolean isApi(JavaClass javaClass) {
        return !isInternal(javaClass)
                && !javaClass.getSimpleName().equals("package-info")
                && visible(javaClass.getModifiers())
                && javaClass.getEnclosingClass().map(PublicSignatures::isApi).orElse(true);
    }

    private static Stream<JavaMember> members(JavaClass javaClass) {
        return javaClass.getMembers().stream()
                .filter(member -> visible(member.getModifiers()))
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private void checkSupertypes(JavaClass javaClass, ConditionEvents events) {
        Stream.concat(javaClass.getSuperclass().stream(), javaClass.getInterfaces().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .filter(type -> !isOpenTest4jThatEndsATest(javaClass, type))
                .forEach(type -> checkType(javaClass, type, javaClass.getName() + " extends", events));
    }

    private void checkMember(JavaClass owner, JavaMember member, ConditionEvents events) {
        Set<JavaClass> types = member.getAllInvolvedRawTypes().stream().collect(Collectors.toSet());
        if (member instanceof JavaCodeUnit codeUnit) {
            types.addAll(codeUnit.getExceptionTypes());
        }
        types.forEach(type -> checkType(owner, type, member.getFullName() + " mentions", events));
        checkAnnotations(owner, member.getAnnotations(), member.getFullName(), events);
    }

    private void checkAnnotations(
            JavaClass owner, Set<? extends JavaAnnotation<?>> annotations, String where, ConditionEvents events) {
        annotations.forEach(annotation -> checkType(owner, annotation.getRawType(), where + " carries", events));
    }

    private void checkType(JavaClass owner, JavaClass mentioned, String where, ConditionEvents events) {
        JavaClass type = mentioned.getBaseComponentType();
        if (!allowed(owner, type)) {
            events.add(SimpleConditionEvent.violated(owner, where + " <" + type.getName() + ">"));
        }
    }

    private boolean allowed(JavaClass owner, JavaClass type) {
        if (type.isPrimitive()) {
            return true;
        }
        if (startsWith(type, root)) {
            return !isInternal(type);
        }
        return EVERYWHERE.stream().anyMatch(name -> startsWith(type, name))
                || Module.of(owner, root)
                        .filter(module -> module != Module.GOLDEN_STORE)
                        .filter(module -> module.foreign().stream().anyMatch(name -> startsWith(type, name)))
                        .isPresent();
    }

    private boolean isOpenTest4jThatEndsATest(JavaClass javaClass, JavaClass supertype) {
        return ENDING_TESTS.contains(Module.feature(javaClass, root)) && startsWith(supertype, "org.opentest4j");
    }

    private static boolean isInternal(JavaClass javaClass) {
        return (javaClass.getPackageName() + ".").contains(".internal.");
    }

    private static boolean visible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean startsWith(JavaClass javaClass, String packageName) {
        return (javaClass.getPackageName() + ".").startsWith(packageName + ".");
    }
}
