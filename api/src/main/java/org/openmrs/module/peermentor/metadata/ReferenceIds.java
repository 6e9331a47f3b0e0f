/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cache.CacheManager;
import org.springframework.stereotype.Component;

/**
 * The database ids of the module's concepts, encounter types and encounter role, for
 * <code>session.getReference</code> and for projections. The platform asks the database for each of them again and
 * again; here one query brings all of a kind, and the platform's cache keeps them for ten minutes on each node. What
 * is not found is never remembered.
 */
@Component("peermentor.ReferenceIds")
public class ReferenceIds {
	
	/** Declared in <code>cache-api.yaml</code>. */
	static final String CACHE = "peermentorReferenceIds";
	
	private final SessionFactory sessionFactory;
	
	private final NodeCache cache;
	
	@Autowired
	ReferenceIds(SessionFactory sessionFactory, @Qualifier("apiCacheManager") CacheManager cacheManager) {
		this.sessionFactory = sessionFactory;
		this.cache = new NodeCache(cacheManager, CACHE);
	}
	
	/**
	 * @param code a concept's code, see {@link Catalogue#concept(String)}
	 * @return its <code>concept_id</code>
	 * @throws IllegalArgumentException if the module has no such concept
	 * @throws MissingMetadata if the database does not have it
	 */
	public int concept(String code) {
		Catalogue.concept(code);
		return id(Kind.CONCEPT, code);
	}
	
	/**
	 * @see #concept(String)
	 */
	public int concept(String question, Enum<?> answer) {
		return concept(Catalogue.code(question, answer));
	}
	
	/**
	 * @param conceptId a <code>concept_id</code>
	 * @return the concept's code, or null if it is not one of the module's concepts
	 */
	public String conceptCode(int conceptId) {
		return code(Kind.CONCEPT, conceptId);
	}
	
	/**
	 * @param contactKind a kind of contact
	 * @return the <code>encounter_type_id</code>
	 * @throws MissingMetadata if the database does not have it
	 */
	public int encounterType(Enum<?> contactKind) {
		Catalogue.encounterType(contactKind);
		return id(Kind.ENCOUNTER_TYPE, contactKind.name().toLowerCase(Locale.ROOT));
	}
	
	/**
	 * @param encounterTypeId an <code>encounter_type_id</code>
	 * @return the name of the kind of contact, such as <code>CHECK_IN</code>, or null if it is not one of the module's
	 */
	public String contactKind(int encounterTypeId) {
		String code = code(Kind.ENCOUNTER_TYPE, encounterTypeId);
		return code == null ? null : code.toUpperCase(Locale.ROOT);
	}
	
	/**
	 * @return the <code>encounter_role_id</code> of the role that a mentor has in a contact
	 * @throws MissingMetadata if the database does not have it
	 */
	public int encounterRole() {
		return id(Kind.ENCOUNTER_ROLE, "peer_mentor");
	}
	
	/**
	 * Forgets the ids, on every node. Whoever creates or purges such metadata calls it.
	 */
	public void forget() {
		cache.clear();
	}
	
	/** Whether the platform keeps the ids, or each use asks the database anew. */
	boolean isCached() {
		return cache.exists();
	}
	
	private int id(Kind kind, String code) {
		Integer id = remembered(kind).byCode.get(code);
		if (id == null) {
			id = load(kind).byCode.get(code);
		}
		if (id == null) {
			throw new MissingMetadata(kind, code);
		}
		return id;
	}
	
	private String code(Kind kind, int id) {
		return remembered(kind).byId.get(id);
	}
	
	private Ids remembered(Kind kind) {
		Ids ids = cache.get(kind.name(), Ids.class);
		return ids != null ? ids : load(kind);
	}
	
	private Ids load(Kind kind) {
		List<String> uuids = new ArrayList<>();
		for (Entry entry : MetadataSet.bundled().of(kind)) {
			uuids.add(entry.uuid());
		}
		List<Object[]> rows = sessionFactory.getCurrentSession().createQuery(query(kind), Object[].class)
		        .setParameterList("uuids", uuids).getResultList();
		Ids ids = new Ids();
		for (Object[] row : rows) {
			String code = MetadataSet.bundled().find(kind, (String) row[0]).code();
			ids.byCode.put(code, (Integer) row[1]);
			ids.byId.put((Integer) row[1], code);
		}
		cache.putHere(kind.name(), ids);
		return ids;
	}
	
	private static String query(Kind kind) {
		switch (kind) {
			case CONCEPT:
				return "select c.uuid, c.conceptId from Concept c where c.uuid in (:uuids)";
			case ENCOUNTER_TYPE:
				return "select t.uuid, t.encounterTypeId from EncounterType t where t.uuid in (:uuids)";
			case ENCOUNTER_ROLE:
				return "select r.uuid, r.encounterRoleId from EncounterRole r where r.uuid in (:uuids)";
			default:
				throw new IllegalArgumentException("No ids are kept of " + kind);
		}
	}
	
	/** Filled once, before it is shared. */
	private static final class Ids implements Serializable {
		
		private static final long serialVersionUID = 1L;
		
		private final HashMap<String, Integer> byCode = new HashMap<>();
		
		private final HashMap<Integer, String> byId = new HashMap<>();
	}
}
