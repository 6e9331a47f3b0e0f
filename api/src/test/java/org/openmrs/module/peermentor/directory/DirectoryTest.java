/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.Rule;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Writes records as stewards and files do, and lists them. */
public abstract class DirectoryTest extends BaseModuleContextSensitiveTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Autowired
	SessionFactory sessionFactory;
	
	@Autowired
	RecordStore records;
	
	@Autowired
	ListingKeeper keeper;
	
	/** Each pair a field and its value. */
	String add(DirectoryKind kind, Object... pairs) {
		return add(UUID.randomUUID().toString(), kind, pairs);
	}
	
	String add(String uuid, DirectoryKind kind, Object... pairs) {
		Map<String, Object> fields = fields(pairs);
		DirectoryRecord record = new DirectoryRecord(kind, HsdsFields.ownerOf(kind, fields), HsdsFields.placeOf(kind, fields),
		        HsdsFields.nameOf(kind, fields), DirectoryContent.write(fields));
		record.setUuid(uuid);
		records.save(record);
		keeper.mark(Collections.singleton(uuid));
		return uuid;
	}
	
	void change(String uuid, Object... pairs) {
		DirectoryRecord record = record(uuid);
		keeper.mark(Arrays.asList(uuid, String.valueOf(record.getOwnerUuid())));
		Map<String, Object> fields = DirectoryContent.read(record.getContent());
		fields.putAll(fields(pairs));
		record.say(HsdsFields.ownerOf(record.getKind(), fields), HsdsFields.placeOf(record.getKind(), fields),
		    HsdsFields.nameOf(record.getKind(), fields), DirectoryContent.write(fields));
		records.save(record);
	}
	
	DirectoryRecord record(String uuid) {
		return session().createQuery("select r from PeerDirectory r where r.uuid = :uuid", DirectoryRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	void vanish(String uuid, boolean gone) {
		session().flush();
		session().createNativeQuery("update peermentor_directory_record set vanished_at = " + (gone ? "1" : "null")
		        + " where uuid = '" + uuid + "'").executeUpdate();
		session().clear();
		keeper.mark(Collections.singleton(uuid));
	}
	
	/** Until all is in step. */
	void catchUp() {
		for (int i = 0; i < 1_000 && keeper.catchUp(500) > 0; i++) {
			session().flush();
		}
		session().clear();
	}
	
	static Map<String, Object> fields(Object... pairs) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			fields.put((String) pairs[i], pairs[i + 1]);
		}
		fields.values().removeIf(value -> value == null);
		return fields;
	}
	
	@SuppressWarnings("unchecked")
	List<Object> rows(String sql) {
		return session().createNativeQuery(sql).list();
	}
	
	/** Every row of what is derived, by what it is about, without the ids. */
	List<String> derived() {
		session().flush();
		List<String> all = new ArrayList<>();
		String named = " l.uuid, ";
		String listed = " from peermentor_directory_listing l";
		all.addAll(texts("select" + named + "l.service_uuid, l.organisation_uuid, l.place_uuid, l.status, l.service_name,"
		        + " l.organisation_name, l.place_name, l.address, l.phone, l.email, l.latitude, l.longitude, l.min_age, l.max_age,"
		        + " l.traits, l.needs, l.languages, l.zone, cast(l.hours as varchar(20000)), l.verified_at, l.verified_points,"
		        + " l.reached_share, l.standing, l.changes_at, cast(l.posted as varchar(20000))" + listed + " where l.live = true"));
		all.addAll(texts("select" + named + "p.token, p.rank_key, p.weight, p.band, p.longitude, p.latitude, p.traits, p.min_age,"
		        + " p.max_age" + listed + ", peermentor_directory_posting p where p.listing_id = l.listing_id"));
		all.addAll(texts("select" + named + "s.slot_no, s.zone_id, s.said, s.d1, s.d2, s.d3, s.d4, s.d5, s.d6, s.d7, s.opens,"
		        + " s.closes, s.nth, s.month_day, s.monthly, s.anchor, s.period, s.span, s.first_day, s.last_day" + listed
		        + ", peermentor_directory_slot s where s.listing_id = l.listing_id"));
		all.addAll(texts("select" + named + "t.term_uuid" + listed
		        + ", peermentor_directory_listed_term t where t.listing_id = l.listing_id"));
		Collections.sort(all);
		return all;
	}
	
	private List<String> texts(String sql) {
		List<String> texts = new ArrayList<>();
		rows(sql).forEach(row -> texts.add(Arrays.toString((Object[]) row)));
		return texts;
	}
	
	long statements(Runnable call) {
		Context.flushSession();
		Context.clearSession();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		sessionFactory.getStatistics().setStatisticsEnabled(true);
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		call.run();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	Session session() {
		return sessionFactory.getCurrentSession();
	}
}
