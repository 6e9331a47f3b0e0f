/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The card to print: what is known stands on it already, nobody can tell what it is for, and one sees when it has grown old. */
public class MentorPageCardIT extends StubbedMentor {
	
	private static final String LINES = "transitionplan/" + MentorSamples.PLAN + "/medicationline";
	
	private static final String CARDS = "transitionplan/" + MentorSamples.PLAN + "/releasecard";
	
	private static final String SIGNS_OF_MODULES = "canvas => { const all = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);"
	        + "const dark = (x, y) => { const at = 4 * (y * canvas.width + x); return all.data[at + 3] > 127 && all.data[at] < 128; };"
	        + "const rows = []; for (let y = 0; y < canvas.height; y++) { let row = ''; for (let x = 0; x < canvas.width; x++) row += dark(x, y) ? 1 : 0;"
	        + "rows.push(row); } const full = rows.filter(row => row.includes('1'));"
	        + "const first = Math.min(...full.map(row => row.indexOf('1'))), last = Math.max(...full.map(row => row.lastIndexOf('1')));"
	        + "return full.map(row => row.slice(first, last + 1)); }";
	
	@SuppressWarnings("unchecked")
	private static Map<String, Object> line(String pharmacy) {
		Map<String, Object> line = MentorSamples.medicationLine();
		line.put("pharmacy", new LinkedHashMap<>((Map<String, Object>) line.get("pharmacy")));
		((Map<String, Object>) line.get("pharmacy")).put("name", pharmacy);
		return line;
	}
	
	private void open() {
		page.evaluate("() => { window.printed = []; window.print = () => window.printed.push(document.querySelector('.sheet').innerText); }");
		go("card", MentorSamples.ROBIN);
		page.locator(".check").waitFor();
	}
	
	private String sheet() {
		return page.locator(".sheet").innerText();
	}
	
	/** Until the code of what is on it now is there. */
	private void settled() {
		page.locator(".check").waitFor();
	}
	
	@Test
	public void stop_shouldBeThePharmacyOfThePlanAndItsWeek() {
		signIn();
		open();
		assertThat(sheet(), stringContainsInOrder("Next stop: where and when", "Pine Street Drugs", "Mon–Wed 09:00–18:00", "Sat 10:00–14:00",
		    "Closed: Wed, December 25"));
		assertThat("what is over is over", sheet(), not(containsString("2020")));
		assertThat("what is dispensed there is nobody's business", sheet().toLowerCase(), not(containsString("methadone")));
		page.locator("#card-language").selectOption("es");
		assertThat(sheet(), stringContainsInOrder("Próxima parada: dónde y cuándo", "lun–mié 09:00–18:00", "Cerrado:", "25 de diciembre"));
		assertThat("a day stands in a line of its own, which may run the other way", sheet(), containsString("Go along to the blood test\n"));
		page.locator("#card-stop").fill("The back door of Pine Street Drugs");
		page.locator("#card-language").selectOption("fr");
		assertThat("what somebody wrote stays", sheet(), stringContainsInOrder("Prochain arrêt", "The back door of Pine Street Drugs"));
	}
	
	@Test
	public void stop_shouldBeEmptyWhereNobodyKnowsOfAPharmacy() {
		signIn();
		Map<String, Object> over = line("Closed Corner");
		over.put("endedOn", "2026-01-02");
		Map<String, Object> ranOut = line("Run Out Drugs");
		ranOut.put("end", "2026-01-02");
		Map<String, Object> unknown = line("Nowhere");
		unknown.put("pharmacy", null);
		server.answers.put(LINES, MentorSamples.results(over, ranOut, unknown));
		open();
		assertThat(page.locator("#card-stop").inputValue(), is(""));
		assertThat(sheet(), not(containsString("Next stop")));
		server.answers.remove("transitionplan");
		server.answers.remove(LINES);
		go("participant", MentorSamples.ROBIN);
		screen.awaitsHeading("Robin Birchplanted");
		go("card", MentorSamples.ROBIN);
		screen.awaits("Choose a pharmacy from the directory");
		assertThat("a mentor for work alone meets no plan", page.locator("#card-stop").inputValue(), is(""));
	}
	
