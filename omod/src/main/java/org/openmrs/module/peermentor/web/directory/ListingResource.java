/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.ListingCriteria;
import org.openmrs.module.peermentor.directory.ListingService;
import org.openmrs.module.peermentor.directory.ListingView;
import org.openmrs.module.peermentor.directory.Position;
import org.openmrs.module.peermentor.directory.ServiceFact;
import org.openmrs.module.peermentor.directory.ServiceStatus;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>listing</code>: services at their places, searched by words, need, distance, hours and facts. Nothing in a search names
 * a participant, so that it may stand in an address.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/listing", supportedClass = ListingView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ListingResource extends RoomResource<ListingView> {
	
	private static final int LONGEST_WORDS = 200;
	
	private static final int OLDEST = 120;
	
	private static final int PLACES = 8;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole();
		schema.ref("service");
		schema.ref("organisation");
		schema.ref("place");
		schema.text("address");
		schema.text("phone");
		schema.text("email");
		schema.object("position");
		schema.code("status", ServiceStatus.class);
		schema.integer("minAge");
		schema.integer("maxAge");
		schema.object("facts");
		schema.list("needs");
		schema.texts("languages");
		schema.object("hours");
		schema.instant("verifiedAt");
		schema.number("km");
		schema.integer("points");
		schema.list("why");
		schema.object("details");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DIRECTORY;
	}
	
	@Override
	protected ListingView find(String uuid) {
		return service().getListing(uuid);
	}
	
	@Override
	protected Page<ListingView> list(Query query) {
		ListingCriteria criteria = new ListingCriteria().words(query.string("q", LONGEST_WORDS), query.problems())
		        .need(query.string("need", 40), query.problems()).openAt(openAt(query)).age(query.integer("age", 0, OLDEST))
		        .fact(ServiceFact.ACCEPTS_OAT, yes(query, "acceptsOat"))
		        .fact(ServiceFact.ACCEPTS_RECORD, yes(query, "acceptsRecord"))
		        .fact(ServiceFact.RELEASE_CONDITIONS, yes(query, "releaseConditions"))
		        .fact(ServiceFact.WALK_IN, yes(query, "walkIn")).fact(ServiceFact.APPOINTMENT, yes(query, "appointment"))
		        .capacity(yes(query, "capacity")).includeUnknown(yes(query, "includeUnknown")).closed(yes(query, "closed"));
		String languages = query.string("language", 100);
		criteria.languages(languages == null ? Collections.emptyList() : Arrays.asList(languages.split(",")));
		near(query, criteria);
		PageRequest page = query.page();
		query.check();
		return service().search(criteria, page);
	}
	
	/** A filter that is switched off does not ask for the contrary. */
	private static boolean yes(Query query, String name) {
		return Boolean.TRUE.equals(query.bool(name));
	}
	
	private static Instant openAt(Query query) {
		Instant at = query.instant("openAt");
		if (!yes(query, "openNow")) {
			return at;
		}
		if (query.has("openAt")) {
			query.problems().add("openNow", "peermentor.error.directory.openTwice");
		}
		return Context.getRegisteredComponent("peermentor.SiteTime", SiteTime.class).now();
	}
	
	private static void near(Query query, ListingCriteria criteria) {
		String text = query.string("near", 60);
		BigDecimal within = query.decimal("within", new BigDecimal("0.1"), new BigDecimal(ListingCriteria.FARTHEST), 1);
		Position position = text == null ? null : position(text);
		if (text != null && position == null) {
			query.problems().add("near", "peermentor.error.directory.near");
		}
		if (text == null && within != null) {
			query.problems().add("within", "peermentor.error.directory.withinWhat");
		}
		criteria.near(position, within == null ? null : within.doubleValue());
	}
	
	private static Position position(String text) {
		String number = "-?\\d{1,3}(?:\\.\\d{1," + PLACES + "})?";
		if (!text.matches(number + ", ?" + number)) {
			return null;
		}
		String[] parts = text.split(",");
		return Position.of(Double.valueOf(parts[0].trim()), Double.valueOf(parts[1].trim()));
	}
	
	private static ListingService service() {
		return Context.getService(ListingService.class);
	}
}
