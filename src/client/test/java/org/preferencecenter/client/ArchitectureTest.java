package org.preferencecenter.client;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.time.SystemSources;

/** The shape of the library, which no single file shows. */
class ArchitectureTest {
    private static final String CLIENT = "org.preferencecenter.client";
    private static final Set<String> CLOCKS_AND_CHANCE = Set.of("java.time.Instant.now", "java.time.LocalDate.now",
            "java.time.LocalDateTime.now", "java.time.ZonedDateTime.now", "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone", "java.time.Clock.system",
            "java.time.InstantSource.system", "java.lang.System.currentTimeMillis", "java.lang.System.nanoTime",
            "java.lang.Math.random", "java.util.UUID.randomUUID", "java.util.Random.<init>",
            "java.util.concurrent.ThreadLocalRandom.current", "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of", "com.fasterxml.uuid.Generators.timeBasedEpochRandomGenerator",
            "com.fasterxml.uuid.Generators.timeBasedEpochGenerator",
            "com.fasterxml.uuid.Generators.randomBasedGenerator");

    private final JavaClasses client = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(CLIENT);

    private void holds(ArchRule rule) {
        rule.check(client);
    }

    @Test
    void theClassesOfTheLibraryAreLookedAt() {
        assertThat(client).hasSizeGreaterThan(50);
        assertThat(client.contain(PreferenceCenter.class)).isTrue();
        assertThat(client.contain(getClass())).isFalse();
    }

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        holds(slices().matching("org.preferencecenter.(**)").should().beFreeOfCycles()
                .because("a package that is part of a circle can be read, tested and changed only with all of it"));
    }

    @Test
    void theApiDoesNotShowWhatItIsMadeOf() {
        holds(classes().that().resideInAPackage(CLIENT).should().onlyDependOnClassesThat(
                resideInAPackage(CLIENT)
                        .or(resideInAnyPackage("java..", "org.preferencecenter.core..", "org.jspecify..")))
                .because("a host compiles against it, and must not be bound to a database or an HTTP client"));
    }

    @Test
    void onlyTheStoreKnowsSql() {
        holds(noClasses().that().resideOutsideOfPackage(CLIENT + ".store..").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .because("what is durable and append-only is proved in one place"));
    }

    @Test
    void onlyTheHttpPackageKnowsTheHttpClient() {
        holds(noClasses().that().resideOutsideOfPackage(CLIENT + ".http..").should().dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "java.net.http..")
                .because("time-outs, redirects and trust are decided in one place"));
    }

    @Test
    void clocksAndChanceComeInAtOnePlace() {
        holds(noClasses().that().doNotHaveFullyQualifiedName(SystemSources.class.getName()).should()
                .accessTargetWhere(describe("they read a clock or draw on chance",
                        (JavaAccess<?> access) -> CLOCKS_AND_CHANCE
                                .contains(access.getTargetOwner().getName() + "." + access.getTarget().getName())))
                .because("tests move the time and choose the chance"));
        assertThat(client.get(SystemSources.class).getAccessesFromSelf()).as("the rule sees such accesses")
                .anyMatch(access -> access.getTarget().getFullName().startsWith("java.time.InstantSource.system"));
    }

    @Test
    void theLibraryDrawsNoWindow() {
        holds(noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "org.preferencecenter.desktop..")
                .because("a host that only wants the gate takes no toolkit with it"));
    }

    @Test
    void theLibraryDoesNotKnowTheService() {
        holds(noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.preferencecenter.service..", "org.preferencecenter.sandbox..")
                .because("the contract is all that the two share"));
    }

    @Test
    void noStaticHoldsState() {
        holds(fields().that().areStatic().should().beFinal()
                .because("two centers in one program must not know of each other"));
    }
}
