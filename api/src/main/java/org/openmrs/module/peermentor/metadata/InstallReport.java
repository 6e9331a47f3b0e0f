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
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the metadata that the module brings stands in this database. Worked out anew from the database whenever somebody
 * asks, so that every node says the same.
 */
public final class InstallReport {
	
	/**
	 * How one piece of metadata stands.
	 */
	public enum State {
		
		/** There, as the module brings it. */
		PRESENT,
		
		/** There; the site gave it another name, which stays. */
		RENAMED,
		
		/** There; the site gave the role other privileges, which stay. */
		REGRANTED,
		
		/** There; the site retired it, and it stays so. */
		RETIRED,
		
		/** Not there: the site uses its name for something else. */
		CLASHING,
		
		/** Not there: the next start of the module tries to create it. */
		MISSING
	}
	
	private final int version;
	
	private final List<Item> items;
	
	private final List<String> locks;
	
	InstallReport(int version, List<Item> items, List<String> locks) {
		this.version = version;
		this.items = Collections.unmodifiableList(new ArrayList<>(items));
		this.locks = Collections.unmodifiableList(new ArrayList<>(locks));
	}
	
	/**
	 * @return the version of the metadata that this version of the module brings
	 */
	public int getVersion() {
		return version;
	}
	
	/**
	 * @return every piece of metadata, in the order in which they are installed
	 */
	public List<Item> getItems() {
		return items;
	}
	
	/**
	 * @return the pieces in these states, in the order in which they are installed
	 */
	public List<Item> in(State... states) {
		Collection<State> wanted = Arrays.asList(states);
		return items.stream().filter(item -> wanted.contains(item.state)).collect(Collectors.toList());
	}
	
	/**
	 * @return how many pieces are in each state; every state is there
	 */
	public Map<State, Integer> getCounts() {
		Map<State, Integer> counts = new EnumMap<>(State.class);
		for (State state : State.values()) {
			counts.put(state, in(state).size());
		}
		return counts;
	}
	
	/**
	 * @return the global properties by which the site keeps the module from creating what is missing; never null
	 */
	public List<String> getLocks() {
		return locks;
	}
	
	/**
	 * @return whether everything is there that the module needs, renamed and retired or not
	 */
	public boolean isComplete() {
		return in(State.CLASHING, State.MISSING).isEmpty();
	}
	
	List<Entry> missing(Kind kind) {
		return in(State.MISSING).stream().map(item -> item.entry).filter(entry -> entry.kind() == kind)
		        .collect(Collectors.toList());
	}
	
	boolean isThere(String uuid) {
		return items.stream().anyMatch(item -> item.getUuid().equals(uuid) && item.isThere());
	}
	
	/**
	 * One piece of metadata and how it stands.
	 */
	public static final class Item {
		
		private final Entry entry;
		
		private final String name;
		
		private final State state;
		
		private final String found;
		
		Item(Entry entry, String name, State state, String found) {
			this.entry = entry;
			this.name = name;
			this.state = state;
			this.found = found;
		}
		
		public Kind getKind() {
			return entry.kind();
		}
		
		/**
		 * @return the module's own word for it, such as <code>contact.mode.phone</code>
		 */
		public String getCode() {
			return entry.code();
		}
		
		public String getUuid() {
			return entry.uuid();
		}
		
		/**
		 * @return the English name that the module gives it
		 */
		public String getName() {
			return name;
		}
		
		/**
		 * @return the code under which the message bundles have its name in other languages; null for a concept, whose
		 *         names stand in the dictionary
		 */
		public String getNameCode() {
			return entry.kind().messageCode("name", entry.uuid());
		}
		
		/**
		 * @return the code under which the message bundles have its description in other languages; null as above
		 */
		public String getDescriptionCode() {
			return entry.kind().messageCode("description", entry.uuid());
		}
		
		/**
		 * @return what it is for, in English; empty if its name says it all
		 */
		public String getDescription() {
			return entry.get("Description") + entry.get("Description:en");
		}
		
		public State getState() {
			return state;
		}
		
		/**
		 * @return what the database has instead: the site's name, the privileges that a role has more or less, or the
		 *         UUID of whatever uses the name; null if there is nothing to say
		 */
		public String getFound() {
			return found;
		}
		
		boolean isThere() {
			return state != State.CLASHING && state != State.MISSING;
		}
		
		@Override
		public String toString() {
			return entry + " " + state + (found == null ? "" : " (" + found + ")");
		}
	}
}
