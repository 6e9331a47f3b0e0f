/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.BeforeClass;
import org.junit.Test;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.chart.DatedKind;
import org.openmrs.module.peermentor.chart.PlanMilestone;
import org.openmrs.module.peermentor.referral.PartnerChoice;
import org.openmrs.module.peermentor.transition.Lead;
import org.openmrs.module.peermentor.referral.ReferralStatus;
import org.openmrs.module.peermentor.referral.Urgency;
import org.openmrs.module.peermentor.transition.PlanStatus;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Every message code that the code uses stands in both bundles, and nothing else does.
 */
public class MessagesTest {
	
	/** A whole code in a string. */
	private static final Pattern CODE = Pattern.compile("\"(peermentor\\.(?:error|status|alert|task|preview|word|prompt|sharedLine|script|paper|notice|chart|sheet)\\.[A-Za-z0-9.]*[A-Za-z0-9])\"");
	
	/** The beginning of codes, as a constant: <code>String ERROR = "peermentor.error.contact."</code>. */
	private static final Pattern BEGINNING = Pattern
	        .compile("String (\\w+) = \"(peermentor\\.(?:error|status|alert|task|preview|word|prompt|sharedLine|script|paper|notice|chart)\\.(?:[A-Za-z0-9]+\\.)*)\"");
	
	/** What a room holds: the code of a section, and those of its fields. */
	private static final Pattern SECTION = Pattern.compile("(?:Shelf\\.of(?:Rows)?|HeldEntry\\.of|inPlan)\\(\"(\\w+)\"");
	
	private static final Pattern FIELD = Pattern
	        .compile("\\.(?:plain|words|name|user|provider|staff|thirdPerson)\\(\"(\\w+)\",");
	
	private static final String FIELDS = "peermentor.field.";
	
