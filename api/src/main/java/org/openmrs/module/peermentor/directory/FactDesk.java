/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says what is known of the facts of a service: an attribute of HSDS for each, under the module's own taxonomy.
 */
@Component("peermentor.FactDesk")
class FactDesk {
	
	private static final List<DirectoryKind> ATTRIBUTES = Collections.singletonList(DirectoryKind.ATTRIBUTE);
	
	private final StewardDao dao;
	
	private final RecordHistoryDao history;
	
	private final RecordDesk desk;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	@Autowired
	FactDesk(StewardDao dao, RecordHistoryDao history, RecordDesk desk, RecordStore records, SiteTime time) {
		this.dao = dao;
		this.history = history;
		this.desk = desk;
		this.records = records;
		this.time = time;
	}
	
	/**
	 * @return a line for each fact, in the order of the facts
	 */
	List<FactView> of(String record) {
		Map<ServiceFact, DirectoryRecord> attributes = attributes(record);
		Map<String, VerificationRecord> latest = history
		        .latest(attributes.values().stream().map(DirectoryRecord::getUuid).collect(Collectors.toList()));
		List<FactView> views = new ArrayList<>();
		for (ServiceFact fact : ServiceFact.values()) {
			DirectoryRecord attribute = attributes.get(fact);
			VerificationRecord said = attribute == null ? null : latest.get(attribute.getUuid());
			views.add(new FactView(record, fact, attribute == null ? FactValue.UNKNOWN : value(attribute),
			        said == null ? null : said.getVerifiedAt(), said == null ? null : said.getHow()));
		}
		return views;
	}
	
	/**
	 * @param value {@link FactValue#UNKNOWN} takes back what was said
	 */
	void state(DirectoryRecord service, ServiceFact fact, FactValue value, VerificationHow how) {
		state(service, fact, value, how, false);
	}
	
	/** States what follows from what happened to people there: it counts here, and stays in until somebody states it. */
	void stateByField(DirectoryRecord service, ServiceFact fact, FactValue value) {
		state(service, fact, value, VerificationHow.PARTNER_ANSWER, true);
	}
	
	private void state(DirectoryRecord service, ServiceFact fact, FactValue value, VerificationHow how, boolean byField) {
		DirectoryRecord attribute = attributes(service.getUuid()).get(fact);
		if (value == FactValue.UNKNOWN) {
			if (attribute != null) {
				desk.voidRecord(desk.lock(attribute.getUuid()), "Unknown again");
			}
			return;
		}
		boolean same = attribute != null && value(attribute) == value;
		Map<String, Object> fields = attribute == null ? new HashMap<>() : DirectoryContent.read(attribute.getContent());
		fields.put("link_id", service.getUuid());
		fields.put("link_entity", service.getKind().getTable());
		fields.put("taxonomy_term_id", fact.getUuid());
		fields.put("value", value.name());
		if (!byField) {
			fields.remove(InsideFields.FROM_FIELD);
		} else if (!same) {
			// What was stated or came from a source before may go on going out.
			fields.put(InsideFields.FROM_FIELD, true);
		}
		if (attribute == null) {
			attribute = desk.create(DirectoryKind.ATTRIBUTE, null, fields);
		} else {
			desk.change(attribute, fields);
		}
		attribute.verify(time.now());
		records.save(attribute);
		records.save(new VerificationRecord(attribute.getUuid(), time.now(), how,
		        same ? VerificationOutcome.CONFIRMED : VerificationOutcome.CHANGED));
	}
	
	private Map<ServiceFact, DirectoryRecord> attributes(String record) {
		Map<ServiceFact, DirectoryRecord> attributes = new HashMap<>();
		for (DirectoryRecord attribute : dao.children(record, ATTRIBUTES)) {
			Object term = DirectoryContent.read(attribute.getContent()).get("taxonomy_term_id");
			ServiceFact fact = term instanceof String ? ServiceFact.ofUuid((String) term) : null;
			if (fact != null && attribute.getVanishedAt() == null) {
				attributes.put(fact, attribute);
			}
		}
		return attributes;
	}
	
	private static FactValue value(DirectoryRecord attribute) {
		Object value = DirectoryContent.read(attribute.getContent()).get("value");
		return FactValue.of(value instanceof String ? (String) value : null);
	}
}
