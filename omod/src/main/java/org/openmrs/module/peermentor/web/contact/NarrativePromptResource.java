/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.contact.NarrativeReviewService;
import org.openmrs.module.peermentor.contact.NarrativeText;
import org.openmrs.module.peermentor.contact.NotePromptView;
import org.openmrs.module.peermentor.contact.NoteWords;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>narrativeprompt</code>: what whoever writes a narrative may want to look at again before they keep it, and on GET
 * every prompt that there can be. Nothing is kept, and nothing is forbidden.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/narrativeprompt", supportedClass = NotePromptView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class NarrativePromptResource extends RoomResource<NotePromptView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.list("prompts");
		schema.writeOnly("mentorWords").inCreate();
		schema.writeOnly("participantWords").inCreate();
		schema.writeOnly("sharedLine").inCreate();
		schema.writeOnly("language").inCreate();
		schema.writeOnly("group").inCreate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.RECORD_CONTACTS;
	}
	
	@Override
	protected NotePromptView single(Query query) {
		String language = language(query.string("language", 2), query.problems());
		query.check();
		return service().getPrompts(language);
	}
	
	@Override
	protected NotePromptView create(Body body) {
		NarrativeText text = new NarrativeText(body.string("mentorWords", NarrativeText.LONGEST_VOICE),
		        body.string("participantWords", NarrativeText.LONGEST_VOICE),
		        body.string("sharedLine", NarrativeText.LONGEST_LINE), null);
		String language = language(body.string("language", 2), body.problems());
		boolean group = Boolean.TRUE.equals(body.bool("group"));
		body.check();
		return service().promptsOf(text, language, group);
	}
	
	private static String language(String given, Problems problems) {
		if (given != null && !NoteWords.LANGUAGES.contains(given)) {
			problems.add("language", "peermentor.error.notACode", String.join(", ", NoteWords.LANGUAGES));
		}
		return given;
	}
	
	private static NarrativeReviewService service() {
		return Context.getService(NarrativeReviewService.class);
	}
}