	/** Neither prison words nor words of the therapy, in whichever language staff wrote them, nor those that the participant shuns. */
	@Test
	public void privateWords_shouldHoldForWhatIsKnownAlready() {
		signIn();
		server.answers.put(LINES, MentorSamples.results(line("Methadone Corner")));
		Map<String, Object> safe = MentorSamples.safeContact();
		safe.put("unwantedWords", List.of("blood test"));
		server.answers.put("safecontact", MentorSamples.results(safe));
		Map<String, Object> probation = MentorSamples.ask("ASKED");
		probation.put("text", "Aller au bureau de probation");
		server.answers.put("mentorask", MentorSamples.results(MentorSamples.ask("ASKED"), probation));
		open();
		assertThat(sheet(), stringContainsInOrder("My card", "Mon–Wed 09:00–18:00"));
		for (String word : List.of("methadone", "blood", "probation", "dose", "release", "custody", "oat")) {
			assertThat(sheet().toLowerCase(), not(containsString(word)));
		}
		screen.awaits("Left out, because a stranger could understand it: methadone, blood test, probation");
		page.locator("#card-language").selectOption("ar");
		assertThat(sheet(), not(containsString("Methadone")));
		page.locator("#tick-card-private").uncheck();
		page.locator("#card-language").selectOption("en");
		assertThat(sheet(), stringContainsInOrder("My release card", "Next dose: where and when", "Methadone Corner", "Go along to the blood test",
		    "Aller au bureau de probation"));
		page.locator("#tick-card-private").check();
		assertThat(sheet(), not(containsString("Methadone")));
		page.locator("#card-own").fill("Ask for metadona");
		page.locator("#tick-card-part-own").check();
		screen.awaits("A stranger could understand these words: metadona");
	}
	
	@Test
	public void pharmacy_shouldBeChosenFromTheDirectoryInTheCardsLanguage() {
		signIn();
		server.answers.put("listing", MentorSamples.results(MentorSamples.pharmacy(), MentorSamples.map("uuid", MentorSamples.ALERT, "display",
		    "Elm Drugs", "address", null, "phone", null, "hours", MentorSamples.map("words", "2nd Tue of the month 13:00-15:00"))));
		open();
		page.locator("summary").click();
		page.locator("#pharmacy").fill("oak");
		page.locator("#pharmacy").press("Enter");
		screen.press("Put it on the card: Prescriptions, Oak Drugs");
		assertThat(server.asked.stream().filter(one -> one.contains("listing")).reduce("", String::concat),
		    stringContainsInOrder("need=PHARMACY", "q=oak"));
		assertThat(page.locator("#card-stop").inputValue(), is("Prescriptions, Oak Drugs\n12 Oak Street, Vancouver\n604 555 0123\n"
		        + "Mon–Fri 08:30–20:00\nSun 10:00–16:00"));
		assertThat(page.evaluate("() => document.activeElement.id"), is("card-stop"));
		page.locator("#card-language").selectOption("ar");
		assertThat(sheet(), stringContainsInOrder("Prescriptions, Oak Drugs", "الاثنين–الجمعة 08:30–20:00"));
		screen.press("Search").press("Put it on the card: Elm Drugs");
		assertThat("what is more than days and hours stays in the directory's words", sheet(), containsString("2nd Tue of the month"));
		server.away = true;
		screen.press("Search").awaits("This needs signal. You can type it yourself.");
	}
	
	@Test
	public void print_shouldKeepADigestAndNothingOfWhatTheCardSays() throws Exception {
		signIn();
		LocalDate before = today();
		open();
		page.locator("#card-mentor").fill("Mira, 604 555 0177 ");
		page.locator("#tick-card-part-appointments").uncheck();
		page.locator("#print").click();
		awaitsWritten(1);
		Map<String, Object> sent = written(CARDS).get(0);
		assertThat(sent.keySet(), is(Set.of("uuid", "language", "wording", "digest", "printedAt")));
		assertThat(sent.get("language") + " " + sent.get("wording"), is("en PRIVATE"));
		assertThat(Duration.between(Instant.parse((String) sent.get("printedAt")), Instant.now()).abs().toSeconds() < 30, is(true));
		assertThat(sent.get("digest"), is(sha256(List.of("card 1", "en", "PRIVATE", false, List.of(List.of("stop", "Pine Street Drugs\n"
		        + "Mon–Wed 09:00–18:00\nSat 10:00–14:00\nClosed: Wed, December 25"), List.of("mentor", "Mira, 604 555 0177"))))));
		String letters = sent.get("digest").toString().substring(0, 8).toUpperCase();
		String code = letters.substring(0, 4) + "-" + letters.substring(4);
		// The server hears of it before it is printed, and this is said afterwards.
		screen.awaits("with the code " + code + ". It reads the same now.");
		assertThat(page.evaluate("() => window.printed").toString(), stringContainsInOrder("Pine Street Drugs", code));
		assertThat(page.locator(".check").innerText(), anyOf(startsWith(before.toString()), startsWith(today().toString())));
	}
	
	private static LocalDate today() {
		return LocalDate.now(ZoneId.of("America/Vancouver"));
	}
	
