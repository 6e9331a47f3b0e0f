/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.sitefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The files that the site brought in; they tell of no participant. Which of them stand is read from the database each time.
 * What was read out of a text is kept in memory by the sum over that text, so that it is true on every node for ever.
 */
@Component("peermentor.SiteFiles")
public class SiteFiles {
	
	private static final int MOST_KEPT = 200;
	
	private static final String STANDING = " from PeerSiteFile f where f.voided = false and f.kind = :kind";
	
	private final SessionFactory sessionFactory;
	
	private final Map<String, Object> kept = new LinkedHashMap<String, Object>(16, 0.75f, true) {
		
		private static final long serialVersionUID = 1L;
		
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
			return size() > MOST_KEPT;
		}
	};
	
	@Autowired
	SiteFiles(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return the files of a kind that nobody took back, the one brought in first at first; in one statement
	 */
	public List<StandingFile> standing(SiteFileKind kind) {
		List<Object[]> rows = session()
		        .createQuery("select f.uuid, f.digest, f.programme, f.fileVersion, f.effectiveFrom" + STANDING
		                + " order by f.siteFileId",
		            Object[].class)
		        .setParameter("kind", kind).list();
		return rows.stream().map(row -> new StandingFile((String) row[0], (String) row[1], (String) row[2], (Integer) row[3],
		        (LocalDate) row[4])).collect(Collectors.toList());
	}
	
	/**
	 * @return the file of a kind that was brought in last and stands, null if there is none
	 */
	public StandingFile last(SiteFileKind kind) {
		List<StandingFile> standing = standing(kind);
		return standing.isEmpty() ? null : standing.get(standing.size() - 1);
	}
	
	/**
	 * Reads a file, in one statement the first time and in none after that.
	 * 
	 * @param type what it is read as, an immutable class
	 * @param reader makes that of the texts by name, and of nothing else
	 */
	public <T> T read(StandingFile file, Class<T> type, Function<Map<String, String>, T> reader) {
		String key = type.getName() + " " + file.getDigest();
		synchronized (kept) {
			if (kept.containsKey(key)) {
				return type.cast(kept.get(key));
			}
		}
		SiteFile row = session().createQuery("select f from PeerSiteFile f where f.uuid = :uuid", SiteFile.class)
		        .setParameter("uuid", file.getUuid()).uniqueResult();
		T read = reader.apply(row.getParts());
		synchronized (kept) {
			kept.put(key, read);
		}
		return read;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
