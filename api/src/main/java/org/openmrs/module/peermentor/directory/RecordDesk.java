/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes single records of the directory for people; {@link ChunkWriter} does for files: checks what they say, keeps what they said before, and
 * brings the listings after in the same transaction.
 */
@Component("peermentor.RecordDesk")
class RecordDesk {
	
	/** What one change by a person touches; more waits for the watch. */
	private static final int CAUGHT_UP = 500;
	
	private final StewardDao dao;
	
	private final RecordForm form;
	
	private final ListingKeeper listings;
	
	private final RecordStore records;
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	private final ApplicationEventPublisher publisher;
	
	@Autowired
	RecordDesk(StewardDao dao, RecordForm form, ListingKeeper listings, RecordStore records, SessionFactory sessionFactory,
	    SiteTime time, ApplicationEventPublisher publisher) {
		this.dao = dao;
		this.form = form;
		this.listings = listings;
		this.records = records;
		this.sessionFactory = sessionFactory;
		this.time = time;
		this.publisher = publisher;
	}
	
	/**
	 * @return locked until the transaction ends
	 * @throws NotFound if there is none, or it was voided
	 */
	DirectoryRecord lock(String uuid) {
		DirectoryRecord record = dao.lock(uuid);
		if (record == null) {
			throw new NotFound();
		}
		return record;
	}
	
	/**
	 * As {@link RecordForm#check}.
	 */
	Map<String, Object> check(DirectoryKind kind, String uuid, Map<String, Object> fields, Problems problems) {
		return form.check(kind, uuid, fields, problems);
	}
	
	/**
	 * @param uuid null to have one made
	 * @param fields those that were checked
	 */
	DirectoryRecord create(DirectoryKind kind, String uuid, Map<String, Object> fields) {
		DirectoryRecord record = new DirectoryRecord(kind, HsdsFields.ownerOf(kind, fields), HsdsFields.placeOf(kind, fields),
		        HsdsFields.nameOf(kind, fields), DirectoryContent.write(fields));
		if (uuid != null) {
			record.setUuid(uuid);
		}
		records.save(record);
		mark(record.getUuid());
		return record;
	}
	
	/**
	 * Says something else from now on, and keeps what the record said until now. The same again changes nothing.
	 * 
	 * @param fields those that were checked
	 */
	void change(DirectoryRecord record, Map<String, Object> fields) {
		String content = DirectoryContent.write(fields);
		if (content.equals(record.getContent())) {
			return;
		}
		records.save(new RecordRevision(record, time.now()));
		DirectoryKind kind = record.getKind();
		mark(record.getUuid());
		// Where it hung until now has one less.
		markAll(Stream.of(record.getOwnerUuid(), record.getPlaceUuid()).filter(Objects::nonNull).collect(Collectors.toList()));
		record.say(HsdsFields.ownerOf(kind, fields), HsdsFields.placeOf(kind, fields), HsdsFields.nameOf(kind, fields), content);
		records.save(record);
	}
	
	/**
	 * Changes some fields of a record and leaves the others.
	 * 
	 * @param some by name; null takes a field away
	 * @param problems to which is added what is wrong; nothing is changed then
	 */
	void changeSome(DirectoryRecord record, Map<String, Object> some, Problems problems) {
		Map<String, Object> fields = DirectoryContent.read(record.getContent());
		fields.putAll(some);
		fields.values().removeIf(Objects::isNull);
		Map<String, Object> normal = check(record.getKind(), record.getUuid(), fields, problems);
		if (problems.isEmpty()) {
			change(record, normal);
		}
	}
	
	/**
	 * @throws InvalidInput on <code>uuid</code>, naming what hangs on it
	 */
	void voidRecord(DirectoryRecord record, String reason) {
		Map<String, Long> hanging = new TreeMap<>();
		dao.hanging(record.getUuid()).forEach((kind, count) -> hanging.put(kind.getTable(), count));
		if (!hanging.isEmpty()) {
			throw InvalidInput.on("uuid", "peermentor.error.directory.hangsOn", hanging.entrySet().stream()
			        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")").collect(Collectors.joining(", ")));
		}
		records.voidRecord(record, reason);
		mark(record.getUuid());
	}
	
	void mark(String uuid) {
		listings.mark(Collections.singleton(uuid));
	}
	
	/**
	 * @param uuids may be empty
	 */
	void markAll(Collection<String> uuids) {
		if (!uuids.isEmpty()) {
			listings.mark(uuids);
		}
	}
	
	/** Lists anew what the writes of this transaction touched. */
	void catchUp() {
		sessionFactory.getCurrentSession().flush();
		listings.catchUp(CAUGHT_UP);
	}
	
	/**
	 * @param touched uuids of listings, may be empty
	 * @param reported null if nobody reported it
	 */
	void tell(Collection<String> touched, FieldReportKind reported) {
		if (!touched.isEmpty()) {
			publisher.publishEvent(new ListingsChanged(this, touched, reported));
		}
	}
}
