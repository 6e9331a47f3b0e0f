/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of which editions a participant asked to leave out. What was asked covers the editions that there were; a
 * later edition is new text. Only the participant's word takes a seal away, never somebody's privilege.
 */
public final class Seals {
	
	private final Map<NotePart, Integer> sealedUpTo = new EnumMap<>(NotePart.class);
	
	/**
	 * Takes the next entry; they come in the order in which they were made.
	 *
	 * @param part null for an annotation, which seals nothing
	 * @param edition the newest edition when it was made
	 */
	public void take(ParticipantNoteKind kind, NotePart part, int edition) {
		if (kind == ParticipantNoteKind.LEAVE_OUT) {
			sealedUpTo.merge(part, edition, Math::max);
		} else if (kind == ParticipantNoteKind.RELEASE) {
			sealedUpTo.remove(part);
		}
	}
	
	/**
	 * @return whether nobody may be answered this part of this edition
	 */
	public boolean isSealed(NotePart part, int edition) {
		return sealedUpTo.getOrDefault(part, 0) >= edition;
	}
	
	/**
	 * @return the parts of this edition that nobody may be answered
	 */
	public Set<NotePart> of(int edition) {
		Set<NotePart> parts = EnumSet.noneOf(NotePart.class);
		for (NotePart part : NotePart.values()) {
			if (isSealed(part, edition)) {
				parts.add(part);
			}
		}
		return parts;
	}
	
	/**
	 * @return whether anything of this part is sealed, so that it could be released
	 */
	public boolean isAnySealed(NotePart part) {
		return sealedUpTo.containsKey(part);
	}
}
