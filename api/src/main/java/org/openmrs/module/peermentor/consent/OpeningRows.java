/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.hibernate.FlushMode;
import org.hibernate.SessionFactory;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.BooleanType;
import org.hibernate.type.IntegerType;
import org.hibernate.type.LongType;
import org.hibernate.type.StringType;
import org.hibernate.type.TimestampType;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of an answer in one statement, however many participants it tells of: a database that numbers rows itself
 * lets Hibernate write them one at a time only. What {@link DisclosureRecord} and {@link ReadRecord} map is written here as
 * their saving would write it.
 */
@Component("peermentor.OpeningRows")
class OpeningRows {
	
	/** How many rows one statement takes; more than any page has. */
	private static final int AT_ONCE = 200;
	
	private static final String EVERY_ROW = "version, uuid, creator, date_created, voided) values ";
	
	private static final String READS = "insert into peermentor_record_read (patient_id, read_at, segment, purpose, assigned,"
	        + " record, " + EVERY_ROW;
	
	private static final String DISCLOSURES = "insert into peermentor_disclosure (patient_id, disclosed_at, segments, purpose,"
	        + " basis, recipient_user, consent, notice_version, record, " + EVERY_ROW;
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	OpeningRows(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param reads of one segment each
	 */
	void keepReads(Viewer viewer, List<Opening> reads, String record, Instant at) {
		insert(ReadRecord.class, READS, "(:patient%d, :at, :segments%d, :purpose, :assigned%d, :record, 0, :uuid%d, :user,"
		        + " :created, false)",
		    viewer, reads, record, at,
		    (query, read, row) -> query.setParameter("assigned" + row, read.isAssigned(), BooleanType.INSTANCE));
	}
	
	/**
	 * @param opened of one consent each
	 */
	void keepDisclosures(Viewer viewer, List<Opening> opened, String record, Instant at) {
		insert(DisclosureRecord.class, DISCLOSURES, "(:patient%d, :at, :segments%d, :purpose, '" + DisclosureBasis.CONSENT
		        + "', :user, :consent%d, :notice%d, :record, 0, :uuid%d, :user, :created, false)",
		    viewer, opened, record, at,
		    (query, one, row) -> {
			    query.setParameter("consent" + row, one.getConsent(), StringType.INSTANCE);
			    query.setParameter("notice" + row, one.getNoticeVersion(), StringType.INSTANCE);
		    });
	}
	
	private void insert(Class<?> entity, String into, String row, Viewer viewer, List<Opening> all, String record,
	        Instant at, Own own) {
		for (int start = 0; start < all.size(); start += AT_ONCE) {
			List<Opening> some = all.subList(start, Math.min(start + AT_ONCE, all.size()));
			NativeQuery<?> query = sessionFactory.getCurrentSession()
			        .createNativeQuery(into + String.join(", ", rows(row, some.size()))).addSynchronizedEntityClass(entity)
			        .setHibernateFlushMode(FlushMode.MANUAL);
			for (int i = 0; i < some.size(); i++) {
				query.setParameter("patient" + i, some.get(i).getPatientId(), IntegerType.INSTANCE);
				query.setParameter("segments" + i, some.get(i).names(), StringType.INSTANCE);
				query.setParameter("uuid" + i, UUID.randomUUID().toString(), StringType.INSTANCE);
				own.set(query, some.get(i), i);
			}
			bind(query, viewer.getUserId(), viewer.getPurpose(), record, at).executeUpdate();
		}
	}
	
	private static List<String> rows(String row, int number) {
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			rows.add(row.replace("%d", String.valueOf(i)));
		}
		return rows;
	}
	
	/** With its type for each, since a null has none of its own, and PostgreSQL wants one. */
	private static NativeQuery<?> bind(NativeQuery<?> query, int user, PurposeOfUse purpose, String record, Instant at) {
		query.setParameter("at", at.toEpochMilli(), LongType.INSTANCE);
		query.setParameter("created", Date.from(at), TimestampType.INSTANCE);
		query.setParameter("user", user, IntegerType.INSTANCE);
		query.setParameter("purpose", purpose.name(), StringType.INSTANCE);
		query.setParameter("record", record, StringType.INSTANCE);
		return query;
	}
	
	/** Sets what is of one row alone. */
	private interface Own {
		
		void set(NativeQuery<?> query, Opening opening, int row);
	}
}
