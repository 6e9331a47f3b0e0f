/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells, in the transaction that brings records in or marks them, what a file changed of what open referrals rest on: whether a
 * service is there and open, where it is, what it says to everybody who comes, and its facts, where they no longer help. A file
 * that brings new services or better words tells nothing. Asks three statements at most, however many records there are, and none
 * where nothing of that changed.
 */
@Component("peermentor.ImportNews")
class ImportNews {
	
	private static final List<String> OF_SERVICE = Arrays.asList("status", "alert");
	
	private static final List<String> OF_ADDRESS = Arrays.asList("address_1", "address_2", "city", "state_province",
	    "postal_code");
	
	private final SessionFactory sessionFactory;
	
	private final ApplicationEventPublisher publisher;
	
	@Autowired
	ImportNews(SessionFactory sessionFactory, ApplicationEventPublisher publisher) {
		this.sessionFactory = sessionFactory;
		this.publisher = publisher;
	}
	
	/**
	 * @param changed what stands from now on, by uuid
	 * @param returned what had vanished and is there again
	 * @param kept what stood before, by uuid, of those that changed with what they said
	 */
	void written(ImportState state, Collection<ImportedRecord> inserted, Map<String, ImportedRecord> changed,
	        Collection<KeptRecord> returned, Map<String, KeptRecord> kept) {
		Touched touched = new Touched(state);
		inserted.forEach(record -> touched.facts(record.getKind(), Collections.emptyMap(), record.getFields()));
		changed.forEach((uuid, record) -> touched.change(kept.get(uuid), record));
		returned.forEach(touched::presence);
		tell(touched);
	}
	
	/**
	 * @param gone what the source no longer has
	 */
	void vanished(ImportState state, Collection<KeptRecord> gone) {
		Touched touched = new Touched(state);
		Set<String> attributes = new LinkedHashSet<>();
		for (KeptRecord record : gone) {
			touched.presence(record);
			if (record.kind == DirectoryKind.ATTRIBUTE) {
				attributes.add(record.uuid);
			}
		}
		rows("select r.content, r.kind from PeerDirectory r where r.uuid in (:some)", attributes).forEach(
		    row -> touched.facts(DirectoryKind.ATTRIBUTE, DirectoryContent.read((String) row[0]), Collections.emptyMap()));
		tell(touched);
	}
	
	private void tell(Touched touched) {
		rows("select r.uuid, r.ownerUuid from PeerDirectory r where r.voided = false and r.placeUuid in (:some)", touched.places)
		        .forEach(row -> touched.listing((String) row[0], (String) row[1]));
		rows("select r.uuid, r.ownerUuid from PeerDirectory r where r.voided = false and r.kind = 'SERVICE'"
		        + " and r.ownerUuid in (:some)", touched.organisations).forEach(row -> touched.listing((String) row[0], null));
		if (!touched.listings.isEmpty()) {
			publisher.publishEvent(new ListingsChanged(this, touched.listings, null));
		}
	}
	
	private List<Object[]> rows(String hql, Set<String> some) {
		return some.isEmpty() ? Collections.emptyList()
		        : sessionFactory.getCurrentSession().createQuery(hql, Object[].class).setParameterList("some", some).list();
	}
	
	/** What of a chunk somebody has to hear of; what an earlier chunk told of is not told again. */
	private static final class Touched {
		
		private final ImportState state;
		
		private final Set<String> listings = new LinkedHashSet<>();
		
		private final Set<String> places = new LinkedHashSet<>();
		
		private final Set<String> organisations = new LinkedHashSet<>();
		
		private Touched(ImportState state) {
			this.state = state;
		}
		
		/**
		 * @param service whose place it is; whoever heard of that heard of all its places
		 */
		private void listing(String uuid, String service) {
			if ((service == null || !state.isTold(service)) && state.tell(uuid)) {
				listings.add(uuid);
			}
		}
		
		private void presence(KeptRecord record) {
			switch (record.kind) {
				case SERVICE:
					listing(record.uuid, null);
					break;
				case SERVICE_AT_LOCATION:
					listing(record.uuid, record.owner);
					break;
				case LOCATION:
					places.add(record.uuid);
					break;
				case ORGANIZATION:
					organisations.add(record.uuid);
					break;
				default:
			}
		}
		
		private void change(KeptRecord before, ImportedRecord after) {
			switch (after.getKind()) {
				case SERVICE:
					if (differs(before, after, OF_SERVICE)) {
						listing(after.getUuid(), null);
					}
					break;
				case SERVICE_AT_LOCATION:
					if (!Objects.equals(before.location, after.getLocation())) {
						listing(after.getUuid(), after.getOwner());
					}
					break;
				case ADDRESS:
					if (after.getOwner() != null && differs(before, after, OF_ADDRESS)) {
						places.add(after.getOwner());
					}
					break;
				default:
					facts(after.getKind(), after.getKind() == DirectoryKind.ATTRIBUTE ? DirectoryContent.read(before.content)
					        : Collections.emptyMap(), after.getFields());
			}
		}
		
		private static boolean differs(KeptRecord before, ImportedRecord after, List<String> fields) {
			Map<String, Object> was = DirectoryContent.read(before.content);
			return fields.stream().anyMatch(field -> !ThreeWayMerge.same(was.get(field), after.getFields().get(field)));
		}
		
		/** A fact that was a yes and is one no longer, or that is a no now. */
		private void facts(DirectoryKind kind, Map<String, Object> before, Map<String, Object> after) {
			if (kind != DirectoryKind.ATTRIBUTE) {
				return;
			}
			boolean same = fact(before) == fact(after) && Objects.equals(owner(before), owner(after));
			if (fact(before) != null && isWorse(value(before), same ? value(after) : FactValue.UNKNOWN)) {
				listing(owner(before), null);
			}
			if (!same && fact(after) != null && value(after) == FactValue.NO) {
				listing(owner(after), null);
			}
		}
		
		private static boolean isWorse(FactValue before, FactValue after) {
			return before != after && (before == FactValue.YES || after == FactValue.NO);
		}
		
		private static ServiceFact fact(Map<String, Object> attribute) {
			Object term = attribute.get("taxonomy_term_id");
			return term == null || owner(attribute) == null ? null : ServiceFact.ofUuid(term.toString());
		}
		
		private static FactValue value(Map<String, Object> attribute) {
			Object value = attribute.get("value");
			return FactValue.of(value == null ? null : value.toString());
		}
		
		private static String owner(Map<String, Object> attribute) {
			return HsdsFields.ownerOf(DirectoryKind.ATTRIBUTE, attribute);
		}
	}
}
