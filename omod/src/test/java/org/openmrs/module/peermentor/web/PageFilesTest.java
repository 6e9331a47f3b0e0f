/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.BeforeClass;
import org.junit.Test;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.Fact;
import org.openmrs.module.peermentor.directory.FactValue;
import org.openmrs.module.peermentor.directory.FieldReportKind;
import org.openmrs.module.peermentor.directory.ServiceFact;
import org.openmrs.module.peermentor.directory.ServiceStatus;
import org.openmrs.module.peermentor.dosing.DoseState;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.dosing.RuleContact;
import org.openmrs.module.peermentor.dosing.UnknownReason;
import org.openmrs.module.peermentor.dosing.Urgency;
import org.openmrs.module.peermentor.goal.GoalArea;
import org.openmrs.module.peermentor.goal.GoalReason;
import org.openmrs.module.peermentor.goal.GoalStatus;
import org.openmrs.module.peermentor.goal.StepReason;
import org.openmrs.module.peermentor.goal.StepStatus;
import org.openmrs.module.peermentor.mentoring.LeaveVoidReason;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.referral.Outcome;
import org.openmrs.module.peermentor.referral.OutcomeConfidence;
import org.openmrs.module.peermentor.referral.OutcomeReason;
import org.openmrs.module.peermentor.referral.OutcomeSource;
import org.openmrs.module.peermentor.referral.PartnerChoice;
import org.openmrs.module.peermentor.referral.ReferralReason;
import org.openmrs.module.peermentor.referral.ReferralStatus;
import org.openmrs.module.peermentor.referral.SendWay;
import org.openmrs.module.peermentor.transition.Lead;
import org.openmrs.module.peermentor.transition.LeadReason;
import org.openmrs.module.peermentor.transition.PlanStatus;
import org.openmrs.module.peermentor.transition.TrustedRelation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The files of the pages as they go to browsers: their words, in both languages, and what they must never do.
 */
public class PageFilesTest {
	
	private static final Path ROOT = Paths.get("src/main/resources/web/module/resources");
	
	/** Rule 12, and what would be said in French. */
	private static final Pattern REFUSED_WORDS = Pattern.compile(
	    "\\b(inmates?|offenders?|addict\\w*|clean\\w*|dirty|d[ée]tenu\\w*|d[ée]linquant\\w*|contrevenant\\w*|toxicoman\\w*|drogu[ée]\\w*)\\b",
	    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
	
	/** What reads text as markup or code, or leaves something behind in the browser. */
	private static final Pattern REFUSED_CALLS = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser"
	        + "|createContextualFragment|setHTML|srcdoc|\\beval\\b|new Function|localStorage|sessionStorage|indexedDB|document\\.cookie"
	        + "|serviceWorker|caches\\.|console\\.");
	
	/** The mentor's app works without signal: one file holds what the phone keeps, sealed, another the app's own files. */
	private static final Set<String> KEEPS = Stream.of("mentor/store.js indexedDB", "mentor/worker.js caches.",
	    "mentor/along.js serviceWorker").collect(Collectors.toSet());
	
	/** What others wrote, unchanged. */
	private static final String OF_OTHERS = "mentor/more/lean-qr/";
	
	private static final Pattern VERSION = Pattern.compile("const VERSION = '(\\w*)'");
	
	private static final Pattern LISTED = Pattern.compile("(?m)^\t'([\\w./-]+)',$");
	
	private static final Pattern ADDRESS = Pattern.compile("(https?:)?//[a-z0-9.-]+\\.[a-z]{2,}[^\\s\"')]*");
	
	private static final Set<String> LICENCE = Stream.of("http://mozilla.org/MPL/2.0/.", "http://openmrs.org/license.",
	    "http://openmrs.org/license", "https://github.com/davidje13/lean-qr").collect(Collectors.toSet());
	
	/** text('a.b'), count('a.b', or a choice of two. */
	private static final Pattern KEY = Pattern.compile("'((?:page|signIn|problem|card|timeline|filter|entry|shared|way|door|pin|notice"
	        + "|today|due|alert|record|concern|participant|safe|next|plan|introduction|contacts|tasks|waiting|asks|release|me|code"
	        + "|goals?|leave|reach|settle|question|answer|thanks|unusable|find|service|refer|referral|sheet|outcome)\\.(?!js')[A-Za-z]+(?:\\.[a-z]+)?"
	        + "|unshared|minutes|kept|sent)'");
	
