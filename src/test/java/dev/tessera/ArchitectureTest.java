package dev.tessera;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(packages = "dev.tessera", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The edge of the portal: it guards Vaadin's requests and navigation, and knows no view. */
    private static final String SESSIONS = "dev.tessera.identity.session..";

    @ArchTest
    static final ArchRule vaadinStaysInViews = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "dev.tessera.design..", "dev.tessera.shell..", SESSIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule theGuardOfViewsShowsNone = noClasses()
            .that()
            .resideInAPackage(SESSIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin.flow.component..", "com.vaadin.flow.router..", "com.vaadin.flow.dom..");

    @ArchTest
    static final ArchRule httpStaysAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.tessera", "dev.tessera.web..", "..ui..", "..rest..", "dev.tessera.shell..", SESSIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.http..", "org.springframework.web..");

    @ArchTest
    static final ArchRule entitiesAreTheModulesOwn =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule repositoriesAreTheModulesOwn = classes()
            .that(assignableTo(Repository.class))
            .or()
            .areAnnotatedWith(org.springframework.stereotype.Repository.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceContext");

    @ArchTest
    static final ArchRule theKernelKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("dev.tessera.kernel..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "com.vaadin..", "jakarta..", "org.hibernate.."));

    @ArchTest
    static final ArchRule classesSayWhatTheyAre =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)(\\$.*)?");
}
