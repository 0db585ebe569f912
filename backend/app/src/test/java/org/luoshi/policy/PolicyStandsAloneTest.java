package org.luoshi.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PolicyStandsAloneTest {

    @Test
    @DisplayName("the decree's types use the JDK and each other, nothing else")
    void jdkOnly() {
        classes()
                .that()
                .resideInAPackage("org.luoshi.policy")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.luoshi.policy")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.luoshi.policy"));
    }
}