	private static String sha256(Object value) throws Exception {
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(new ObjectMapper().writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
		StringBuilder words = new StringBuilder();
		for (byte one : digest) {
			words.append(String.format("%02x", one));
		}
		return words.toString();
	}
	
	@Test
	public void printed_shouldSayWhenThePlanHasChangedSince() {
		signIn();
		open();
		page.locator("#card-tonight").fill("At my sister's");
		settled();
		page.locator("#print").click();
		awaitsWritten(1);
		go("participant", MentorSamples.ROBIN);
		page.locator("#printed").waitFor();
		assertThat(page.locator("#printed").innerText(), not(containsString("otherwise")));
		open();
		page.locator("#printed").getByText("What stands here now reads otherwise.").waitFor();
		assertThat("what was typed is kept nowhere", page.content(), not(containsString("sister")));
		server.answers.put(LINES, MentorSamples.results(line("Birch Drugs")));
		go("participant", MentorSamples.ROBIN);
		page.locator("#printed").getByText("Since then the card would read otherwise. Print a new one.").waitFor();
		open();
		screen.awaits("Since then the card would read otherwise. Print a new one.");
		page.locator("#print").click();
		awaitsWritten(2);
		screen.awaits("It reads the same now.");
	}
	
	/** Another phone knows of it from the server, and does not guess. */
	@Test
	public void printed_shouldBeToldOnAnotherPhoneToo() {
		signIn();
		server.answers.put(CARDS, MentorSamples.results(MentorSamples.map("uuid", MentorSamples.ALERT, "printedAt",
		    "2026-01-05T09:30:00.000-08:00", "language", "en", "wording", "PRIVATE", "digest", "0123abcd".repeat(8))));
		go("participant", MentorSamples.ROBIN);
		screen.awaits("with the code 0123-ABCD.");
		assertThat(page.locator("#printed").innerText(), stringContainsInOrder("January 5, 2026", "9:30"));
		assertThat(page.locator("#printed").innerText(), not(containsString("otherwise")));
	}
	
	@Test
	public void print_shouldCountOnceHoweverOftenItIsTouched() {
		signIn();
		open();
		settled();
		page.evaluate("() => { const print = document.getElementById('print'); print.click(); print.click(); }");
		page.locator("#printed").waitFor();
		assertThat(page.evaluate("() => window.printed.length"), is(1));
		go("screen=waiting");
		screen.awaits("All is sent.");
		assertThat(server.posts.size(), is(1));
	}
	
	@Test
	public void print_shouldWorkWithoutSignalAndArriveOnce() {
		signIn();
		open();
		takeAlong();
		server.away = true;
		screen.lockAndReload().unlock(MentorScreen.PIN);
		open();
		assertThat(sheet(), containsString("Pine Street Drugs"));
		page.locator("#print").click();
		page.waitForCondition(() -> !page.evaluate("() => window.printed").toString().equals("[]"));
		page.locator("#printed").waitFor();
		go("waiting", MentorSamples.ROBIN);
		screen.awaits("“Card printed”");
		server.cut = () -> server.posts.isEmpty() ? MentorServer.Cut.AFTER : MentorServer.Cut.NOWHERE;
		signalIsBack();
		awaitsWritten(1);
		trySending();
		screen.awaits("1 thing was sent.");
		assertThat("it was repeated", server.posts.size(), is(2));
		assertThat("a repeat is the same", server.written.size(), is(1));
	}
	
	@Test
	@SuppressWarnings("unchecked")
	public void squareCode_shouldHoldANumberAndNothingElse() {
		signIn();
		open();
		page.locator("#tick-card-code").check();
		assertThat("without a number there is none", page.locator("canvas.code").count(), is(0));
		for (Map.Entry<String, String> each : Map.of("Mira, 604 555 0177", "tel:6045550177", "Mira (Robin Birchplanted's mentor): +1 604-555-0188",
		    "tel:+16045550188").entrySet()) {
			page.locator("#card-mentor").fill(each.getKey());
			settled();
			assertThat(QrReader.read((List<String>) page.locator("canvas.code").evaluate(SIGNS_OF_MODULES)), is(each.getValue()));
		}
		assertThat(screen.complaints, is(empty()));
	}
	
	@Test
	public void card_shouldBeInEveryLanguageInItsDirection() {
		signIn();
		open();
		for (Map.Entry<String, String> each : Map.of("en", "ltr", "fr", "ltr", "es", "ltr", "ar", "rtl").entrySet()) {
			page.locator("#card-language").selectOption(each.getKey());
			page.locator(".sheet[lang=" + each.getKey() + "][dir=" + each.getValue() + "]").waitFor();
			settled();
			assertThat(Axe.violations(page), is(empty()));
			assertThat(sheet(), not(containsString("undefined")));
		}
	}
}
