/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * That one record of the directory was taken for another.
 */
public final class MergeView implements View {
	
	private final MergeRecord merge;
	
	private final Ref winner;
	
	private final Ref loser;
	
	private final Ref mergedBy;
	
	MergeView(MergeRecord merge, Ref winner, Ref loser, Ref mergedBy) {
		this.merge = merge;
		this.winner = winner;
		this.loser = loser;
		this.mergedBy = mergedBy;
	}
	
	@Override
	public String getUuid() {
		return merge.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return loser.getDisplay() + " > " + winner.getDisplay();
	}
	
	/**
	 * @return the record that stands for both
	 */
	public Ref getWinner() {
		return winner;
	}
	
	public Ref getLoser() {
		return loser;
	}
	
	/**
	 * @return how many records that hung on the loser hang on the winner since
	 */
	public int getMoved() {
		return merge.getMoved().size();
	}
	
	public Ref getMergedBy() {
		return mergedBy;
	}
	
	public Instant getMergedAt() {
		return merge.getMergedAt();
	}
	
	/**
	 * @return null while it holds
	 */
	public Instant getUndoneAt() {
		return merge.getUndoneAt();
	}
	
	/**
	 * @return why it was undone; null while it holds
	 */
	public String getReason() {
		return merge.getReason();
	}
}
