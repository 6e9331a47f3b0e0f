/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.Test;

/** The first visit on a bad line: nobody waits for what is not needed yet, and nothing is asked or kept that should not be. */
public class MentorPageFirstIT extends StubbedMentor {
	
	private static final String CASELOAD = "peermentor/caseload";
	
	private long asked(String path) {
		return server.asked.stream().filter(one -> one.replaceFirst("\\?.*", "").equals("GET " + path)).count();
	}
	
	private void signInUpToThePin() {
		screen.open("");
		page.locator("#username").waitFor();
		screen.signIn(MentorServer.NAME, MentorServer.PASSWORD);
		page.locator("#new-pin").waitFor();
	}
	
	private void choosePin() {
		page.locator("#new-pin").fill(MentorScreen.PIN);
		page.locator("#new-pin-again").fill(MentorScreen.PIN);
		page.locator("form button[type=submit]").click();
		screen.awaitsToday().awaits("Robin Birchplanted");
	}
	
	@Test
	public void form_shouldNotWaitForTheRestOfTheApp() {
		CompletableFuture<Runnable> held = new CompletableFuture<>();
		page.route("**/mentor/app.js", route -> held.complete(route::resume));
		screen.open("");
		page.locator("#username").waitFor();
		screen.signIn(MentorServer.NAME, MentorServer.PASSWORD);
		page.waitForCondition(() -> server.signedIn && held.isDone());
		assertThat(page.locator("#new-pin").count(), is(0));
		held.join().run();
		page.locator("#new-pin").waitFor();
		choosePin();
	}
	
	@Test
	public void app_shouldSayThatItDidNotComeWhole() {
		page.route("**/mentor/app.js", route -> route.abort());
		screen.open("");
		screen.awaits("This page could not be loaded whole.");
	}
	
	@Test
	public void today_shouldBeAskedForOnceAndBeforeThereIsAPin() {
		signInUpToThePin();
		page.waitForCondition(() -> asked(CASELOAD) == 1 && asked("peermentor/alert") == 1);
		assertThat(page.content(), not(containsString("Birchplanted")));
		assertThat("nothing is put away before there is a key", page.evaluate("async () => { const base = await new Promise(done => {"
		        + " const open = indexedDB.open('peermentor-mentor'); open.onsuccess = () => done(open.result); });"
		        + " const count = await new Promise(done => { const asked = base.transaction('records').objectStore('records').count();"
		        + " asked.onsuccess = () => done(asked.result); }); base.close(); return count; }"), is(0));
		choosePin();
		for (String path : List.of(CASELOAD, "peermentor/worklist", "peermentor/mentorask", "peermentor/alert", "peermentor/me")) {
			assertThat(path, asked(path), is(1L));
		}
	}
	
	@Test
	public void today_shouldBeAskedForAgainWhenThePinTookLong() {
		page.clock().install();
		signInUpToThePin();
		page.waitForCondition(() -> asked(CASELOAD) == 1);
		server.answers.put("caseload", MentorSamples.results(MentorSamples.row(MentorSamples.ROBIN, "Robin Birchplanted", "UPCOMING", null,
		    List.of())));
		page.clock().fastForward(Duration.ofSeconds(61).toMillis());
		choosePin();
		assertThat(asked(CASELOAD), is(2L));
		assertThat(screen.text(), not(containsString("Kim Ash")));
	}
	
	@Test
	public void participants_shouldNotBeAskedForBeforeThePinIsRight() {
		signIn();
		takeAlong();
		page.reload();
		page.locator("#pin").waitFor();
		server.asked.clear();
		screen.unlock("wrong").awaits("9 tries are left");
		assertThat(asked(CASELOAD), is(0L));
		screen.unlock(MentorScreen.PIN).awaitsToday().awaits("Robin Birchplanted");
		assertThat(asked(CASELOAD), is(1L));
	}
	
	/** What is written while the key is still being made is there after the page has gone. */
	@Test
	public void key_shouldBeThereBeforeAnythingIsSaid() {
		signInUpToThePin();
		choosePin();
		screen.press("Record a contact with Robin Birchplanted").type("In your words: one sentence is enough", "At once.");
		server.away = true;
		screen.press("Save");
		screen.awaitsToday().awaits("It waits to be sent");
		server.cut = () -> MentorServer.Cut.BEFORE;
		server.away = false;
		page.reload();
		screen.awaits("1 thing waits here to be sent.");
		server.cut = () -> MentorServer.Cut.NOWHERE;
		screen.unlock(MentorScreen.PIN).awaitsToday();
		awaitsWritten(1);
	}
}
