package dev.tastemaker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rooms and their arrows. The table is the design: an arrow that is not in it is a build failure. */
class ArchitectureTest {
    private static final String BASE = "dev.tastemaker.";
    /** Room to the rooms it may use; every room may use {@code problem}. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(
            Map.ofEntries(
                    room("chat", "access tool guardrail recommendation feedback profile catalog llm"),
                    room("push", "access guardrail recommendation feedback profile catalog llm"),
                    room("email", "access picture guardrail recommendation feedback profile catalog llm"),
                    // what a tool tells a model passes the filter that quoted text passes
                    room("tool", "guardrail recommendation feedback profile catalog"),
                    room("picture", "guardrail catalog llm"),
                    room("campaign", "access push email guardrail recommendation feedback profile catalog llm"),
                    room("summary", "guardrail profile catalog llm"),
                    // one check may be told to ask a model: EntailmentJudge
                    room("guardrail", "profile catalog llm"),
                    room("recommendation", "learning feedback profile catalog"),
                    room("learning", "feedback profile catalog llm"),
                    room("ingestion", "feedback profile catalog"),
                    room("feedback", "profile catalog"),
                    room("profile", "access catalog"),
                    room("catalog", ""),
                    room("llm", ""),
                    room("access", ""),
                    room("problem", ""),
                    room(
                            "console",
                            "access chat campaign push email picture summary tool guardrail recommendation learning feedback profile catalog llm ingestion"),
                    room(
                            "evaluation",
                            "access console campaign chat push email picture summary tool guardrail recommendation learning feedback profile catalog llm ingestion")));

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.tastemaker");
    }

    @Test
    void everyRoomUsesOnlyItsRow() {
        MAY_USE.forEach((room, allowed) -> {
            String[] packages = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(room) && !other.equals("problem") && !allowed.contains(other))
                    .map(other -> BASE + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(BASE + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages)
                    .allowEmptyShould(true)
                    .check(classes);
        });
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        classes().should().resideInAnyPackage(packagesOfTheTable()).check(classes);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyResourcesAndTheProblemRoomSpeakHttp() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .resideOutsideOfPackage(BASE + "problem..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(classes);
    }

    @Test
    void pathsAreServedByResources() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(classes);
    }

    @Test
    void sqlLivesInStoresAndEntities() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .haveSimpleNameNotEndingWith("Entity")
                .and()
                .haveSimpleNameNotEndingWith("HealthCheck")
                .and()
                .areTopLevelClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.mutiny.sqlclient..", "io.vertx.sqlclient..", "org.hibernate.reactive..")
                .check(classes);
    }

    @Test
    void rankingKnowsNoModelLibrary() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        BASE + "profile..", BASE + "feedback..", BASE + "ingestion..", BASE + "recommendation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .check(classes);
    }

    @Test
    void onlyLearningKnowsNumericLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "learning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl.engine..", "ai.djl.training..", "ai.djl.ndarray..", "ml.dmlc..")
                .check(classes);
    }

    @Test
    void configurationIsTypedPerRoom() {
        classes()
                .that()
                .areAnnotatedWith("io.smallrye.config.ConfigMapping")
                .should()
                .beInterfaces()
                .andShould()
                .haveSimpleNameEndingWith("Config")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void entitiesStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .haveSimpleNameEndingWith("Entity")
                .andShould()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void toolsLiveInTheToolRoom() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Tool")
                .should()
                .resideInAPackage(BASE + "tool..")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static String[] packagesOfTheTable() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("dev.tastemaker"),
                        MAY_USE.keySet().stream().map(room -> BASE + room))
                .toArray(String[]::new);
    }

    private static Map.Entry<String, List<String>> room(String name, String mayUse) {
        return Map.entry(name, Arrays.asList(mayUse.split(" ")));
    }
}
