/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads reports from the field: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.FieldReportDao")
class FieldReportDao {
	
	private static final String NOBODY = "the directory holds nothing about persons but who of the staff kept it";
	
	private static final String COLUMNS = "select f, s.name, reporter.uuid, reporter.person.personId, decider.uuid,"
	        + " decider.person.personId";
	
	private static final String FROM = " from PeerFieldReport f join f.creator reporter"
	        + " left join PeerDirectory s on s.uuid = f.serviceUuid left join User decider on decider.userId = f.decidedBy"
	        + " where f.voided = false";
	
	private static final String ORDER = " order by case when f.decidedAt is null then 0 else 1 end, f.decidedAt desc,"
	        + " f.reportedAt, f.reportId";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	FieldReportDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is none for this viewer
	 */
	@Unguarded(NOBODY)
	FieldReportView find(Viewer viewer, String uuid) {
		List<FieldReportView> found = views(session().createQuery(COLUMNS + FROM + seenBy(viewer) + " and f.uuid = :uuid",
		    Object[].class).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	@Unguarded(NOBODY)
	Page<FieldReportView> page(Viewer viewer, FieldReportCriteria criteria, PageRequest page) {
		String where = FROM + seenBy(viewer) + (criteria.listing == null ? "" : " and f.listingUuid = :listing")
		        + (criteria.statuses.isEmpty() ? "" : " and f.status in (:statuses)");
		List<Object[]> rows = bind(session().createQuery(COLUMNS + where + ORDER, Object[].class), criteria)
		        .setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(session().createQuery("select count(f)" + where, Long.class), criteria).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is none
	 */
	@Unguarded("the service asks the viewer's privilege first")
	FieldReportRecord lock(String uuid) {
		FieldReportRecord found = session().createQuery("select f from PeerFieldReport f where f.voided = false and f.uuid = :uuid",
		    FieldReportRecord.class).setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found;
	}
	
	/**
	 * @return the report that has the uuid; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	FieldReportRecord takenBy(String uuid) {
		return session().createQuery("select f from PeerFieldReport f where f.uuid = :uuid", FieldReportRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return what referrals raised and nobody has decided, as it stands at this moment, locked until the transaction ends; null if
	 *         nothing
	 */
	@Unguarded("for upkeep; nothing of it is answered")
	FieldReportRecord raised(String listing, FieldReportKind kind) {
		List<FieldReportRecord> open = session().createQuery("select f from PeerFieldReport f where f.voided = false"
		        + " and f.fromReferral = true and f.listingUuid = :listing and f.kind = :kind and f.status = :open"
		        + " order by f.reportId",
		    FieldReportRecord.class).setParameter("listing", listing).setParameter("kind", kind)
		        .setParameter("open", FieldReportStatus.OPEN).setMaxResults(1).list();
		if (open.isEmpty()) {
			return null;
		}
		session().refresh(open.get(0), LockMode.PESSIMISTIC_WRITE);
		return open.get(0).getStatus() == FieldReportStatus.OPEN ? open.get(0) : null;
	}
	
	/** Whoever reported sees their own, as long as it is theirs: what referrals raise is nobody's. */
	private static String seenBy(Viewer viewer) {
		return viewer.holds(Privileges.STEWARD_DIRECTORY) ? ""
		        : " and f.fromReferral = false and reporter.userId = " + viewer.getUserId();
	}
	
	private static <T> Query<T> bind(Query<T> query, FieldReportCriteria criteria) {
		if (criteria.listing != null) {
			query.setParameter("listing", criteria.listing);
		}
		return criteria.statuses.isEmpty() ? query : query.setParameterList("statuses", criteria.statuses);
	}
	
	private List<FieldReportView> views(List<Object[]> rows) {
		Set<Integer> people = new HashSet<>();
		rows.forEach(row -> Collections.addAll(people, (Integer) row[3], (Integer) row[5]));
		Map<Integer, String> nameOf = names.of(people);
		List<FieldReportView> views = new ArrayList<>();
		for (Object[] row : rows) {
			FieldReportRecord report = (FieldReportRecord) row[0];
			Ref reporter = report.isFromReferral() ? null : new Ref((String) row[2], nameOf.get(row[3]));
			views.add(new FieldReportView(report, (String) row[1], reporter,
			        row[4] == null ? null : new Ref((String) row[4], nameOf.get(row[5]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