	private static final Pattern KIND_OF_CODE = Pattern.compile("word\\('(\\w+)'");
	
	private static Map<String, String> files;
	
	@BeforeClass
	public static void read() throws IOException {
		files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(ROOT)) {
			for (Path file : all.filter(Files::isRegularFile).collect(Collectors.toList())) {
				files.put(ROOT.relativize(file).toString().replace('\\', '/'),
				    new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
			}
		}
	}
	
	@Test
	public void files_shouldHoldNoWordThatPutsAnybodyDown() {
		assertThat("the pattern finds them", REFUSED_WORDS.matcher("des détenus").find(), is(true));
		assertThat(files.size(), is(greaterThan(15)));
		assertThat(found(REFUSED_WORDS, files.keySet()), is(empty()));
	}
	
	@Test
	public void files_shouldNeitherReadTextAsMarkupNorKeepAnything() {
		assertThat(new TreeSet<>(found(REFUSED_CALLS, files.keySet())), is(new TreeSet<>(KEEPS)));
	}
	
	@Test
	public void files_shouldAskNobodyButThePlatform() {
		List<String> strange = found(ADDRESS, files.keySet()).stream()
		        .filter(find -> !LICENCE.contains(find.substring(find.indexOf(' ') + 1))).collect(Collectors.toList());
		assertThat(strange, is(empty()));
	}
	
	@Test
	public void scripts_shouldBeShort() {
		scripts().forEach(name -> assertThat(name, files.get(name).split("\n").length, is(lessThan(200))));
	}
	
	@Test
	public void worker_shouldKnowAllFilesOfTheAppAndSayWhenTheyChanged() throws GeneralSecurityException {
		String worker = files.get("mentor/worker.js");
		Set<String> listed = new TreeSet<>();
		groups(LISTED, worker).forEach(name -> listed.add(name.startsWith("../") ? name.substring(3) : "mentor/" + name));
		Set<String> there = files.keySet().stream().filter(name -> name.matches("(mentor|ground)/.*\\.(html|js|css|json)"))
		        .filter(name -> !name.equals("mentor/worker.js")).collect(Collectors.toCollection(TreeSet::new));
		assertThat(listed, is(there));
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		for (String name : there) {
			digest.update((name + '\n' + files.get(name).replace("\r", "")).getBytes(StandardCharsets.UTF_8));
		}
		String version = String.format("%064x", new BigInteger(1, digest.digest())).substring(0, 16);
		assertThat("VERSION in worker.js, so that phones fetch what has changed", groups(VERSION, worker), contains(version));
	}
	
	/** What the form to sign in needs comes first, the rest when the form is there. */
	@Test
	public void app_shouldAskForItsFirstFilesAtOnce() {
		Set<String> form = new LinkedHashSet<>();
		follow("mentor/mentor.js", "from '([\\w./-]+)'", form);
		follow("mentor/entrance.js", "from '([\\w./-]+)'", form);
		Set<String> all = new LinkedHashSet<>();
		follow("mentor/mentor.js", "(?:from |import\\()'([\\w./-]+\\.js)'", all);
		all.removeAll(form);
		form.remove("mentor/mentor.js");
		assertThat("waves of six files at a time before the form", form.size(), is(lessThan(13)));
		assertThat(linked("modulepreload"), is(new TreeSet<>(form)));
		assertThat(linked("later"), is(new TreeSet<>(all)));
		String page = files.get("mentor/index.html");
		assertThat(page.indexOf("src=\"mentor.js\""), is(lessThan(page.indexOf("modulepreload"))));
	}
	
	private static Set<String> linked(String rel) {
		Set<String> linked = new TreeSet<>();
		groups(Pattern.compile("rel=\"" + rel + "\" href=\"([\\w./-]+)\">"), files.get("mentor/index.html"))
		        .forEach(name -> linked.add(name.startsWith("../") ? name.substring(3) : "mentor/" + name));
		return linked;
	}
	
