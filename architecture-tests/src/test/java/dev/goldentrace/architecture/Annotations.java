package dev.goldentrace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;

/** Which annotations every package and every public type carries. */
final class Annotations {
    private Annotations() {}

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "be in a package whose package-info carries @NullMarked",
                        (JavaClass javaClass) -> javaClass.getPackage().isAnnotatedWith(NullMarked.class))))
                .allowEmptyShould(true);
    }

    static ArchRule everyPublicTypeCarriesApi() {
        return classes()
                .that(DescribedPredicate.describe("are public, top-level and not internal", Annotations::isTopLevelApi))
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "carry @API(status = ..., since = \"...\")", Annotations::carriesApiWithSince)))
                .allowEmptyShould(true);
    }

    private static boolean isTopLevelApi(JavaClass javaClass) {
        return javaClass.isTopLevelClass() && PublicSignatures.isApi(javaClass);
    }

    private static boolean carriesApiWithSince(JavaClass javaClass) {
        return javaClass
                .tryGetAnnotationOfType(API.class.getName())
                .flatMap(Annotations::since)
                .isPresent();
    }

    private static Optional<Object> since(JavaAnnotation<?> api) {
        return api.get("since").filter(since -> !since.toString().isBlank());
    }
}
