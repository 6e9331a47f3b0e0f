/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.util.ArrayList;
import java.util.List;

import org.hibernate.SessionFactory;
import org.openmrs.Privilege;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.settings.Setting;

/**
 * The module's metadata in the database of the tests. Installing it takes most of a second, so it is committed once
 * and found by every later test of the run, the way the platform keeps its standard data:
 * 
 * <pre>
 * &#64;Before
 * public void setUp() {
 *     InstalledMetadata.ensure();   // before anything else is written
 *     ...
 * </pre>
 */
public final class InstalledMetadata {
	
	private InstalledMetadata() {
	}
	
	/**
	 * Installs the metadata, and commits, unless it is there. Roles are committed too, so that the platform's cache of
	 * their privileges sees them.
	 */
	public static void ensure() {
		if (!isThere()) {
			ensurePrivilegesOfThePlatform();
			Context.getRegisteredComponent("peermentor.MetadataInstaller", MetadataInstaller.class).install();
			sessionFactory().getCurrentSession().doWork(connection -> connection.commit());
		}
		Context.getRegisteredComponent("peermentor.ReferenceIds", ReferenceIds.class).forget();
	}
	
	/**
	 * An empty database for this test: what it removes comes back with the roll-back at its end.
	 */
	static void removeForThisTest() {
		List<String> uuids = new ArrayList<>();
		for (Entry entry : MetadataSet.bundled().all()) {
			uuids.add(entry.uuid());
		}
		String concepts = "(select concept_id from concept where uuid in (:uuids))";
		for (String rows : new String[] { "program_workflow_state where uuid in (:uuids)",
		        "program_workflow where uuid in (:uuids)", "program where uuid in (:uuids)",
		        "concept_answer where concept_id in " + concepts, "concept_description where concept_id in " + concepts,
		        "concept_name where concept_id in " + concepts, "concept_numeric where concept_id in " + concepts,
		        "concept where uuid in (:uuids)", "encounter_type where uuid in (:uuids)",
		        "encounter_role where uuid in (:uuids)",
		        "role_privilege where role in (select role from role where uuid in (:uuids))",
		        "role where uuid in (:uuids)", "privilege where uuid in (:uuids)" }) {
			sessionFactory().getCurrentSession().createNativeQuery("delete from " + rows)
			        .setParameterList("uuids", uuids).executeUpdate();
		}
		sessionFactory().getCurrentSession().createNativeQuery("delete from global_property where property = :version")
		        .setParameter("version", Setting.METADATA_VERSION.getProperty()).executeUpdate();
		Context.clearSession();
		Context.getRegisteredComponent("peermentor.ReferenceIds", ReferenceIds.class).forget();
	}
	
	/** Some privileges of the platform, which its standard test data lacks. */
	static void ensurePrivilegesOfThePlatform() {
		for (String name : new String[] { "Get Concepts", "Get Locations" }) {
			if (Context.getUserService().getPrivilege(name) == null) {
				Context.getUserService().savePrivilege(new Privilege(name, name));
			}
		}
		Context.flushSession();
		Context.clearSession();
	}
	
	static boolean isThere() {
		return sessionFactory().getCurrentSession()
		        .createQuery("select count(*) from EncounterRole r where r.uuid = :uuid", Long.class)
		        .setParameter("uuid", Catalogue.encounterRole()).getSingleResult() > 0;
	}
	
	private static SessionFactory sessionFactory() {
		return Context.getRegisteredComponent("sessionFactory", SessionFactory.class);
	}
}
