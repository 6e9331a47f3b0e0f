/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * Two records of the directory that may be the same.
 */
public final class DuplicateView implements View {
	
	private final String uuid;
	
	private final DirectoryKind kind;
	
	private final Ref one;
	
	private final Ref other;
	
	private final Integer score;
	
	/**
	 * @param uuid of the decision that they are not the same; null while nobody has decided
	 * @param score null once somebody has decided
	 */
	DuplicateView(String uuid, DirectoryKind kind, Ref one, Ref other, Integer score) {
		this.uuid = uuid;
		this.kind = kind;
		this.one = one;
		this.other = other;
		this.score = score;
	}
	
	/**
	 * @return of the decision; of the record that comes first while nobody has decided
	 */
	@Override
	public String getUuid() {
		return uuid == null ? one.getUuid() : uuid;
	}
	
	@Override
	public String getDisplay() {
		return one.getDisplay() + " / " + other.getDisplay();
	}
	
	public DirectoryKind getKind() {
		return kind;
	}
	
	public Ref getOne() {
		return one;
	}
	
	public Ref getOther() {
		return other;
	}
	
	/**
	 * @return from 60 to 100; null once somebody has decided
	 */
	public Integer getScore() {
		return score;
	}
	
	/**
	 * @return whether somebody has said that they are not the same
	 */
	public boolean isNotTheSame() {
		return uuid != null;
	}
}
