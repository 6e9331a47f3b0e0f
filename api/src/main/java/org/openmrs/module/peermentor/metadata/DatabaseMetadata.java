/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.hibernate.SessionFactory;
import org.openmrs.api.ConceptNameType;
import org.openmrs.module.peermentor.metadata.InstallReport.Item;
import org.openmrs.module.peermentor.metadata.InstallReport.State;
import org.openmrs.util.OpenmrsConstants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Compares what the module brings with what the database has: one query a kind, two more for the names of concepts and
 * the privileges of roles. Reads metadata only, nothing of any person.
 */
@Component("peermentor.DatabaseMetadata")
class DatabaseMetadata {
	
	private static final String ENCOUNTER_TYPES_LOCKED = OpenmrsConstants.GLOBAL_PROPERTY_ENCOUNTER_TYPES_LOCKED;
	
	private static final String CONCEPTS_LOCKED = OpenmrsConstants.GLOBAL_PROPERTY_CONCEPTS_LOCKED;
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	DatabaseMetadata(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param set what the module brings
	 * @return how each piece of it stands in this database
	 */
	InstallReport compare(MetadataSet set) {
		List<Item> items = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			if (!set.of(kind).isEmpty()) {
				items.addAll(compare(set, kind));
			}
		}
		return new InstallReport(set.version(), items, locks());
	}
	
	/**
	 * @return whether the site has locked the kind against changes
	 */
	boolean isLocked(Kind kind) {
		return (kind == Kind.CONCEPT && locks().contains(CONCEPTS_LOCKED))
		        || (kind == Kind.ENCOUNTER_TYPE && locks().contains(ENCOUNTER_TYPES_LOCKED));
	}
	
	private List<String> locks() {
		return sessionFactory.getCurrentSession()
		        .createQuery("select g.property from GlobalProperty g where g.property in (:locks)"
		                + " and lower(g.propertyValue) = 'true' order by g.property", String.class)
		        .setParameterList("locks", Arrays.asList(CONCEPTS_LOCKED, ENCOUNTER_TYPES_LOCKED)).getResultList();
	}
	
	private List<Item> compare(MetadataSet set, Kind kind) {
		Findings findings = kind == Kind.CONCEPT ? concepts(set) : others(set, kind);
		Map<String, String> regranted = kind == Kind.ROLE ? regranted(set) : new HashMap<>();
		List<Item> items = new ArrayList<>();
		for (Entry entry : set.of(kind)) {
			items.add(findings.item(entry, set.nameOf(entry), regranted.get(entry.uuid())));
		}
		return items;
	}
	
	private Findings others(MetadataSet set, Kind kind) {
		Set<String> names = new TreeSet<>();
		for (Entry entry : set.of(kind)) {
			names.add(lower(set.nameOf(entry)));
		}
		Findings findings = new Findings();
		for (Object[] row : rows(query(kind), uuids(set, kind), names)) {
			Entry entry = set.find(kind, (String) row[0]);
			String name = (String) row[1];
			if (entry != null) {
				findings.found(entry, name.isEmpty() || name.equals(set.nameOf(entry)) ? null : name, (Boolean) row[2]);
			} else {
				findings.taken(lower(name), (String) row[0]);
			}
		}
		return findings;
	}
	
	/** A privilege is its name: whoever created it, under whatever UUID, it is the one. */
	private static String query(Kind kind) {
		switch (kind) {
			case PRIVILEGE:
				return "select p.uuid, p.privilege, false from Privilege p where p.uuid in (:uuids) or lower(p.privilege) in (:names)";
			case ROLE:
				return "select r.uuid, r.role, false from Role r where r.uuid in (:uuids) or lower(r.role) in (:names)";
			case ENCOUNTER_TYPE:
				return "select t.uuid, t.name, t.retired from EncounterType t where t.uuid in (:uuids) or lower(t.name) in (:names)";
			case ENCOUNTER_ROLE:
				return "select r.uuid, r.name, r.retired from EncounterRole r where r.uuid in (:uuids) or lower(r.name) in (:names)";
			case PROGRAM:
				return "select p.uuid, p.name, p.retired from Program p where p.uuid in (:uuids) or lower(p.name) in (:names)";
			case WORKFLOW:
				return "select w.uuid, '', w.retired from ProgramWorkflow w where w.uuid in (:uuids)";
			case STATE:
				return "select s.uuid, '', s.retired from ProgramWorkflowState s where s.uuid in (:uuids)";
			default:
				throw new IllegalArgumentException(kind.name());
		}
	}
	
