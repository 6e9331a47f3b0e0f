/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Moves a listed service to another address, or takes one of its places out.
 */
@Component("peermentor.Removal")
class Removal {
	
	private static final List<DirectoryKind> ADDRESSES = Collections.singletonList(DirectoryKind.ADDRESS);
	
	/** Where the old place was: not where the new one is. */
	private static final List<String> COORDINATES = Arrays.asList("latitude", "longitude");
	
	private final StewardDao dao;
	
	private final RecordDesk desk;
	
	private final RecordStore records;
	
	@Autowired
	Removal(StewardDao dao, RecordDesk desk, RecordStore records) {
		this.dao = dao;
		this.desk = desk;
		this.records = records;
	}
	
	/**
	 * Gives the place the new address. A place that other services share stays where it is, and this service gets one of its
	 * own.
	 * 
	 * @param address by the names of HSDS, with <code>latitude</code> and <code>longitude</code> of the place if they are known
	 * @param problems to which is added what is wrong with the address, each under <code>address.</code> and its name
	 */
	void move(DirectoryRecord service, DirectoryRecord listed, Map<String, Object> address, Problems problems) {
		Map<String, Object> place = new HashMap<>();
		Map<String, Object> fields = new HashMap<>(address);
		COORDINATES.forEach(name -> place.put(name, fields.remove(name)));
		fields.putIfAbsent("address_type", "physical");
		DirectoryRecord atLocation = listed == service ? onlyPlace(service) : listed;
		DirectoryRecord location = atLocation == null || isShared(atLocation) ? ownPlace(service, atLocation, place, problems)
		        : moved(dao.lock(atLocation.getPlaceUuid()), place, problems);
		fields.put("location_id", location.getUuid());
		address(location, fields, problems);
	}
	
	/** Takes a service out of one place; what hangs on that goes with it. */
	void takeOut(DirectoryRecord atLocation) {
		for (DirectoryRecord child : dao.children(atLocation.getUuid(), Arrays.asList(DirectoryKind.values()))) {
			takeOut(child);
		}
		records.voidRecord(atLocation, "Closed for good");
		desk.mark(atLocation.getUuid());
	}
	
	private boolean isShared(DirectoryRecord atLocation) {
		return dao.children(atLocation.getPlaceUuid(), Collections.singletonList(DirectoryKind.SERVICE_AT_LOCATION)).size() > 1
		        || dao.takenBy(atLocation.getPlaceUuid()) == null;
	}
	
	private DirectoryRecord onlyPlace(DirectoryRecord service) {
		List<DirectoryRecord> places = dao.children(service.getUuid(),
		    Collections.singletonList(DirectoryKind.SERVICE_AT_LOCATION));
		if (places.size() > 1) {
			// Which of them moved the report does not say; a steward changes it there.
			throw InvalidInput.on("address", "peermentor.error.directory.severalPlaces");
		}
		return places.isEmpty() ? null : places.get(0);
	}
	
	private DirectoryRecord ownPlace(DirectoryRecord service, DirectoryRecord atLocation, Map<String, Object> coordinates,
	    Problems problems) {
		Map<String, Object> fields = said(coordinates);
		fields.put("location_type", "physical");
		fields.put("name", service.getName());
		DirectoryRecord location = desk.create(DirectoryKind.LOCATION, null,
		    check(DirectoryKind.LOCATION, null, fields, problems));
		if (atLocation == null) {
			Map<String, Object> at = new HashMap<>();
			at.put("service_id", service.getUuid());
			at.put("location_id", location.getUuid());
			desk.create(DirectoryKind.SERVICE_AT_LOCATION, null, at);
		} else {
			Map<String, Object> at = DirectoryContent.read(atLocation.getContent());
			at.put("location_id", location.getUuid());
			desk.change(atLocation, at);
		}
		return location;
	}
	
	private DirectoryRecord moved(DirectoryRecord location, Map<String, Object> coordinates, Problems problems) {
		Map<String, Object> fields = DirectoryContent.read(location.getContent());
		COORDINATES.forEach(fields::remove);
		fields.putAll(said(coordinates));
		desk.change(location, check(DirectoryKind.LOCATION, location.getUuid(), fields, problems));
		return location;
	}
	
	private void address(DirectoryRecord location, Map<String, Object> fields, Problems problems) {
		DirectoryRecord before = null;
		for (DirectoryRecord address : dao.children(location.getUuid(), ADDRESSES)) {
			if (before == null && "physical".equals(DirectoryContent.read(address.getContent()).get("address_type"))) {
				before = address;
			}
		}
		Map<String, Object> normal = check(DirectoryKind.ADDRESS, before == null ? null : before.getUuid(), fields, problems);
		if (before == null) {
			desk.create(DirectoryKind.ADDRESS, null, normal);
		} else {
			desk.change(before, normal);
		}
	}
	
	/** What is wrong stands under the name by which it came; the caller refuses it, and nothing of it stays. */
	private Map<String, Object> check(DirectoryKind kind, String uuid, Map<String, Object> fields, Problems problems) {
		Problems found = new Problems();
		Map<String, Object> normal = desk.check(kind, uuid, fields, found);
		found.asList().forEach(problem -> problems.add(problem.getField().replaceFirst("^fields", "address"), problem.getCode(),
		    problem.getArguments().toArray()));
		return normal;
	}
	
	private static Map<String, Object> said(Map<String, Object> fields) {
		Map<String, Object> said = new HashMap<>(fields);
		said.values().removeIf(value -> value == null);
		return said;
	}
}
