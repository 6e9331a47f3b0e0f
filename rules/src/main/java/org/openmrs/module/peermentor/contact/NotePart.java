package org.openmrs.module.peermentor.contact;

/**
 * The parts of a narrative that a participant can ask to leave out, each by itself.
 */
public enum NotePart {
	
	MENTOR_WORDS("mentorWords"),
	
	PARTICIPANT_WORDS("participantWords"),
	
	SHARED_LINE("sharedLine");
	
	private final String field;
	
	NotePart(String field) {
		this.field = field;
	}
	
	/**
	 * @return the name by which callers know it
	 */
	public String getField() {
		return field;
	}
}
