/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.MentorWork;
import org.openmrs.module.peermentor.transition.Phase;
import org.openmrs.module.peermentor.transition.WorkItem;
import org.openmrs.module.peermentor.transition.WorkReason;
import org.openmrs.module.peermentor.transition.WorklistCriteria;
import org.openmrs.module.peermentor.transition.WorklistRow;
import org.openmrs.module.peermentor.transition.WorklistService;
import org.openmrs.module.peermentor.transition.WorklistView;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.SimpleObject;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.PropertyGetter;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>GET worklist</code>: who needs someone now, and why, the gravest first. One picture, with counts of everything that
 * fits unless the caller says <code>totalCount=false</code>, which spares reading it all.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/worklist", supportedClass = WorklistView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class WorklistResource extends RoomResource<WorklistView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.instant("at");
		schema.integer("total");
		schema.object("counts");
		schema.list("mentors");
		schema.list("rows");
		schema.bool("more");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_PLANS;
	}
	
	@Override
	protected WorklistView single(Query query) {
		WorklistCriteria criteria = new WorklistCriteria().centre(query.uuid("centre")).team(query.uuid("team"))
		        .mentor(query.uuid("mentor")).phases(query.codes("phase", Phase.class))
		        .reasons(query.codes("reason", WorkReason.class))
		        .severities(query.codes("severity", WorkReason.Severity.class));
		PageRequest page = query.page();
		boolean counted = page.isTotalWanted() || !query.has("totalCount");
		query.check();
		return Context.getService(WorklistService.class).readWorklist(criteria,
		    new PageRequest(page.getStart(), page.getSize(), counted));
	}
	
	@PropertyGetter("more")
	public static boolean isMore(WorklistView list) {
		return list.hasMore();
	}
	
	@PropertyGetter("counts")
	public static Map<String, Object> getCounts(WorklistView list) {
		return list.getCount() == null ? null : list.getCount().asMap();
	}
	
	@PropertyGetter("mentors")
	public static List<SimpleObject> getMentors(WorklistView list) {
		if (list.getMentors() == null) {
			return null;
		}
		List<SimpleObject> mentors = new ArrayList<>();
		for (MentorWork work : list.getMentors()) {
			SimpleObject one = new SimpleObject().add("mentor", work.getMentor());
			one.putAll(work.getCount().asMap());
			mentors.add(one);
		}
		return mentors;
	}
	
	@PropertyGetter("rows")
	public static List<SimpleObject> getRows(WorklistView list) {
		List<SimpleObject> rows = new ArrayList<>();
		for (WorklistRow row : list.getRows()) {
			rows.add(new SimpleObject().add("patient", row.getPatient()).add("plan", row.getPlan())
			        .add("version", row.getVersion()).add("status", row.getStatus()).add("phase", row.getPhase())
			        .add("dayNumber", row.getDayNumber()).add("centre", row.getCentre()).add("team", row.getTeam())
			        .add("severity", row.getSeverity()).add("since", row.getSince()).add("reasons", reasons(row))
			        .add("mentors", row.getMentors()));
		}
		return rows;
	}
	
	private static List<SimpleObject> reasons(WorklistRow row) {
		List<SimpleObject> reasons = new ArrayList<>();
		for (WorkItem item : row.getReasons()) {
			reasons.add(new SimpleObject().add("reason", item.getReason()).add("severity", item.getReason().getSeverity())
			        .add("since", item.getFrom()));
		}
		return reasons;
	}
}
