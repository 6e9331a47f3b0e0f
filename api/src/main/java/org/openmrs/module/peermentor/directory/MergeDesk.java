/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes one record of the directory for another, and undoes it. What has a life of its own moves, by a change of the field that
 * points: so that a file which says again where it hung finds a change made here, not a record that came back.
 */
@Component("peermentor.MergeDesk")
class MergeDesk {
	
	/** What moves when records of a kind become one, and by which of its fields. */
	private static final Map<DirectoryKind, Map<DirectoryKind, String>> MOVING = new EnumMap<>(DirectoryKind.class);
	
	static {
		Map<DirectoryKind, String> ofOrganisation = new EnumMap<>(DirectoryKind.class);
		ofOrganisation.put(DirectoryKind.SERVICE, "organization_id");
		ofOrganisation.put(DirectoryKind.PROGRAM, "organization_id");
		ofOrganisation.put(DirectoryKind.LOCATION, "organization_id");
		MOVING.put(DirectoryKind.ORGANIZATION, ofOrganisation);
		MOVING.put(DirectoryKind.LOCATION, Collections.singletonMap(DirectoryKind.SERVICE_AT_LOCATION, "location_id"));
		// The places of a service that is listed twice are listed twice as well.
		MOVING.put(DirectoryKind.SERVICE, Collections.emptyMap());
		MOVING.put(DirectoryKind.SERVICE_AT_LOCATION, Collections.emptyMap());
	}
	
	private final StewardDao dao;
	
	private final RecordDesk desk;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	@Autowired
	MergeDesk(StewardDao dao, RecordDesk desk, RecordStore records, SiteTime time) {
		this.dao = dao;
		this.desk = desk;
		this.records = records;
		this.time = time;
	}
	
	MergeRecord merge(String winnerUuid, String loserUuid, Problems found) {
		boolean given = found.require("winner", winnerUuid) & found.require("loser", loserUuid);
		if (given && winnerUuid.equalsIgnoreCase(loserUuid)) {
			found.add("loser", "peermentor.error.directory.sameRecord");
		}
		found.throwIfAny();
		lockBoth(winnerUuid, loserUuid);
		DirectoryRecord winner = standing(winnerUuid, "winner", found);
		DirectoryRecord loser = standing(loserUuid, "loser", found);
		if (winner != null && loser != null && winner.getKind() != loser.getKind()) {
			found.add("loser", "peermentor.error.directory.otherKind", winner.getKind().getTable(), loser.getKind().getTable());
		} else if (winner != null && !MOVING.containsKey(winner.getKind())) {
			found.add("winner", "peermentor.error.directory.notMerged", winner.getKind().getTable());
		}
		found.throwIfAny();
		List<String> touched = listings(loser);
		List<String> moved = moveAll(loser, winner.getUuid());
		loser.mergeInto(winner.getUuid());
		records.save(loser);
		desk.mark(loserUuid);
		desk.mark(winnerUuid);
		MergeRecord merge = records.save(new MergeRecord(winner.getUuid(), loser.getUuid(), moved, time.now()));
		desk.catchUp();
		desk.tell(touched, null);
		return merge;
	}
	
	/** In one order, whichever wins. */
	private void lockBoth(String one, String other) {
		boolean inOrder = one.compareTo(other) < 0;
		dao.lock(inOrder ? one : other);
		dao.lock(inOrder ? other : one);
	}
	
	private DirectoryRecord standing(String uuid, String field, Problems found) {
		DirectoryRecord record = dao.lock(uuid);
		if (record == null || record.getMergedInto() != null) {
			found.add(field, "peermentor.error.directory.noSuchRecord");
			return null;
		}
		return record;
	}
	
	private List<String> moveAll(DirectoryRecord loser, String winnerUuid) {
		Map<DirectoryKind, String> moving = MOVING.get(loser.getKind());
		List<String> moved = new ArrayList<>();
		if (!moving.isEmpty()) {
			for (DirectoryRecord child : dao.children(loser.getUuid(), moving.keySet())) {
				if (point(child, moving.get(child.getKind()), loser.getUuid(), winnerUuid)) {
					moved.add(child.getUuid());
				}
			}
		}
		return moved;
	}
	
	/**
	 * @return whether it pointed at the first of the two, and points at the second now
	 */
	private boolean point(DirectoryRecord child, String field, String from, String to) {
		Map<String, Object> fields = DirectoryContent.read(child.getContent());
		if (!from.equals(fields.get(field))) {
			return false;
		}
		fields.put(field, to);
		desk.change(child, fields);
		return true;
	}
	
	/** Under which names the loser was listed until now. */
	private List<String> listings(DirectoryRecord loser) {
		if (loser.getKind() == DirectoryKind.SERVICE) {
			return dao.listingsOf(Collections.singleton(loser.getUuid()));
		}
		return loser.getKind() == DirectoryKind.SERVICE_AT_LOCATION ? Arrays.asList(loser.getUuid()) : Collections.emptyList();
	}
	
	void unmerge(MergeRecord merge, String reason) {
		lockBoth(merge.getWinnerUuid(), merge.getLoserUuid());
		DirectoryRecord loser = dao.lock(merge.getLoserUuid());
		if (merge.getUndoneAt() != null || loser == null || !merge.getWinnerUuid().equals(loser.getMergedInto())) {
			throw InvalidInput.on("uuid", "peermentor.error.directory.undone");
		}
		Map<DirectoryKind, String> moving = MOVING.get(loser.getKind());
		for (String uuid : merge.getMoved()) {
			DirectoryRecord child = dao.lock(uuid);
			if (child != null) {
				point(child, moving.get(child.getKind()), merge.getWinnerUuid(), merge.getLoserUuid());
			}
		}
		loser.mergeInto(null);
		records.save(loser);
		desk.mark(loser.getUuid());
		desk.mark(merge.getWinnerUuid());
		merge.undo(reason, time.now());
		records.save(merge);
		desk.catchUp();
	}
}
