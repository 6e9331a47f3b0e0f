/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.Test;
import org.openmrs.module.peermentor.watch.WatchTask;
import org.springframework.beans.factory.annotation.Autowired;

/** What is derived equals what follows from the records anew, whoever changed them and how. */
public class ListingsInStepTest extends DirectoryTest {
	
	private static final DirectoryKind[] PLACED = { DirectoryKind.SERVICE, DirectoryKind.LOCATION,
	        DirectoryKind.SERVICE_AT_LOCATION };
	
	@Autowired
	private ListingCatchingUp catchingUp;
	
	private List<String> anew() {
		session().flush();
		for (String table : new String[] { "posting", "slot", "listed_term", "listing", "stale" }) {
			session().createNativeQuery("delete from peermentor_directory_" + table).executeUpdate();
		}
		session().clear();
		keeper.mark(session().createQuery("select r.uuid from PeerDirectory r where r.kind = 'SERVICE'", String.class).list());
		catchUp();
		return derived();
	}
	
	private List<String> uuids(DirectoryKind kind) {
		return session().createQuery("select r.uuid from PeerDirectory r where r.kind = :kind order by r.recordId", String.class)
		        .setParameter("kind", kind).list();
	}
	
	@Test
	public void catchUp_shouldLeaveWhatListingAllAnewWouldMake() {
		new DrawnDirectory(this, new Random(1)).draw(40);
		String term = add(DirectoryKind.TAXONOMY_TERM, "name", "Kettle", "description", "x");
		for (String service : uuids(DirectoryKind.SERVICE).subList(0, 5)) {
			add(DirectoryKind.ATTRIBUTE, "link_id", service, "link_entity", "service", "taxonomy_term_id", term);
		}
		catchUp();
		assertThat(derived(), is(anew()));
		Random random = new Random(2);
		for (int round = 0; round < 12; round++) {
			for (int i = 0; i < 6; i++) {
				edit(random, term);
			}
			catchUp();
			List<String> kept = derived();
			assertThat(kept.size(), greaterThan(500));
			List<String> anew = anew();
			assertThat("round " + round + ": " + difference(kept, anew), kept.equals(anew), is(true));
		}
	}
	
	/** As an import and the watch list it: the first marked first, some at a time, and what was listed on the way is forgotten. */
	@Test
	public void workOff_shouldLeaveWhatListingAllAnewWouldMakeHoweverFewItTakesAtATime() {
		new DrawnDirectory(this, new Random(3)).draw(40);
		String term = add(DirectoryKind.TAXONOMY_TERM, "name", "Kettle", "description", "x");
		Random random = new Random(4);
		for (int round = 0; round < 8; round++) {
			for (int i = 0; i < 12; i++) {
				edit(random, term);
			}
			int atATime = 1 + random.nextInt(7);
			for (int i = 0; i < 5_000 && keeper.workOff(atATime) > 0; i++) {
				session().flush();
			}
			List<String> kept = derived();
			List<String> anew = anew();
			assertThat("round " + round + ", " + atATime + ": " + difference(kept, anew), kept.equals(anew), is(true));
		}
	}
	
	private static List<String> difference(List<String> kept, List<String> anew) {
		List<String> difference = new ArrayList<>(kept);
		difference.removeAll(anew);
		List<String> other = new ArrayList<>(anew);
		other.removeAll(kept);
		difference.addAll(other);
		return difference.subList(0, Math.min(4, difference.size()));
	}
	
	private String any(Random random, DirectoryKind kind) {
		List<String> uuids = uuids(kind);
		return uuids.get(random.nextInt(uuids.size()));
	}
	
