/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.io.Serializable;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * How far the upkeep of the timeline has come, for one of the things it is made of. A round goes through all ids and
 * lets the rows be as they should.
 */
@Entity(name = "PeerTimelineFill")
@Table(name = "peermentor_timeline_fill")
class TimelineFill implements Serializable {
	
	private static final long serialVersionUID = 1L;
	
	/** What is gone through. */
	enum Source {
		ENCOUNTERS, PLAN_STEPS, REFERRAL_MOVES
	}
	
	@Id
	@Enumerated(EnumType.STRING)
	@Column(name = "source", length = 20, nullable = false)
	private Source source;
	
	/** The last id that this round has seen to. */
	@Column(name = "last_id", nullable = false)
	private int lastId;
	
	/** Whether this round is over. */
	@Column(name = "finished", nullable = false)
	private boolean finished;
	
	/** Whether another round follows this one. */
	@Column(name = "again", nullable = false)
	private boolean again;
	
	/** For Hibernate. */
	TimelineFill() {
	}
	
	TimelineFill(Source source) {
		this.source = source;
	}
	
	Source getSource() {
		return source;
	}
	
	int getLastId() {
		return lastId;
	}
	
	boolean isFinished() {
		return finished;
	}
	
	/**
	 * Asks for a round: one that is under way goes on from where it stands, and another follows, for what it passed may have
	 * changed while nobody followed it.
	 */
	void begin() {
		if (finished) {
			lastId = 0;
			finished = false;
		} else {
			again = lastId > 0;
		}
	}
	
	/**
	 * @param to the last id that was seen to
	 * @param end whether no more follow
	 */
	void advance(int to, boolean end) {
		lastId = to;
		if (end) {
			finished = !again;
			lastId = again ? 0 : to;
			again = false;
		}
	}
}
