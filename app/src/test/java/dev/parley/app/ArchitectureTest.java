package dev.parley.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Modules and packages depend downward only; docs/architecture.md shows the same order. */
class ArchitectureTest {
    /** The rooms of the reader, from the ground up: each may use those before it. */
    private static final List<String> READER = List.of(
            "reading",
            "knowledge",
            "page",
            "times",
            "places",
            "actors",
            "speech",
            "counts",
            "clauses",
            "events",
            "agreements");

    /** Classes that make the data that is shipped, or score what is read; no page passes through them. */
    private static final String WORKS_ON_DATA = ".*(Writer|Compiler|Training|Scores)(\\$.*)?";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.parley");

    @Test
    void modulesDependDownward() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("language")
                .definedBy("dev.parley.language..")
                .layer("reader")
                .definedBy("dev.parley.reader..")
                .layer("ledger")
                .definedBy("dev.parley.ledger..")
                .layer("app")
                .definedBy("dev.parley.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("reader")
                .mayOnlyBeAccessedByLayers("ledger", "app")
                .check(CLASSES);
    }

    @Test
    void theRoomsOfTheReaderDependDownward() {
        for (int i = 0; i < READER.size(); i++) {
            String room = "dev.parley.reader." + READER.get(i);
            for (String above : READER.subList(i + 1, READER.size())) {
                noClasses()
                        .that()
                        .resideInAPackage(room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.parley.reader." + above + "..")
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
            noClasses()
                    .that()
                    .resideInAPackage(room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.parley.reader")
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void everyRoomOfTheReaderHasItsPlaceInTheOrder() {
        Set<String> rooms = CLASSES.getPackage("dev.parley.reader").getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .collect(Collectors.toSet());
        assertThat(READER).containsAll(rooms);
    }

    @Test
    void noPackagesDependOnEachOtherInCircles() {
        slices().matching("dev.parley.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void readingAPageDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAnyPackage(READER.stream()
                        .filter(room -> !room.equals("knowledge"))
                        .map(room -> "dev.parley.reader." + room + "..")
                        .toArray(String[]::new))
                .and()
                .haveNameNotMatching(WORKS_ON_DATA)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net.http..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(CLASSES);
        Set<String> described = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        Set<String> all = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(described).isEqualTo(all);
    }
}
