package dev.pressclip;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the rooms of core, and around it. */
@AnalyzeClasses(packages = "dev.pressclip", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule core_uses_nothing_but_its_four_libraries =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.pressclip..",
              "java.io..",
              "java.lang..",
              "java.math..",
              "java.net..",
              "java.nio..",
              "java.text..",
              "java.time..",
              "java.util..",
              "org.jsoup..",
              "org.apache.tika..",
              "com.fasterxml.jackson.core..",
              "org.slf4j..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule core_opens_no_connection =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.URL")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.InetAddress")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "javax.net..", "org.jsoup.helper..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.jsoup.Connection");

  @ArchTest
  static final ArchRule data_flows_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("lexicon")
          .definedBy("dev.pressclip.lexicon")
          .layer("block")
          .definedBy("dev.pressclip.block")
          .layer("decode")
          .definedBy("dev.pressclip.decode")
          .layer("segment")
          .definedBy("dev.pressclip.segment")
          .layer("metadata")
          .definedBy("dev.pressclip.metadata")
          .layer("memory")
          .definedBy("dev.pressclip.memory")
          .layer("strip")
          .definedBy("dev.pressclip.strip")
          .layer("forest")
          .definedBy("dev.pressclip.forest")
          .layer("kind")
          .definedBy("dev.pressclip.kind")
          .layer("extract")
          .definedBy("dev.pressclip.extract")
          .layer("render")
          .definedBy("dev.pressclip.render")
          .layer("face")
          .definedBy("dev.pressclip")
          .whereLayer("segment")
          .mayOnlyBeAccessedByLayers("metadata", "strip", "extract", "face")
          .whereLayer("metadata")
          .mayOnlyBeAccessedByLayers("strip", "kind", "extract", "face")
          .whereLayer("memory")
          .mayOnlyBeAccessedByLayers("strip", "face")
          .whereLayer("strip")
          .mayOnlyBeAccessedByLayers("extract", "face")
          .whereLayer("forest")
          .mayOnlyBeAccessedByLayers("strip", "kind")
          .whereLayer("kind")
          .mayOnlyBeAccessedByLayers("extract")
          .whereLayer("extract")
          .mayOnlyBeAccessedByLayers("face")
          .whereLayer("decode")
          .mayOnlyBeAccessedByLayers("segment", "face")
          .whereLayer("render")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule inner_packages_have_no_cycles =
      slices().matching("dev.pressclip.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothing_static_changes =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);
}