	/** Names in English and French: those of the module's concepts, and those of others that stand in their way. */
	private Findings concepts(MetadataSet set) {
		Findings findings = new Findings();
		Set<String> names = new TreeSet<>();
		for (Entry entry : set.of(Kind.CONCEPT)) {
			names.add(lower(entry.get(nameColumn(Locale.ENGLISH))));
			names.add(lower(entry.get(nameColumn(Locale.FRENCH))));
		}
		for (Object[] row : rows("select c.uuid, '', c.retired from Concept c where c.uuid in (:uuids)",
		    uuids(set, Kind.CONCEPT), names)) {
			findings.found(set.find(Kind.CONCEPT, (String) row[0]), null, (Boolean) row[2]);
		}
		for (Object[] row : rows("select c.uuid, n.name, n.locale, n.conceptNameType, c.retired from ConceptName n join n.concept c"
		        + " where n.voided = false and n.locale in ('en', 'fr') and (c.uuid in (:uuids) or lower(n.name) in (:names))"
		        + " and (n.conceptNameType = 'FULLY_SPECIFIED' or n.localePreferred = true)",
		    uuids(set, Kind.CONCEPT), names)) {
			Entry entry = set.find(Kind.CONCEPT, (String) row[0]);
			String name = (String) row[1];
			if (entry == null) {
				if (!(Boolean) row[4]) {
					findings.taken(row[2] + ":" + lower(name), (String) row[0]);
				}
			} else if (row[3] == ConceptNameType.FULLY_SPECIFIED && !name.equals(entry.get(nameColumn((Locale) row[2])))) {
				findings.renamed(entry, name);
			}
		}
		return findings;
	}
	
	/** By UUID, what a role of the module has less or more than the module gave it. */
	private Map<String, String> regranted(MetadataSet set) {
		Map<String, Set<String>> granted = new HashMap<>();
		for (Object[] row : rows("select r.uuid, p.privilege from Role r join r.privileges p where r.uuid in (:uuids)",
		    uuids(set, Kind.ROLE), null)) {
			granted.computeIfAbsent((String) row[0], r -> new TreeSet<>()).add((String) row[1]);
		}
		Map<String, String> regranted = new HashMap<>();
		for (Entry role : set.of(Kind.ROLE)) {
			Set<String> less = new TreeSet<>(role.list("Privileges"));
			Set<String> more = granted.getOrDefault(role.uuid(), new TreeSet<>());
			Set<String> common = new TreeSet<>(more);
			common.retainAll(less);
			more.removeAll(common);
			less.removeAll(common);
			if (!less.isEmpty() || !more.isEmpty()) {
				regranted.put(role.uuid(), signed("-", less) + signed("+", more));
			}
		}
		return regranted;
	}
	
	private static String signed(String sign, Set<String> privileges) {
		StringBuilder text = new StringBuilder();
		for (String privilege : privileges) {
			text.append(sign).append(privilege).append(' ');
		}
		return text.toString();
	}
	
	private List<Object[]> rows(String query, Collection<String> uuids, Collection<String> names) {
		org.hibernate.query.Query<Object[]> hql = sessionFactory.getCurrentSession().createQuery(query, Object[].class)
		        .setParameterList("uuids", uuids);
		if (query.contains(":names")) {
			hql.setParameterList("names", names);
		}
		return hql.getResultList();
	}
	
	private static Collection<String> uuids(MetadataSet set, Kind kind) {
		List<String> uuids = new ArrayList<>();
		for (Entry entry : set.of(kind)) {
			uuids.add(entry.uuid());
		}
		return uuids;
	}
	
	static String nameColumn(Locale locale) {
		return "Fully specified name:" + locale.getLanguage();
	}
	
	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}
	
	/**
	 * What the database has of one kind.
	 */
	private static final class Findings {
		
		private final Map<String, State> states = new HashMap<>();
		
		private final Map<String, String> names = new HashMap<>();
		
		private final Map<String, String> takenBy = new HashMap<>();
		
		void found(Entry entry, String otherName, boolean retired) {
			states.put(entry.uuid(), retired ? State.RETIRED : State.PRESENT);
			if (otherName != null) {
				renamed(entry, otherName);
			}
		}
		
		void renamed(Entry entry, String name) {
			names.put(entry.uuid(), name);
			if (states.get(entry.uuid()) == State.PRESENT) {
				states.put(entry.uuid(), State.RENAMED);
			}
		}
		
		void taken(String name, String uuid) {
			takenBy.put(name, uuid);
		}
		
		Item item(Entry entry, String name, String regranted) {
			State state = states.get(entry.uuid());
			if (state != null) {
				boolean changed = state == State.PRESENT && regranted != null;
				return changed ? new Item(entry, name, State.REGRANTED, regranted.trim())
				        : new Item(entry, name, state, names.get(entry.uuid()));
			}
			String other = entry.kind() == Kind.CONCEPT ? conceptTakenBy(entry) : takenBy.get(lower(name));
			if (other == null) {
				return new Item(entry, name, State.MISSING, null);
			}
			return new Item(entry, name, entry.kind() == Kind.PRIVILEGE ? State.PRESENT : State.CLASHING, other);
		}
		
		private String conceptTakenBy(Entry entry) {
			String english = takenBy.get("en:" + lower(entry.get(nameColumn(Locale.ENGLISH))));
			return english != null ? english : takenBy.get("fr:" + lower(entry.get(nameColumn(Locale.FRENCH))));
		}
	}
}
