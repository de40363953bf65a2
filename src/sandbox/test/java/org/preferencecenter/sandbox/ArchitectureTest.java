package org.preferencecenter.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.Observable;

/** The rules of the house, for all modules: this is the one that sees them all. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.preferencecenter");
    /** The classes that ask the machine for time and chance, one a module. */
    private static final Set<Class<?>> CHANGEABLE = Set.of(AtomicReference.class, AtomicBoolean.class,
            AtomicInteger.class, AtomicLong.class, LongAdder.class, ThreadLocal.class, ConcurrentMap.class,
            HashMap.class, ArrayList.class, Property.class, Observable.class);
    private static final Set<String> SOURCES = Set.of("org.preferencecenter.client.time.SystemSources",
            "org.preferencecenter.service.sources.SystemSources", "org.preferencecenter.desktop.host.SystemTime");

    @Test
    void everyModuleIsSeen() {
        assertThat(HOUSE.stream().map(each -> each.getPackageName().split("\\.", -1)[2]).distinct())
                .contains("core", "client", "desktop", "service", "sandbox");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.preferencecenter.(**)").should().beFreeOfCycles()
                .because("a package can be understood, tested and replaced only if it does not need those that need it")
                .check(HOUSE);
    }

    @Test
    void javaFxStaysInTheWindow() {
        noClasses().that().resideOutsideOfPackages("..desktop..", "..sandbox..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                .because("a host that wants only the gate takes the client and no JavaFX").check(HOUSE);
    }

    @Test
    void sqlStaysInStores() {
        noClasses().that().resideOutsideOfPackage("..store..")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..")
                .because("what is stored is changed in one place only").check(HOUSE);
    }

    @Test
    void okHttpStaysInHttp() {
        noClasses().that().resideOutsideOfPackages("..http..", "..sandbox..")
                .should().dependOnClassesThat().resideInAnyPackage("okhttp3..", "okio..")
                .because("limits, redirects and trust are set in one place only").check(HOUSE);
    }

    @Test
    void whatComesFromOutsideIsTextAndNeverBecomesCode() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.script..", "javax.xml..", "org.w3c.dom..",
                "org.xml..", "java.rmi..", "javax.naming..", "javafx.scene.web..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould().dependOnClassesThat()
                .haveFullyQualifiedName("com.fasterxml.jackson.annotation.JsonTypeInfo")
                .orShould().callMethodWhere(DescribedPredicate.describe("lets JSON name the classes to make",
                        (JavaCall<?> call) -> call.getName().startsWith("activateDefaultTyping")))
                .because("JSON that is read field by field, and shown as text, can do nothing").check(HOUSE);
    }

    @Test
    void timeAndChanceComeInAtOnePlace() {
        noClasses().that(DescribedPredicate.describe("are not the sources of their module",
                (JavaClass each) -> !SOURCES.contains(each.getName())))
                .should().callMethodWhere(DescribedPredicate.describe("asks the machine for time or chance",
                        (JavaCall<?> call) -> asksTheMachine(call.getTargetOwner().getName(), call.getName())))
                .because("tests move the time and name the ids themselves").check(HOUSE);
    }

    @Test
    void noStaticHoldsState() {
        fields().that().areStatic().should().beFinal()
                .andShould().notHaveRawType(DescribedPredicate.describe("made to be changed",
                        (JavaClass type) -> CHANGEABLE.stream().anyMatch(type::isAssignableTo)))
                .because("two windows and two centers in one process must not know of each other").check(HOUSE);
    }

    @Test
    void whatIsBuiltInLeavesTheHostAlone() {
        noClasses().that().resideInAPackage("..desktop..").and().resideOutsideOfPackage("..desktop.app..")
                .should().callMethod(Platform.class, "exit")
                .orShould().callMethod(Platform.class, "setImplicitExit", boolean.class)
                .orShould().callMethod(Application.class, "setUserAgentStylesheet", String.class)
                .orShould().callMethod(System.class, "exit", int.class)
                .orShould().callConstructor(Stage.class)
                .orShould().callConstructor(Stage.class, StageStyle.class)
                .because("the windows, the look and the life of the process are the host's").check(HOUSE);
    }

    private static boolean asksTheMachine(String owner, String method) {
        return switch (owner) {
            case "java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime" ->
                method.equals("now");
            case "java.time.Clock", "java.time.InstantSource" -> method.startsWith("system");
            case "java.lang.System" -> method.equals("currentTimeMillis") || method.equals("nanoTime");
            case "java.util.UUID" -> method.equals("randomUUID");
            case "java.lang.Math" -> method.equals("random");
            case "java.util.random.RandomGenerator" -> method.equals("getDefault");
            default -> false;
        };
    }
}
