/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.UUID;

import org.hibernate.SessionFactory;
import org.openmrs.GlobalProperty;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.metadata.InstalledMetadata;
import org.openmrs.module.peermentor.metadata.ReferenceIds;
import org.openmrs.module.peermentor.settings.Setting;

/**
 * What contacts need in the database of a test: the module's metadata, and its settings with their defaults, as the
 * module's descriptor creates them.
 */
public final class ContactMetadata {
	
	private ContactMetadata() {
	}
	
	/**
	 * To be called before anything else is written; to be followed by {@link #forget()} after the test. The site's clock is
	 * Greenwich, whatever the zone of the machine on which the test runs.
	 */
	public static void install() {
		InstalledMetadata.ensure();
		set(Setting.TIME_ZONE, "Etc/UTC");
		set(Setting.LATE_ENTRY_HOURS, Setting.LATE_ENTRY_HOURS.getDefaultValue());
		set(Setting.DRAFT_DAYS, Setting.DRAFT_DAYS.getDefaultValue());
		forget();
	}
	
	private static void set(Setting setting, String value) {
		sessionFactory().getCurrentSession()
		        .createNativeQuery("insert into global_property (property, property_value, uuid) values ('"
		                + setting.getProperty() + "', '" + value + "', '" + UUID.randomUUID() + "')")
		        .executeUpdate();
	}
	
	/** No later test finds in the platform's cache what was rolled back. */
	public static void forget() {
		sessionFactory().getCache().evictEntityData(GlobalProperty.class);
	}
	
	public static int conceptId(Fact fact) {
		return ids().concept(fact.getPath());
	}
	
	public static int conceptId(Fact fact, Enum<?> answer) {
		return ids().concept(fact.pathOf(answer));
	}
	
	public static int encounterTypeId(ContactKind kind) {
		return ids().encounterType(kind);
	}
	
	/**
	 * @return null if the encounter type is no contact's
	 */
	public static ContactKind kind(int encounterTypeId) {
		String kind = ids().contactKind(encounterTypeId);
		return kind == null ? null : ContactKind.valueOf(kind);
	}
	
	public static int encounterRoleId() {
		return ids().encounterRole();
	}
	
	private static ReferenceIds ids() {
		return Context.getRegisteredComponent("peermentor.ReferenceIds", ReferenceIds.class);
	}
	
	private static SessionFactory sessionFactory() {
		return Context.getRegisteredComponent("sessionFactory", SessionFactory.class);
	}
}
