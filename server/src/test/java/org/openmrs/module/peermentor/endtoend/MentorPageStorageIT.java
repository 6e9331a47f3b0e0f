/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;

import org.junit.Test;

/** What the browser keeps: nothing that anybody could read, and after signing out nothing at all. And how little comes first. */
public class MentorPageStorageIT extends StubbedMentor {
	
	/** What a first visit may cost over the wire, up to today's list. */
	private static final long MOST_BYTES = 60 * 1024;
	
	/** Everything that scripts of this address have put away, as text: of bytes each as the letter of its number. */
	private static final String DUMP = "async () => { const out = [];"
	        + "const text = value => value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? Array.from(new Uint8Array(value.buffer ?? value),"
	        + " one => String.fromCharCode(one)).join('') : value && typeof value === 'object' ? Object.entries(value).map(([name, part]) =>"
	        + " name + '=' + text(part)).join(';') : String(value);"
	        + "for (const { name } of await indexedDB.databases()) { const base = await new Promise(done => { const open = indexedDB.open(name);"
	        + " open.onsuccess = () => done(open.result); });"
	        + "for (const store of base.objectStoreNames) { const all = method => new Promise(done => { const asked ="
	        + " base.transaction(store).objectStore(store)[method](); asked.onsuccess = () => done(asked.result); });"
	        + "out.push('DATABASE ' + name + ' ' + (await all('getAllKeys')).join() + ' ' + (await all('getAll')).map(text).join()); } base.close(); }"
	        + "for (const name of await caches.keys()) { const cache = await caches.open(name);"
	        + "for (const request of await cache.keys()) { out.push('CACHE ' + request.url + ' ' + await (await cache.match(request)).text()); } }"
	        + "for (const kept of [localStorage, sessionStorage]) { out.push(...Object.entries(kept).map(one => 'STORAGE ' + one)); }"
	        + "if (document.cookie) out.push('COOKIE ' + document.cookie); return out; }";
	
	@SuppressWarnings("unchecked")
	private List<String> dump() {
		return (List<String>) page.evaluate(DUMP);
	}
	
	@Test
	public void storage_shouldHoldNothingThatAnybodyCouldRead() {
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("We found a xylophone.");
		for (String more : List.of("service&listing=" + FindSamples.PHARMACY, "referral&referral=" + FindSamples.REFERRAL, "referral&referral="
		        + FindSamples.DRAFT)) {
			go("patient=" + MentorSamples.ROBIN + "&screen=" + more);
			screen.awaitsHeading("Tidewater Pharmacy, Quarry Street");
		}
		screen.awaits("Draft, not sent");
		takeAlong();
		server.away = true;
		go(screenOf("refer", MentorSamples.ROBIN) + "&listing=" + FindSamples.PHARMACY);
		page.locator("#note").fill("Waits at the gazebo.");
		page.locator("#draft").click();
		screen.awaits("It is on this phone and not sent.");
		go(screenOf("refer", MentorSamples.ROBIN) + "&referral=" + FindSamples.DRAFT);
		page.locator("#note").fill("Half a porcupine.");
		go("record", MentorSamples.ROBIN);
		page.locator("#mentorWords").fill("We spoke of a zeppelin.");
		page.locator("#save").click();
		screen.awaitsToday();
		go("concern", MentorSamples.SASHA);
		page.locator("#details").fill("A bumblebee stung.");
		go("goal", MentorSamples.ROBIN);
		page.locator("#words").fill("A garden with a marigold");
		page.locator("#area-HOUSING").check();
		page.locator("#save").click();
		screen.awaits("marigold");
		go("reach", MentorSamples.ROBIN);
		page.locator("#numberphones0").fill("604-555-0166");
		go("card", MentorSamples.ROBIN);
		page.locator("#card-help").fill("Call the lighthouse 604-555-0199");
		page.evaluate("() => { window.print = () => {}; }");
		page.locator("#print").click();
		page.locator("#printed").waitFor();
		
		List<String> kept = dump();
		String all = String.join("\n", kept);
		assertThat("the dump sees the records", all.contains("out:"), is(true));
		assertThat("and forms half filled in", all.contains("form:"), is(true));
		assertThat("and the app's own files", kept.stream().filter(one -> one.startsWith("CACHE ")).count(), is(greaterThan(30L)));
		List<String> words = new ArrayList<>(MentorSamples.PLANTED);
		words.addAll(List.of("zeppelin", "bumblebee", "lighthouse", "604-555-0199", "marigold", "604-555-0166", "housing office", "gazebo",
		    "porcupine", "marimba", "Tidewater", FindSamples.PHARMACY, FindSamples.REFERRAL, "Robin", "Sasha", "Kim Ash", MentorScreen.PIN,
		    MentorServer.PASSWORD, MentorSamples.ROBIN, MentorSamples.SASHA, MentorSamples.USER, "blood test", "identity card"));
		for (String word : words) {
			// Only where it is found is said: the rest is sealed, and no text for a report.
			assertThat(word, kept.stream().filter(one -> !isOwnFile(one) && one.contains(word))
			        .map(one -> one.substring(0, one.indexOf(' '))).toList(), is(empty()));
		}
		// The app's own files may know a word such as a medicine's, and never a person.
		for (String word : List.of("Birchplanted", "Elmplanted", "xylophone", "zeppelin", "walnutplanted", "marigold", "604-555-0166",
		    MentorSamples.ROBIN)) {
			assertThat(word, all.contains(word), is(false));
		}
		assertThat("what the server answers is in no cache", kept.stream().filter(one -> one.startsWith("CACHE ")).allMatch(
		    MentorPageStorageIT::isOwnFile), is(true));
	}
	
	private static boolean isOwnFile(String entry) {
		return entry.startsWith("CACHE " + server.address() + "/moduleResources/peermentor/");
	}
	
	@Test
	public void storage_shouldHoldNothingAfterSigningOut() {
		signIn();
		go("participant", MentorSamples.ROBIN);
		screen.awaits("We found a xylophone.");
		takeAlong();
		screen.press("Sign out").awaits("You have signed out.").awaitsNothingKept();
		assertThat(dump().stream().filter(one -> !isOwnFile(one)).count(), is(0L));
		assertThat(page.content(), not(containsString("Birchplanted")));
		assertThat(page.url(), not(containsString(MentorSamples.ROBIN)));
		assertThat(server.signedIn, is(false));
	}
	
	@Test
	public void firstLoad_shouldBeSmall() {
		signIn();
		takeAlong();
		long files = server.bytesOfFirstLoad;
		long answers = server.restBytes.get();
		System.out.println("First load up to today's list: " + files + " bytes of files, " + answers + " bytes of answers");
		assertThat("bytes of files", files, is(lessThanOrEqualTo(MOST_BYTES)));
		assertThat("bytes of files and answers", files + answers, is(lessThanOrEqualTo(MOST_BYTES)));
		System.out.println("With all the app takes along: " + server.fileBytes.get() + " bytes of files");
		long before = server.fileBytes.get();
		page.reload();
		screen.unlock(MentorScreen.PIN).awaitsToday();
		assertThat("a second visit loads nothing but the worker itself", server.fileBytes.get() - before, is(lessThanOrEqualTo(2_000L)));
	}
}
