/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.chart.PlanMilestone;
import org.openmrs.module.peermentor.chart.TimelineCriteria;
import org.openmrs.module.peermentor.chart.TimelineCursor;
import org.openmrs.module.peermentor.chart.TimelineKind;
import org.openmrs.module.peermentor.chart.TimelinePage;
import org.openmrs.module.peermentor.chart.TimelineService;
import org.openmrs.module.peermentor.chart.TimelineView;
import org.openmrs.module.peermentor.referral.ReferralStatus;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>GET timeline</code>: what happened to a patient, newest first. A page names where the next goes on
 * (<code>next</code>), which the caller hands back as <code>before</code>. <code>from</code> and <code>to</code> take instants,
 * or days of the site's calendar, both with all their hours.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
		+ "/timeline", supportedClass = TimelineView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class TimelineResource extends RoomResource<TimelineView> {
	
	private static final int ROWS_UNLESS_TOLD = 20;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("kind", TimelineKind.class);
		schema.instant("at");
		schema.ref("type");
		schema.ref("by");
		schema.ref("place");
		schema.object("facts");
		schema.object("sharedLine");
		schema.code("milestone", PlanMilestone.class);
		schema.code("referralStatus", ReferralStatus.class);
		schema.ref("referral");
		schema.ref("encounter");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CHART;
	}
	
	@Override
	protected Page<TimelineView> list(Query query) {
		String patient = query.uuid("patient");
		List<TimelineKind> kinds = query.codes("kind", TimelineKind.class);
		Instant from = query.instantOrDay("from", TimelineResource::zone, false);
		Instant to = query.instantOrDay("to", TimelineResource::zone, true);
		TimelineCursor before = before(query);
		Integer limit = query.integer("limit", 1, 100);
		boolean counted = Boolean.TRUE.equals(query.bool("totalCount"));
		query.check();
		TimelinePage page = Context.getService(TimelineService.class).getTimeline(
			new TimelineCriteria(patient, kinds, from, to, before), limit == null ? ROWS_UNLESS_TOLD : limit, counted);
		return Page.upTo(page.getRows(), page.getNext() == null ? null : page.getNext().toString(), page.getTotal());
	}
	
	private static ZoneId zone() {
		return Context.getRegisteredComponent("peermentor.SiteTime", SiteTime.class).zone();
	}
	
	private static TimelineCursor before(Query query) {
		String text = query.string("before", 60);
		TimelineCursor cursor = text == null ? null : TimelineCursor.parse(text);
		if (text != null && cursor == null) {
			query.problems().add("before", "peermentor.error.cursor");
		}
		return cursor;
	}
}