	/** Codes in what a room holds; CodedWordsTest says which there have to be. */
	private static final String HELD_CODES = "peermentor.code.";
	
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*\\}");
	
	/** Asked for by the platform, in French only. */
	private static final String PLATFORMS = "ui.i18n.";
	
	private static Properties english;
	
	private static Properties french;
	
	private static Set<String> used;
	
	@BeforeClass
	public static void read() throws IOException {
		english = load("messages.properties");
		french = load("messages_fr.properties");
		used = new TreeSet<>();
		for (String module : new String[] { "rules", "api", "omod" }) {
			try (Stream<Path> files = Files.walk(Paths.get("..", module, "src/main/java"))) {
				for (Path file : files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList())) {
					used.addAll(codes(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
				}
			}
		}
		addWordsFor("milestone", PlanMilestone.values());
		addWordsFor("dated", DatedKind.values());
		addWordsFor("referral", ReferralStatus.values());
		addWordsFor("sheet.urgency", Urgency.values());
		addWordsFor("stage", PlanStatus.values());
		addWordsFor("lead", Lead.values());
		addWordsFor("partnerReason", PartnerChoice.TURNED_AWAY.reasons(EnumSet.allOf(Segment.class)).toArray(new Enum<?>[0]));
	}
	
	/** Codes that a chart makes out of the names of constants. */
	private static void addWordsFor(String what, Enum<?>[] constants) {
		for (Enum<?> constant : constants) {
			used.add("peermentor." + what + "." + constant.name());
		}
	}
	
	@Test
	public void codes_shouldBeFoundInTheSources() {
		assertThat(used, hasItems("peermentor.error.required", "peermentor.error.contact.startedAt.future"));
	}
	
	@Test
	public void codes_shouldAllHaveAnEnglishMessageAndNoOther() {
		assertThat(minus(used, english.stringPropertyNames()), is(empty()));
		// What is kept as JSON has fields that no constant names.
		Set<String> fixed = english.stringPropertyNames().stream().filter(code -> !code.startsWith(FIELDS) && !code.startsWith(HELD_CODES))
		        .collect(Collectors.toSet());
		assertThat(minus(fixed, used), is(empty()));
	}
	
	@Test
	public void french_shouldHaveTheSameCodes() {
		Set<String> own = french.stringPropertyNames().stream().filter(code -> !code.startsWith(PLATFORMS))
		        .collect(Collectors.toSet());
		assertThat(minus(english.stringPropertyNames(), own), is(empty()));
		assertThat(minus(own, english.stringPropertyNames()), is(empty()));
	}
	
	@Test
	public void french_shouldHaveTheSamePlaceholders() {
		for (String code : english.stringPropertyNames()) {
			assertThat(code, placeholders(french.getProperty(code)), is(placeholders(english.getProperty(code))));
		}
	}
	
	@Test
	public void texts_shouldBeWrittenAndFreeOfQuotesForTheFormatter() {
		for (Properties bundle : new Properties[] { english, french }) {
			for (String code : bundle.stringPropertyNames()) {
				assertThat(code, bundle.getProperty(code).trim(), is(not("")));
				assertThat(code, bundle.getProperty(code).contains("'"), is(false));
				assertThat(code, bundle.getProperty(code).contains("\uFFFD"), is(false));
			}
		}
	}
	
	@Test
	public void files_shouldNameNoCodeTwice() throws IOException {
		for (String file : new String[] { "messages.properties", "messages_fr.properties" }) {
			List<String> codes = new ArrayList<>();
			for (String line : Files.readAllLines(path(file))) {
				if (!line.startsWith("#") && line.contains("=")) {
					codes.add(line.substring(0, line.indexOf('=')));
				}
			}
			assertThat(file, codes.size(), is(new TreeSet<>(codes).size()));
		}
	}
	
	/** The platform looks for the bundles at the root of the omod, by this class. */
	@Test
	public void platform_shouldWordARefusalInTheUsersLanguage() {
		ReloadableResourceBundleMessageSource source = new ReloadableResourceBundleMessageSource();
		source.setBasename("classpath:messages");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		Object[] longest = { 50 };
		assertThat(source.getMessage("peermentor.error.tooLong", longest, Locale.ENGLISH),
		    is("This is too long; at most 50 characters."));
		assertThat(source.getMessage("peermentor.error.tooLong", longest, Locale.CANADA_FRENCH),
		    is("Texte trop long; au plus 50 caractères."));
	}
	
	private static Set<String> codes(String source) {
		Set<String> codes = new TreeSet<>();
		Matcher whole = CODE.matcher(source);
		while (whole.find()) {
			codes.add(whole.group(1));
		}
		Matcher section = SECTION.matcher(source);
		while (section.find()) {
			codes.add("peermentor.held." + section.group(1));
		}
		Matcher field = FIELD.matcher(source);
		while (source.contains(".holding.") && field.find()) {
			codes.add(FIELDS + field.group(1));
		}
		Map<String, String> beginnings = new LinkedHashMap<>();
		Matcher beginning = BEGINNING.matcher(source);
		while (beginning.find()) {
			beginnings.put(beginning.group(1), beginning.group(2));
		}
		for (Map.Entry<String, String> entry : beginnings.entrySet()) {
			Matcher end = Pattern.compile("\\b" + entry.getKey() + " \\+ \"([A-Za-z0-9.]+)\"").matcher(source);
			while (end.find()) {
				codes.add(entry.getValue() + end.group(1));
			}
		}
		return codes;
	}
	
	private static Set<String> minus(Set<String> all, Set<String> without) {
		Set<String> rest = new TreeSet<>(all);
		rest.removeAll(without);
		return rest;
	}
	
	private static Set<String> placeholders(String text) {
		Set<String> placeholders = new TreeSet<>();
		Matcher matcher = PLACEHOLDER.matcher(text == null ? "" : text);
		while (matcher.find()) {
			placeholders.add(matcher.group());
		}
		return placeholders;
	}
	
	private static Properties load(String file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(path(file), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}
	
	private static Path path(String file) {
		return Paths.get("../api/src/main/resources", file);
	}
}
