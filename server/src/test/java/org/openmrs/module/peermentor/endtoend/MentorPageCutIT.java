/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.Test;
import org.openmrs.module.peermentor.endtoend.MentorServer.Cut;

import com.microsoft.playwright.Page;

/** The line is cut at two hundred random points of sending; every contact arrives once, and none is lost. */
public class MentorPageCutIT extends StubbedMentor {
	
	private static final int CUTS = 200;
	
	/** For all that has gathered until then to be sent. */
	private static final double MOST_MILLIS = 240_000;
	
	private static final long SEED = 20261126;
	
	/** One in so many contacts the page is gone in the middle of it. */
	private static final int PAGE_GOES = 20;
	
	private final Random random = new Random(SEED);
	
	private final Map<Cut, Integer> made = new EnumMap<>(Cut.class);
	
	@Test
	public void contact_shouldArriveOnceWhereverTheLineIsCut() {
		signIn();
		takeAlong();
		server.cut = this::draw;
		for (int i = 0; i < CUTS; i++) {
			record("Contact number " + i + ".");
			if (random.nextInt(PAGE_GOES) == 0) {
				page.reload();
				screen.unlock(MentorScreen.PIN).awaitsToday();
			}
		}
		// Cuts go on until there were enough, then the line holds.
		while (cuts() < CUTS) {
			if (unsent() == 0) {
				record("More, number " + recordedSoFar + ".");
			}
			int before = drawn();
			trySending();
			page.waitForCondition(() -> drawn() > before || unsent() == 0);
		}
		server.cut = () -> Cut.NOWHERE;
		trySending();
		page.waitForCondition(() -> unsent() == 0, new Page.WaitForConditionOptions().setTimeout(MOST_MILLIS));
		assertThat("cuts", cuts(), is(greaterThan(CUTS - 1)));
		made.forEach((cut, count) -> assertThat(cut + " was tried", count, is(greaterThan(10))));
		int recorded = recordedSoFar;
		assertThat("none is lost, and none is two", server.written.size(), is(recorded));
		Set<String> words = new HashSet<>();
		server.written.values().forEach(body -> words.add(String.valueOf(body.get("narrative"))));
		assertThat("each with its own words", words.size(), is(recorded));
		assertThat("repeats were sent and taken for what they are", server.posts.size(), is(greaterThan(recorded)));
		server.posts.forEach(post -> assertThat("a repeat says what was said", post.getValue().get("narrative"),
		    is(server.written.get((String) post.getValue().get("uuid")).get("narrative"))));
	}
	
	private int recordedSoFar;
	
	/** Two of three go wrong, each in another way. */
	private synchronized Cut draw() {
		Cut cut = random.nextInt(3) == 0 ? Cut.NOWHERE : Cut.values()[1 + random.nextInt(3)];
		made.merge(cut, 1, Integer::sum);
		return cut;
	}
	
	private synchronized int drawn() {
		return made.values().stream().mapToInt(Integer::intValue).sum();
	}
	
	private synchronized int cuts() {
		return made.entrySet().stream().filter(one -> one.getKey() != Cut.NOWHERE).mapToInt(Map.Entry::getValue).sum();
	}
	
	private void record(String words) {
		go("record", MentorSamples.ROBIN);
		page.locator("#mentorWords").fill(words);
		page.locator("#save").click();
		screen.awaitsToday();
		recordedSoFar++;
	}
	
	private int unsent() {
		return ((Number) page.evaluate("() => new Promise(done => { const open = indexedDB.open('peermentor-mentor'); open.onsuccess = () => {"
		        + "const all = open.result.transaction('records').objectStore('records').getAllKeys(); all.onsuccess = () => {"
		        + "open.result.close(); done(all.result.filter(name => name.startsWith('out:')).length); }; }; })")).intValue();
	}
}
