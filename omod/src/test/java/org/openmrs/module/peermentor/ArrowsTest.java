/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.BeforeClass;
import org.junit.Test;
import org.openmrs.module.peermentor.access.Visibility;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * The house stands as docs/architecture.md draws it: each room names the rooms it may import, arrows point one way, and
 * nothing reads rows of persons without saying for whom.
 */
public class ArrowsTest {
	
	private static final String BASE = "org.openmrs.module.peermentor";
	
	private static final String TRANSACTIONAL = "org.springframework.transaction.annotation.Transactional";
	
	/** What every room stands on; imports no room. */
	private static final List<String> GROUND = Arrays.asList("refusal", "view", "lifecycle", "settings", "status", "time", "record",
	    "participant", "table", "sitefile", "watch");
	
	/** Room to the rooms that it may import beside the ground. */
	private static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();
	
	static {
		ROOMS.put("access", Arrays.<String> asList());
		ROOMS.put("holding", Arrays.asList("access"));
		ROOMS.put("metadata", Arrays.asList("access"));
		ROOMS.put("consent", Arrays.asList("access", "holding", "metadata"));
		ROOMS.put("mentoring", Arrays.asList("access", "holding", "metadata"));
		ROOMS.put("contact", Arrays.asList("access", "holding", "metadata"));
		ROOMS.put("dosing", Arrays.asList("access", "holding"));
		ROOMS.put("ask", Arrays.asList("access", "holding", "mentoring"));
		ROOMS.put("caseload", Arrays.asList("access", "metadata", "mentoring", "contact"));
		ROOMS.put("transition",
		    Arrays.asList("access", "holding", "metadata", "consent", "mentoring", "contact", "caseload", "dosing"));
		ROOMS.put("directory", Arrays.asList("access"));
		ROOMS.put("goal", Arrays.asList("access", "holding"));
		ROOMS.put("referral", Arrays.asList("access", "holding", "metadata", "consent", "mentoring", "contact", "transition",
		    "directory", "goal"));
		ROOMS.put("chart", Arrays.asList("access", "holding", "metadata", "consent", "mentoring", "contact", "caseload", "dosing",
		    "transition", "ask", "referral"));
	}
	
	private static JavaClasses module;
	
	@BeforeClass
	public static void readClasses() {
		module = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		        .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
		        .importPackages(BASE);
	}
	
	@Test
	public void rooms_shouldBeTheOnesThatThisTestNames() {
		Set<String> found = new TreeSet<>();
		for (JavaClass javaClass : module) {
			String room = room(javaClass);
			if (room != null) {
				found.add(room);
			}
		}
		Set<String> named = new HashSet<>(GROUND);
		named.addAll(ROOMS.keySet());
		assertThat(found, containsInAnyOrder(named.toArray()));
	}
	
	@Test
	public void rooms_shouldImportOnlyWhatTheirArrowsAllow() {
		classes().that().resideInAPackage(BASE + "..").should(new ArchCondition<JavaClass>("follow the arrows") {
			
			@Override
			public void check(JavaClass from, ConditionEvents events) {
				for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
					String source = room(from);
					String target = room(dependency.getTargetClass());
					if (source != null && target != null && !mayImport(source, target)) {
						events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
					}
				}
			}
		}).check(module);
	}
	
	@Test
	public void rooms_shouldNotFormCircles() {
		slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(module);
	}
	
	@Test
	public void rules_shouldKnowNothingOfThePlatform() {
		JavaClasses rules = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		        .withImportOption(location -> location.contains("rules")).importPackages(BASE);
		noClasses().should().dependOnClassesThat(new DescribedPredicate<JavaClass>("stand outside Java and the module") {
			
			@Override
			public boolean test(JavaClass target) {
				String name = target.getBaseComponentType().getPackageName();
				return !name.isEmpty() && !name.startsWith("java.") && !name.startsWith(BASE);
			}
		}).check(rules);
	}
	
	/** The platform's services check privileges; the module's own session factory does not. */
	@Test
	public void resources_shouldReachTheDatabaseThroughServicesOnly() {
		noClasses().that().resideInAPackage(BASE + ".web..").should().dependOnClassesThat()
		        .resideInAnyPackage("org.hibernate..", "java.sql..", "javax.persistence.criteria..")
		        .because("a resource makes one service call; ErrorAnswer alone knows Hibernate's word for stale")
		        .allowEmptyShould(true)
		        .check(module.that(new DescribedPredicate<JavaClass>("not ErrorAnswer") {
			        
			        @Override
			        public boolean test(JavaClass javaClass) {
				        return !javaClass.getSimpleName().equals("ErrorAnswer");
			        }
		        }));
	}
	
	/** Reads of rows of persons: every method of a DAO that gives something back asks for whom. */
	@Test
	public void daos_shouldReadNothingWithoutVisibility() {
		methods().that().areDeclaredInClassesThat().haveSimpleNameEndingWith("Dao").and().areNotPrivate().and()
		        .doNotHaveRawReturnType(void.class).should(new ArchCondition<JavaMethod>("take a Visibility or be marked @Unguarded") {
			        
			        @Override
			        public void check(JavaMethod method, ConditionEvents events) {
				        boolean guarded = method.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Visibility.class));
				        boolean marked = method.isAnnotatedWith(BASE + ".access.Unguarded");
				        if (!guarded && !marked) {
					        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
				        }
			        }
		        }).allowEmptyShould(true).check(module);
	}
	
	/** On a real server the platform makes a subclass in its own class loader; only a public class lets it. */
	@Test
	public void transactionalClasses_shouldBePublicForThePlatformToWrap() {
		classes().that().areAnnotatedWith(TRANSACTIONAL).should().bePublic().check(module);
		methods().that().areAnnotatedWith(TRANSACTIONAL).should().beDeclaredInClassesThat().arePublic().check(module);
	}
	
	/**
	 * The platform lets everybody call what asks for no privilege. One door does so, and asks for a code instead; the export of
	 * the directory asks itself, because a site can open it to all.
	 */
	@Test
	public void services_shouldAskForAPrivilegeInEveryMethodButAtThePartnersDoor() {
		List<String> open = new ArrayList<>();
		for (JavaClass javaClass : module) {
			boolean served = javaClass.isInterface() && module.contain(javaClass.getPackageName() + ".Default" + javaClass.getSimpleName());
			for (JavaMethod method : served ? javaClass.getMethods() : Collections.<JavaMethod> emptySet()) {
				if (!method.isAnnotatedWith("org.openmrs.annotation.Authorized") && !javaClass.getSimpleName().equals("HsdsExportService")) {
					open.add(javaClass.getSimpleName() + "." + method.getName());
				}
			}
		}
		assertThat(open, containsInAnyOrder("PartnerDoor.open", "PartnerDoor.answer"));
	}
	
	private static boolean mayImport(String from, String to) {
		if (from.equals(to)) {
			return true;
		}
		Collection<String> allowed = new HashSet<>(GROUND);
		if (ROOMS.containsKey(from)) {
			allowed.addAll(ROOMS.get(from));
		}
		return allowed.contains(to);
	}
	
	/** The room of a class; null for the module's base package, the web base, and everything outside. */
	private static String room(JavaClass javaClass) {
		String name = javaClass.getBaseComponentType().getPackageName();
		if (!name.startsWith(BASE + ".")) {
			return null;
		}
		String rest = name.substring(BASE.length() + 1);
		if (rest.equals("web")) {
			return null;
		}
		String room = rest.startsWith("web.") ? rest.substring(4) : rest;
		return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
	}
}
