/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays before stewards what looks alike. Worked out when asked, from names and phones of all records of the kind and from the
 * places of the likely ones alone: nothing has to be kept in step for it. Public because the platform wraps what is transactional
 * from another class loader.
 */
@Transactional
public class DefaultDuplicateService implements DuplicateService {
	
	/** The most records of a kind that are compared; beyond that the newest are left out. */
	private static final int MOST_RECORDS = 200_000;
	
	/** Pairs whose places are looked up. */
	private static final int MOST_LIKELY = 2_000;
	
	private static final int MOST_SHOWN = 1_000;
	
	private final StewardDao dao;
	
	private final DuplicateDao duplicates;
	
	private final MergeDesk merges;
	
	private final RecordStore records;
	
	DefaultDuplicateService(StewardDao dao, DuplicateDao duplicates, MergeDesk merges, RecordStore records) {
		this.dao = dao;
		this.duplicates = duplicates;
		this.merges = merges;
		this.records = records;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<DuplicateView> getPairs(DirectoryKind kind, String record, PageRequest page) {
		Map<String, String> names = duplicates.names(kind, MOST_RECORDS);
		Map<String, List<String>> phones = duplicates.phones(kind);
		Set<String> apart = duplicates.apart();
		List<LookalikePairs.Pair> likely = LookalikePairs.find(lookalikes(names.keySet(), names, phones, null),
		    Resemblance.WORTH_A_LOOK - Resemblance.mostOfPlace(), MOST_LIKELY, (one, other) -> apart.contains(one + " " + other)
		            || (record != null && !record.equals(one) && !record.equals(other)));
		Set<String> involved = new HashSet<>();
		likely.forEach(pair -> Collections.addAll(involved, pair.getOne().getUuid(), pair.getOther().getUuid()));
		Set<String> found = new HashSet<>();
		likely.forEach(pair -> found.add(pair.getOne().getUuid() + " " + pair.getOther().getUuid()));
		List<DuplicateView> views = new ArrayList<>();
		LookalikePairs.find(lookalikes(involved, names, phones, new Places(kind, involved)), Resemblance.WORTH_A_LOOK, MOST_SHOWN,
		    (one, other) -> !found.contains(one + " " + other))
		        .forEach(pair -> views.add(new DuplicateView(null, kind, ref(pair.getOne(), names), ref(pair.getOther(), names),
		                pair.getScore())));
		return Page.cut(views, page);
	}
	
	private static Ref ref(Lookalike record, Map<String, String> names) {
		return new Ref(record.getUuid(), names.get(record.getUuid()));
	}
	
	private static List<Lookalike> lookalikes(Collection<String> uuids, Map<String, String> names,
	        Map<String, List<String>> phones, Places places) {
		List<Lookalike> lookalikes = new ArrayList<>();
		for (String uuid : uuids) {
			List<String> numbers = phones.getOrDefault(uuid, Collections.emptyList());
			lookalikes.add(new Lookalike(uuid, names.get(uuid), numbers, places == null ? null : places.address(uuid),
			        places == null ? null : places.coordinate(uuid, "latitude"),
			        places == null ? null : places.coordinate(uuid, "longitude")));
		}
		return lookalikes;
	}
	
	/** Where some records are. */
	private final class Places {
		
		private final Map<String, String> placeOf;
		
		private final Map<String, String> contents;
		
		private Places(DirectoryKind kind, Set<String> records) {
			placeOf = duplicates.places(kind, records);
			contents = duplicates.contents(new HashSet<>(placeOf.values()));
		}
		
		private String address(String record) {
			String content = contents.get("@" + placeOf.get(record));
			if (content == null) {
				return null;
			}
			Map<String, Object> fields = DirectoryContent.read(content);
			return fields.getOrDefault("address_1", "") + " " + fields.getOrDefault("city", "");
		}
		
		private Double coordinate(String record, String name) {
			String content = contents.get(placeOf.get(record));
			Object value = content == null ? null : DirectoryContent.read(content).get(name);
			return value instanceof Number ? ((Number) value).doubleValue() : null;
		}
	}
	
	@Override
	public DuplicateView setApart(String one, String other, Problems found) {
		boolean given = found.require("one", one) & found.require("other", other);
		DirectoryRecordView first = given ? standing(one, "one", found) : null;
		DirectoryRecordView second = given ? standing(other, "other", found) : null;
		if (given && one.equalsIgnoreCase(other)) {
			found.add("other", "peermentor.error.directory.sameRecord");
		} else if (first != null && second != null && first.getKind() != second.getKind()) {
			found.add("other", "peermentor.error.directory.otherKind", first.getKind().getTable(), second.getKind().getTable());
		}
		found.throwIfAny();
		DistinctRecord pair = new DistinctRecord(first.getUuid(), second.getUuid());
		DistinctRecord kept = duplicates.apart(pair);
		String uuid = (kept == null ? records.save(pair) : kept).getUuid();
		return new DuplicateView(uuid, first.getKind(), new Ref(one, first.getName()), new Ref(other, second.getName()), null);
	}
	
	private DirectoryRecordView standing(String uuid, String field, Problems found) {
		DirectoryRecordView record = dao.view(uuid);
		if (record == null) {
			found.add(field, "peermentor.error.directory.noSuchRecord");
		}
		return record;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<MergeView> getMerges(PageRequest page) {
		return duplicates.merges(page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public MergeView getMerge(String uuid) {
		MergeView merge = duplicates.merge(uuid);
		if (merge == null) {
			throw new NotFound();
		}
		return merge;
	}
	
	@Override
	public MergeView merge(String winner, String loser, Problems found) {
		return getMerge(merges.merge(winner, loser, found).getUuid());
	}
	
	@Override
	public void unmerge(String uuid, String reason) {
		MergeRecord merge = duplicates.mergeRecord(uuid);
		if (merge == null) {
			throw new NotFound();
		}
		merges.unmerge(merge, reason);
	}
}
