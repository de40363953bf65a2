package org.preferencecenter.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogReader;
import org.preferencecenter.core.contract.OpenApi;

/** What this module may not do, and why. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.preferencecenter.core");

    private static final Set<String> SOURCES_OF_CHANCE = Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC",
            "systemDefaultZone", "system", "randomUUID", "random", "getenv", "getProperty", "getDefault");
    private static final Set<String> HOLDERS_OF_CHANCE = Set.of("java.time.Instant", "java.time.Clock",
            "java.time.InstantSource", "java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime",
            "java.time.OffsetDateTime", "java.lang.System", "java.util.UUID", "java.lang.Math", "java.util.Locale",
            "java.util.TimeZone");

    private static final ArchRule NO_CLOCK_AND_NO_CHANCE = noClasses().should().callMethodWhere(
            describe("the answer is another each time", (JavaCall<?> call) -> SOURCES_OF_CHANCE.contains(call.getName())
                    && HOLDERS_OF_CHANCE.contains(call.getTargetOwner().getName())))
            .orShould().dependOnClassesThat().areAssignableTo(RandomGenerator.class)
            .because("the same facts give the same verdict, so time and ids are parameters");

    private static final ArchRule NO_FILES_NO_NETWORK_NO_THREADS = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.util.concurrent..", "java.sql..",
                    "javax.net..")
            .orShould().dependOnClassesThat().haveNameMatching(
                    "java\\.io\\.(File|RandomAccess|Print).*|java\\.net\\.(?!URI$).*|java\\.lang\\.Thread.*")
            .because("effects live at the edge: in client, desktop and service");

    @Test
    void theClassesOfThisModuleAreReallyRead() {
        assertThat(CORE.size()).isGreaterThan(50);
        assertThat(CORE.contain(Catalog.class)).isTrue();
        assertThat(CORE.get(CatalogReader.class).getMethodCallsFromSelf()).isNotEmpty();
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("org.preferencecenter.core.(*)..").should().beFreeOfCycles()
                .because("whoever reads a package should need only those beneath it").check(CORE);
    }

    @Test
    void nothingReadsAClockOrDrawsLots() {
        NO_CLOCK_AND_NO_CHANCE.check(CORE);
    }

    @Test
    void nothingTouchesFilesNetworkOrThreads() {
        NO_FILES_NO_NETWORK_NO_THREADS.check(CORE);
    }

    @Test
    void onlyWhatIsBundledIsReadFromStreams() {
        noClasses().that().doNotBelongToAnyOf(BundledCatalog.class, OpenApi.class)
                .should().dependOnClassesThat().haveNameMatching("java\\.io\\.(?!Serializable$).*")
                .because("the catalog and the contract inside this module are all it may read by itself").check(CORE);
    }

    @Test
    void noStaticHoldsState() {
        fields().that().areStatic().should().beFinal()
                .because("what is static and changes makes one test or account show through in another").check(CORE);
    }

    @Test
    void onlyAReaderMakesACatalog() {
        constructors().that().areDeclaredIn(Catalog.class).should().onlyBeCalled()
                .byClassesThat().belongToAnyOf(CatalogReader.class)
                .because("a catalog in hand tells a person everything they must be told").check(CORE);
    }

    @Test
    void theRulesWouldNoticeAClassThatBreaksThem() {
        JavaClasses impure = new ClassFileImporter().importClasses(Impure.class);

        assertThat(NO_CLOCK_AND_NO_CHANCE.evaluate(impure).getFailureReport().getDetails()).hasSize(2);
        assertThat(NO_FILES_NO_NETWORK_NO_THREADS.evaluate(impure).hasViolation()).isTrue();
    }

    private static final class Impure implements Supplier<String> {
        @Override
        public String get() {
            return Instant.now() + " " + UUID.randomUUID() + " " + Files.exists(Path.of("."));
        }
    }
}