	private static void follow(String script, String link, Set<String> followed) {
		if (followed.add(script)) {
			groups(Pattern.compile(link), files.get(script)).forEach(name -> follow(
			    Paths.get(script).getParent().resolve(name).normalize().toString().replace('\\', '/'), link, followed));
		}
	}
	
	@Test
	public void card_shouldHoldNoWordThatTellsWhatItIsForWhereThatIsNotWanted() throws IOException {
		for (String language : new String[] { "en", "fr", "es", "ar" }) {
			JsonNode card = new ObjectMapper().readTree(files.get("mentor/more/card." + language + ".json"));
			Set<String> telling = new TreeSet<>();
			card.path("telling").forEach(word -> telling.add(word.asText()));
			assertThat(language, telling.size(), is(greaterThan(10)));
			for (String part : new String[] { "title.private", "stop.private", "mentor.private", "appointments", "tonight", "help", "own", "code" }) {
				String text = card.path("texts").path(part).asText();
				assertThat(language + part, text.trim(), is(not("")));
				for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
					assertThat(language + " " + part, telling, not(hasItem(word)));
				}
			}
		}
	}
	
	@Test
	public void pages_shouldRunNothingButTheirOwnFiles() {
		files.keySet().stream().filter(name -> name.endsWith(".html")).forEach(name -> {
			String page = files.get(name);
			assertThat(name, page, containsString("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
			        + "img-src 'self'; base-uri 'none'; form-action 'none'"));
			assertThat(name, page, not(containsString("unsafe")));
			assertThat(name, Pattern.compile("<script(?![^>]* src=\"[\\w./-]+\"></script>)|<style|\\sstyle=|\\son\\w+=|javascript:").matcher(page).find(),
			    is(false));
		});
	}
	
	@Test
	public void messages_shouldBeTheSameInBothLanguages() throws IOException {
		for (String folder : folders()) {
			Map<String, String> english = messages(folder, "en");
			Map<String, String> french = messages(folder, "fr");
			assertThat(folder, french.keySet(), is(english.keySet()));
			english.forEach((key, text) -> {
				assertThat(key, text.trim(), is(not("")));
				assertThat(key, french.get(key).trim(), is(not("")));
				assertThat(key, placeholders(french.get(key)), is(placeholders(text)));
				assertThat(key + " holds a straight apostrophe", text + french.get(key), not(containsString("'")));
			});
		}
	}
	
	/** A reading age of about nine: nothing that a mentor reads is a long sentence. */
	@Test
	public void messagesToMentors_shouldBeShortSentences() throws IOException {
		for (String folder : new String[] { "mentor", "mentor/more" }) {
			for (String language : new String[] { "en", "fr" }) {
				messages(folder, language).forEach((key, text) -> {
					for (String sentence : text.split("(?<=[.?!:]) ")) {
						assertThat(key + ": " + sentence, sentence.split(" ").length, is(lessThan(20)));
					}
				});
			}
		}
	}
	
	@Test
	public void messages_shouldBeThoseThatTheScriptsAskFor() throws IOException {
		Set<String> known = new TreeSet<>();
		Set<String> kinds = new TreeSet<>();
		for (String folder : folders()) {
			messages(folder, "en").keySet().forEach(key -> known.add(key.replaceFirst("\\.(one|other)$", "")));
			json(folder, "en").path("codes").fieldNames().forEachRemaining(kinds::add);
		}
		Set<String> asked = new LinkedHashSet<>();
		for (String script : scripts()) {
			asked.addAll(groups(KEY, files.get(script)));
			groups(KIND_OF_CODE, files.get(script)).forEach(kind -> assertThat(script, kinds, hasItem(isKindOr(kind))));
		}
		assertThat(asked.size(), is(greaterThan(40)));
		asked.removeAll(known);
		assertThat(asked, is(empty()));
	}
	
	/** Of persons and facts of tomorrow there are no codes; they come with words of their own. */
	private static String isKindOr(String kind) {
		return kind.equals("person") || kind.equals("fact") ? "place" : kind;
	}
	
	@Test
	public void codes_shouldHaveWords() throws IOException {
		Map<String, Object[]> codes = new LinkedHashMap<>();
		codes.put("contactKind", ContactKind.values());
		codes.put("stage", PlanStatus.values());
		codes.put("doseState", DoseState.values());
		codes.put("urgency", Urgency.values());
		codes.put("medication", Medication.values());
		codes.put("unknownReason", UnknownReason.values());
		codes.put("ruleContact", RuleContact.values());
		codes.put("lead", Lead.values());
		codes.put("leadReason", LeadReason.values());
		codes.put("scope", Scope.values());
		codes.put("segment", Segment.values());
		codes.put("choice", PartnerChoice.values());
		codes.put("area", GoalArea.values());
		codes.put("goalStatus", GoalStatus.values());
		codes.put("goalReason", GoalReason.values());
		codes.put("goalStep", StepStatus.values());
		codes.put("stepReason", StepReason.values());
		codes.put("leaveReason", LeaveVoidReason.values());
		codes.put("relation", TrustedRelation.values());
		codes.put("serviceStatus", ServiceStatus.values());
		codes.put("reportKind", FieldReportKind.values());
		Stream.of(FactValue.values()).forEach(value -> codes.put("fact" + value, ServiceFact.values()));
		codes.put("referralStatus", ReferralStatus.values());
		codes.put("referralReason", ReferralReason.values());
		codes.put("referralUrgency", org.openmrs.module.peermentor.referral.Urgency.values());
		codes.put("sendWay", SendWay.values());
		codes.put("sheetWay", SendWay.values());
		codes.put("outcome", Outcome.values());
		codes.put("outcomeReason", OutcomeReason.values());
		codes.put("outcomeSource", OutcomeSource.values());
		codes.put("saidBy", OutcomeSource.values());
		codes.put("confidence", OutcomeConfidence.values());
		for (Fact fact : Fact.values()) {
			if (fact.isCoded()) {
				codes.put(fact.getName(), fact.getAnswers().toArray());
			}
		}
		Set<String> words = new TreeSet<>();
		for (String folder : folders()) {
			words.addAll(messages(folder, "en").keySet());
		}
		codes.forEach((kind, values) -> {
			for (Object value : values) {
				assertThat(words, hasItem(kind + "/" + ((Enum<?>) value).name()));
			}
		});
	}
	
	private static List<String> found(Pattern pattern, Set<String> names) {
		List<String> found = new ArrayList<>();
		for (String name : names) {
			Matcher matcher = pattern.matcher(files.get(name));
			while (matcher.find()) {
				found.add(name + " " + matcher.group());
			}
		}
		return found;
	}
	
	private static Set<String> groups(Pattern pattern, String text) {
		Set<String> groups = new LinkedHashSet<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			groups.add(matcher.group(1));
		}
		return groups;
	}
	
	private static Set<String> placeholders(String text) {
		return new TreeSet<>(groups(Pattern.compile("\\{(\\w+)\\}"), text));
	}
	
	private static List<String> scripts() {
		return files.keySet().stream().filter(name -> name.endsWith(".js") && !name.startsWith(OF_OTHERS))
		        .collect(Collectors.toList());
	}
	
	private static Set<String> folders() {
		return files.keySet().stream().filter(name -> name.endsWith("/messages.en.json"))
		        .map(name -> name.substring(0, name.lastIndexOf('/'))).collect(Collectors.toSet());
	}
	
	private static JsonNode json(String folder, String language) throws IOException {
		return new ObjectMapper().readTree(files.get(folder + "/messages." + language + ".json"));
	}
	
	/** Texts and words of codes by key. */
	private static Map<String, String> messages(String folder, String language) throws IOException {
		Map<String, String> messages = new TreeMap<>();
		JsonNode file = json(folder, language);
		file.path("texts").properties().forEach(text -> messages.put(text.getKey(), text.getValue().asText()));
		file.path("codes").properties().forEach(kind -> kind.getValue().properties()
		        .forEach(code -> messages.put(kind.getKey() + "/" + code.getKey(), code.getValue().asText())));
		return messages;
	}
}
