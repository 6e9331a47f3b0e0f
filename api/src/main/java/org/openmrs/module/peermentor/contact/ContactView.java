/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A contact as one reader may see it. What is for author and supervisor only is null for everybody else, whether it is
 * there or not.
 */
public final class ContactView implements View {
	
	private final Contact row;
	
	private final ContactFacts facts;
	
	private final Surroundings around;
	
	private final String display;
	
	private final boolean lateEntry;
	
	private final boolean behind;
	
	private final SharedLine sharedLine;
	
	private List<NotePrompt> prompts;
	
	/**
	 * @param display tells kind and day, not the person
	 * @param behind whether the reader may see what stands behind the facts
	 * @param sharedLine the line that the reader may see, null if there is none for them
	 */
	ContactView(Contact row, ContactFacts facts, Surroundings around, String display, boolean lateEntry, boolean behind,
	    SharedLine sharedLine) {
		this.row = row;
		this.facts = facts;
		this.around = around;
		this.display = display;
		this.lateEntry = lateEntry;
		this.behind = behind;
		this.sharedLine = sharedLine;
	}
	
	/** What whoever just wrote about it may want to look at again. */
	ContactView prompting(List<NotePrompt> found) {
		this.prompts = found;
		return this;
	}
	
	@Override
	public String getUuid() {
		return row.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return display;
	}
	
	public int getVersion() {
		return row.getVersion();
	}
	
	public Ref getPatient() {
		return around.getPatient();
	}
	
	/**
	 * @return null for an encounter recorded elsewhere without a mentor
	 */
	public Ref getMentor() {
		return around.getMentor();
	}
	
	/**
	 * @return code, and uuid and display of the encounter type
	 */
	public Map<String, Object> getType() {
		Map<String, Object> type = new LinkedHashMap<>();
		type.put("code", row.getKind());
		type.put("uuid", around.getType().getUuid());
		type.put("display", around.getType().getDisplay());
		return type;
	}
	
	public ContactKind getKind() {
		return row.getKind();
	}
	
	public Instant getStartedAt() {
		return row.getStartedAt();
	}
	
	public Instant getEnteredAt() {
		return row.getEnteredAt();
	}
	
	/**
	 * @return whether it was entered so long after the event that readers should know
	 */
	public boolean getLateEntry() {
		return lateEntry;
	}
	
	public Ref getLocation() {
		return around.getLocation();
	}
	
	public Mode getMode() {
		return facts.get(Fact.MODE);
	}
	
	public Place getPlace() {
		return facts.get(Fact.PLACE);
	}
	
	public Integer getDurationMinutes() {
		return facts.get(Fact.DURATION_MINUTES);
	}
	
	public Attended getAttended() {
		return facts.get(Fact.ATTENDED);
	}
	
	/**
	 * @return null if nobody said
	 */
	public TookPlace getTookPlace() {
		return facts.get(Fact.TOOK_PLACE);
	}
	
	public WhyNot getWhyNot() {
		return facts.get(Fact.WHY_NOT);
	}
	
	/**
	 * @return never null
	 */
	public Set<SupportType> getSupportTypes() {
		return facts.has(Fact.SUPPORT_TYPES) ? facts.get(Fact.SUPPORT_TYPES) : Collections.emptySet();
	}
	
	/**
	 * @return never null
	 */
	public Set<Topic> getTopics() {
		return facts.has(Fact.TOPICS) ? facts.get(Fact.TOPICS) : Collections.emptySet();
	}
	
	/**
	 * @return every fact of the accompaniment by name, null where not given; null if there is no accompaniment
	 */
	public Map<String, Object> getAccompaniment() {
		if (!facts.hasAccompaniment()) {
			return null;
		}
		Map<String, Object> accompaniment = new LinkedHashMap<>();
		for (Fact fact : Fact.OF_ACCOMPANIMENT) {
			accompaniment.put(fact.getName(), facts.get(fact));
		}
		return accompaniment;
	}
	
	public Instant getNextContactDue() {
		return facts.get(Fact.NEXT_CONTACT_DUE);
	}
	
	/**
	 * @return how many were at the group session, those who are named in no record among them; null if nobody said, or it
	 *         was none
	 */
	public Integer getGroupHeadCount() {
		return facts.getGroupHeadCount();
	}
	
	/**
	 * @return text, when it was written, what the participant said of it since, and that it is a peer note; null if there
	 *         is none for the reader
	 */
	public Map<String, Object> getSharedLine() {
		return sharedLine == null ? null : sharedLine.asMap();
	}
	
	/**
	 * @return for whoever just recorded it with words, each with kind, word, where and message; null for everybody else
	 */
	public List<Map<String, Object>> getPrompts() {
		return prompts == null ? null : NotePrompts.asMaps(prompts);
	}
	
	/**
	 * @return null for everybody but author and supervisor
	 */
	public BigDecimal getKilometres() {
		return behind ? row.getKilometres() : null;
	}
	
	/**
	 * @return null for everybody but author and supervisor
	 */
	public BigDecimal getExpenses() {
		return behind ? row.getExpenses() : null;
	}
	
	/**
	 * @return null for everybody but author and supervisor
	 */
	public Boolean getHasNarrative() {
		return behind ? around.hasNarrative() : null;
	}
	
	/**
	 * @return null for everybody but author and supervisor
	 */
	public Boolean getOpenQuestion() {
		return behind ? around.hasOpenQuestion() : null;
	}
	
	/**
	 * @return the uuids of the safety concerns that arose in it and that the reader may see; null for everybody but
	 *         author and supervisor
	 */
	public List<String> getSafetyConcerns() {
		return behind ? new ArrayList<>(around.getConcerns()) : null;
	}
	
	/**
	 * @return who recorded and who last changed it, and when
	 */
	public Map<String, Object> getAuditInfo() {
		Map<String, Object> audit = new LinkedHashMap<>();
		audit.put("creator", around.getRecordedBy());
		audit.put("dateCreated", row.getEnteredAt());
		audit.put("changedBy", around.getChangedBy());
		audit.put("dateChanged", row.getChangedAt());
		return audit;
	}
}
