package org.luoshi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import org.luoshi.audit.AuditTrail;

/** The house, held by rules; each fails when the package it speaks of is empty. */
@AnalyzeClasses(packages = "org.luoshi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule no_package_cycles =
            slices().matching("org.luoshi.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_decree_depends_on_nothing = noClasses()
            .that()
            .resideInAPackage("org.luoshi.policy")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.luoshi.policy");

    @ArchTest
    static final ArchRule the_log_depends_on_no_feature =
            onlyBelow("audit", "time", "problem", "listing", "access", "verifier");

    @ArchTest
    static final ArchRule problems_depend_on_no_feature = onlyBelow("problem");

    @ArchTest
    static final ArchRule cohort_knows_no_declaration =
            mustNotKnow("cohort", "declaration", "evidence", "review", "statistics", "demo");

    @ArchTest
    static final ArchRule declaration_knows_no_evidence =
            mustNotKnow("declaration", "evidence", "review", "statistics", "demo");

    @ArchTest
    static final ArchRule evidence_knows_no_review = mustNotKnow("evidence", "review", "statistics", "demo");

    @ArchTest
    static final ArchRule review_knows_no_statistics = mustNotKnow("review", "statistics", "demo");

    @ArchTest
    static final ArchRule risk_stands_above_what_it_looks_at = onlyBelow(
            "risk",
            "access",
            "audit",
            "cohort",
            "declaration",
            "idempotency",
            "listing",
            "policy",
            "privacy",
            "problem",
            "statistics",
            "time");

    @ArchTest
    static final ArchRule concerns_know_no_review =
            onlyBelow("concern", "access", "audit", "cohort", "declaration", "listing", "policy", "problem", "time");

    @ArchTest
    static final ArchRule notices_know_no_review =
            onlyBelow("notice", "access", "audit", "cohort", "declaration", "listing", "privacy", "problem", "time");

    @ArchTest
    static final ArchRule the_layout_knows_no_feature = onlyBelow("national", "cohort", "declaration", "policy");

    @ArchTest
    static final ArchRule tables_know_no_feature = onlyBelow("spreadsheet", "problem");

    @ArchTest
    static final ArchRule help_knows_no_review = onlyBelow(
            "assistance",
            "access",
            "audit",
            "cohort",
            "declaration",
            "idempotency",
            "listing",
            "policy",
            "privacy",
            "problem",
            "spreadsheet");

    @ArchTest
    static final ArchRule nobody_knows_help = unknownToOthers("assistance", "deadline", "demo");

    /** Whoever could call it could open anybody's account. */
    @ArchTest
    static final ArchRule nobody_knows_accounts = unknownToOthers("accounts");

    @ArchTest
    static final ArchRule nobody_knows_inspections = unknownToOthers("inspection", "demo");

    @ArchTest
    static final ArchRule nobody_knows_reconciliation = unknownToOthers("reconcile");

    @ArchTest
    static final ArchRule nobody_knows_notices = unknownToOthers("notice", "deadline", "inspection");

    @ArchTest
    static final ArchRule deadlines_stand_above_what_is_due = onlyBelow(
            "deadline",
            "access",
            "assistance",
            "audit",
            "cohort",
            "listing",
            "notice",
            "problem",
            "publication",
            "report",
            "sheet",
            "time");

    @ArchTest
    static final ArchRule nobody_knows_deadlines = unknownToOthers("deadline");

    @ArchTest
    static final ArchRule nobody_knows_risk = unknownToOthers("risk", "demo");

    /** Whoever could read a concern could look for its sender. */
    @ArchTest
    static final ArchRule nobody_knows_concerns = unknownToOthers("concern");

    @ArchTest
    static final ArchRule one_object_store_class = noClasses()
            .that()
            .doNotHaveSimpleName("ObjectStore")
            .and()
            .resideOutsideOfPackage("org.luoshi.evidence")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.minio..");

    @ArchTest
    static final ArchRule one_writer_of_the_log = noClasses()
            .that()
            .doNotBelongToAnyOf(AuditTrail.class)
            .should()
            .callConstructor("org.luoshi.audit.AuditEntry");

    @ArchTest
    static final ArchRule every_operation_says_who_may_call = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    /** Quarkus leaves out, with a mere warning, an operation whose method is not public. */
    @ArchTest
    static final ArchRule every_operation_is_served =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should().bePublic();

    @ArchTest
    static final ArchRule resources_write_through_a_desk = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("AuditTrail");

    @ArchTest
    static final ArchRule no_rooms_for_leftovers = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..common..", "..impl..", "..dto..", "..mapper..", "..manager..", "..helper..");

    private static ArchRule onlyBelow(String name, String... allowed) {
        String[] packages = new String[allowed.length + 1];
        for (int i = 0; i < allowed.length; i++) {
            packages[i] = "org.luoshi." + allowed[i] + "..";
        }
        packages[allowed.length] = "org.luoshi." + name + "..";
        return classes()
                .that()
                .resideInAPackage("org.luoshi." + name + "..")
                .should()
                .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.or(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage("org.luoshi.."),
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(packages)));
    }

    // the demo school goes through the desks of every feature, and nothing depends on it
    private static ArchRule unknownToOthers(String name, String... but) {
        String[] packages = new String[but.length + 1];
        packages[0] = "org.luoshi." + name + "..";
        for (int i = 0; i < but.length; i++) {
            packages[i + 1] = "org.luoshi." + but[i] + "..";
        }
        return classes()
                .that()
                .resideInAPackage(packages[0])
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(packages);
    }

    private static ArchRule mustNotKnow(String name, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = "org.luoshi." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("org.luoshi." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
