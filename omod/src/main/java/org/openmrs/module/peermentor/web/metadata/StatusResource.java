/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.metadata.InstallReport.Item;
import org.openmrs.module.peermentor.metadata.InstallReport.State;
import org.openmrs.module.peermentor.metadata.ModuleStatus;
import org.openmrs.module.peermentor.metadata.StatusService;
import org.openmrs.module.peermentor.status.StatusProblem;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.SimpleObject;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.PropertyGetter;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>GET status</code>: the version, how the metadata stands, and what an administrator should look at. The full
 * representation lists all of the metadata, the default one what is not as the module brings it.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/status", supportedClass = ModuleStatus.class, supportedOpenmrsVersions = "2.0.* - 9.*")
public class StatusResource extends RoomResource<ModuleStatus> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.text("version");
		schema.text("platformVersion");
		schema.bool("metadataComplete");
		schema.object("metadataCounts");
		schema.list("metadataDeviations");
		schema.list("problems");
		schema.list("metadataAll").onlyFull();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.MANAGE_MODULE;
	}
	
	@Override
	protected ModuleStatus single(Query query) {
		query.check();
		return Context.getService(StatusService.class).getModuleStatus();
	}
	
	@PropertyGetter("metadataComplete")
	public static boolean isMetadataComplete(ModuleStatus status) {
		return status.getMetadata().isComplete();
	}
	
	@PropertyGetter("metadataCounts")
	public static Object getMetadataCounts(ModuleStatus status) {
		return status.getMetadata().getCounts();
	}
	
	@PropertyGetter("metadataDeviations")
	public static List<SimpleObject> getMetadataDeviations(ModuleStatus status) {
		List<State> deviating = new ArrayList<>(Arrays.asList(State.values()));
		deviating.remove(State.PRESENT);
		return items(status.getMetadata().in(deviating.toArray(new State[0])));
	}
	
	@PropertyGetter("metadataAll")
	public static List<SimpleObject> getMetadataAll(ModuleStatus status) {
		return items(status.getMetadata().getItems());
	}
	
	@PropertyGetter("problems")
	public static List<SimpleObject> getProblems(ModuleStatus status) {
		List<SimpleObject> problems = new ArrayList<>();
		for (StatusProblem problem : status.getProblems()) {
			Object[] arguments = problem.getArguments().toArray();
			problems.add(new SimpleObject().add("code", problem.getCode()).add("message",
			    Context.getMessageSourceService().getMessage(problem.getCode(), arguments, Context.getLocale())));
		}
		return problems;
	}
	
	private static List<SimpleObject> items(List<Item> items) {
		List<SimpleObject> objects = new ArrayList<>();
		for (Item item : items) {
			objects.add(new SimpleObject().add("kind", item.getKind().name()).add("code", item.getCode())
			        .add("uuid", item.getUuid()).add("name", worded(item.getNameCode(), item.getName()))
			        .add("description", worded(item.getDescriptionCode(), item.getDescription()))
			        .add("state", item.getState().name()).add("found", item.getFound()));
		}
		return objects;
	}
	
	/** In the user's language where the bundles have it, else in English. */
	private static String worded(String code, String english) {
		return code == null ? english
		        : Context.getMessageSourceService().getMessage(code, null, english, Context.getLocale());
	}
}
