/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Objects;

/**
 * Whom a consent names. Immutable.
 */
public final class Recipient {
	
	private final RecipientKind kind;
	
	private final String name;
	
	/**
	 * @param name of the role, the uuid of the user, the name of the organisation; null for a class
	 */
	public Recipient(RecipientKind kind, String name) {
		this.kind = kind;
		this.name = name;
	}
	
	public RecipientKind getKind() {
		return kind;
	}
	
	/**
	 * @return the name of the role, the uuid of the user, the name of the organisation; null for a class
	 */
	public String getName() {
		return name;
	}
	
	/**
	 * @return whether this is one person or one organisation, not whoever happens to hold a role or to treat
	 */
	public boolean isNamedOne() {
		return kind == RecipientKind.USER || kind == RecipientKind.ORGANISATION;
	}
	
	/**
	 * @return whether this names the asker
	 */
	boolean covers(Asker asker) {
		switch (kind) {
			case ROLE:
				return asker.getRoles().contains(name);
			case USER:
				return name.equals(asker.getUser());
			case ORGANISATION:
				return name.equalsIgnoreCase(asker.getOrganisation());
			default:
				return asker.isTreating();
		}
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof Recipient && kind == ((Recipient) other).kind && Objects.equals(name, ((Recipient) other).name);
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(kind, name);
	}
}