	private void edit(Random random, String term) {
		switch (random.nextInt(13)) {
			case 0:
				change(any(random, DirectoryKind.SERVICE), "name", "Kettle " + random.nextInt(9), "status", "defunct");
				break;
			case 1:
				change(any(random, DirectoryKind.ORGANIZATION), "name", "Kettle house " + random.nextInt(9));
				break;
			case 2:
				change(any(random, DirectoryKind.LOCATION), "latitude", 49.1 + random.nextDouble(), ListingMaker.ZONE,
				    random.nextBoolean() ? "Europe/Paris" : "nowhere");
				break;
			case 3:
				change(any(random, DirectoryKind.SCHEDULE), "opens_at", "07:0" + random.nextInt(9));
				break;
			case 4:
				change(any(random, DirectoryKind.ATTRIBUTE), "value", random.nextBoolean() ? "YES" : "NO");
				break;
			case 5:
				change(any(random, DirectoryKind.SERVICE_AT_LOCATION), "service_id", any(random, DirectoryKind.SERVICE));
				break;
			case 6:
				vanish(any(random, PLACED[random.nextInt(PLACED.length)]), random.nextInt(3) > 0);
				break;
			case 7:
				change(term, "name", "Kettle " + random.nextInt(99));
				break;
			case 8:
				merge(random, DirectoryKind.LOCATION);
				break;
			case 9:
				merge(random, DirectoryKind.ORGANIZATION);
				break;
			case 10:
				add(DirectoryKind.PHONE, "location_id", any(random, DirectoryKind.LOCATION), "number", "555-010" + random.nextInt(9));
				break;
			case 11:
				add(DirectoryKind.SERVICE_AT_LOCATION, "service_id", any(random, DirectoryKind.SERVICE), "location_id",
				    any(random, DirectoryKind.LOCATION));
				break;
			default:
				String voided = any(random, random.nextBoolean() ? DirectoryKind.LANGUAGE : DirectoryKind.SERVICE_AT_LOCATION);
				records.voidRecord(record(voided), "Gone");
				keeper.mark(Collections.singleton(voided));
		}
	}
	
	private void merge(Random random, DirectoryKind kind) {
		List<String> uuids = uuids(kind);
		int from = random.nextInt(uuids.size() - 1);
		record(uuids.get(from)).mergeInto(uuids.get(from + 1));
		keeper.mark(Arrays.asList(uuids.get(from), uuids.get(from + 1)));
	}
	
	@Test
	public void catchUp_shouldTakeTheSameStatementsForOneServiceAndForMany() {
		// Zones that nobody named before are kept, once for all.
		new DrawnDirectory(this, new Random(1)).draw(20);
		catchUp();
		new DrawnDirectory(this, new Random(4)).draw(5);
		long few = listed();
		new DrawnDirectory(this, new Random(4)).draw(20);
		assertThat(listed(), lessThanOrEqualTo(few));
	}
	
	private long listed() {
		session().flush();
		return statements(() -> keeper.catchUp(500));
	}
	
	@Test
	public void catchUp_shouldWriteNothingWhereNothingChanged() {
		new DrawnDirectory(this, new Random(1)).draw(20);
		catchUp();
		keeper.mark(uuids(DirectoryKind.SERVICE));
		long before = writes();
		keeper.catchUp(500);
		session().flush();
		assertThat(writes(), is(before));
	}
	
	private long writes() {
		return sessionFactory.getStatistics().getEntityUpdateCount() + sessionFactory.getStatistics().getEntityInsertCount();
	}
	
	@Test
	public void watch_shouldBringInStepWhatNobodyElseDid() {
		String organisation = add(DirectoryKind.ORGANIZATION, "name", "North Hands");
		String service = add(DirectoryKind.SERVICE, "organization_id", organisation, "name", "Bread");
		record(service).verify(clock.now());
		session().flush();
		WatchTask.each(catchingUp);
		assertThat(rows("select standing from peermentor_directory_listing").toString(), is("[15]"));
		assertThat(rows("select count(*) from peermentor_directory_stale").toString(), is("[0]"));
		assertThat(catchingUp.due().isEmpty(), is(true));
		
		clock.forward(Duration.ofDays(100));
		WatchTask.each(catchingUp);
		assertThat(rows("select standing from peermentor_directory_listing").toString(), is("[8]"));
		assertThat(catchingUp.due().isEmpty(), is(true));
	}
	
}
