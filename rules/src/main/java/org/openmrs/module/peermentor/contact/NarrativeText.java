/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * The two voices of a narrative and the line that both chose to share. Nothing here is a clinical observation.
 * Immutable; a blank voice is none.
 */
public final class NarrativeText {
	
	/** The longest voice, in characters. */
	public static final int LONGEST_VOICE = 20_000;
	
	/** The longest shared line, in characters. */
	public static final int LONGEST_LINE = 255;
	
	private final String mentorWords;
	
	private final String participantWords;
	
	private final String sharedLine;
	
	private final HowWritten howWritten;
	
	private final Boolean othersPresent;
	
	private final Set<OtherPerson> whoElse;
	
	/**
	 * One about a contact at which nobody else was.
	 * 
	 * @param mentorWords what the mentor says, null or blank if nothing
	 * @param participantWords what the participant says, null or blank if nothing
	 * @param sharedLine what both chose to share, null or blank if nothing
	 * @param howWritten how it came to be written, null if not given
	 */
	public NarrativeText(String mentorWords, String participantWords, String sharedLine, HowWritten howWritten) {
		this(mentorWords, participantWords, sharedLine, howWritten, null, Collections.emptySet());
	}
	
	/**
	 * @param othersPresent whether somebody else was there; null if nobody said, which whoElse then answers
	 * @param whoElse who else was there, empty if not given
	 */
	public NarrativeText(String mentorWords, String participantWords, String sharedLine, HowWritten howWritten, Boolean othersPresent,
	    Collection<OtherPerson> whoElse) {
		this.mentorWords = orNull(mentorWords);
		this.participantWords = orNull(participantWords);
		this.sharedLine = orNull(sharedLine);
		this.howWritten = howWritten;
		this.othersPresent = othersPresent;
		this.whoElse = Collections.unmodifiableSet(new TreeSet<>(whoElse));
	}
	
	private static String orNull(String text) {
		return text == null || text.trim().isEmpty() ? null : text.trim();
	}
	
	public String getMentorWords() {
		return mentorWords;
	}
	
	public String getParticipantWords() {
		return participantWords;
	}
	
	public String getSharedLine() {
		return sharedLine;
	}
	
	/**
	 * @return null if that part says nothing
	 */
	public String get(NotePart part) {
		switch (part) {
			case MENTOR_WORDS:
				return mentorWords;
			case PARTICIPANT_WORDS:
				return participantWords;
			default:
				return sharedLine;
		}
	}
	
	public HowWritten getHowWritten() {
		return howWritten;
	}
	
	/**
	 * @return whether somebody else was there: then neither words nor shared line go beyond the team (domain case 35)
	 */
	public boolean isOthersPresent() {
		return Boolean.TRUE.equals(othersPresent) || !whoElse.isEmpty();
	}
	
	/**
	 * @return who else was there, in a fixed order; empty if nobody was or nobody said who
	 */
	public Set<OtherPerson> getWhoElse() {
		return whoElse;
	}
	
	/**
	 * Finds everything that is wrong.
	 * 
	 * @param prefix what stands before the field names, such as <code>narrative.</code>; never null
	 */
	public void check(String prefix, Problems problems) {
		problems.require(prefix + "howWritten", howWritten);
		if (Boolean.FALSE.equals(othersPresent) && !whoElse.isEmpty()) {
			problems.add(prefix + "whoElse", "peermentor.error.narrative.nobodyElse");
		}
		boolean unreadable = problems.has(prefix + "mentorWords") || problems.has(prefix + "participantWords")
		        || problems.has(prefix + "sharedLine");
		if (!unreadable && mentorWords == null && participantWords == null && sharedLine == null) {
			problems.add(prefix + "mentorWords", "peermentor.error.narrative.empty");
		}
		checkLength(prefix + "mentorWords", mentorWords, LONGEST_VOICE, problems);
		checkLength(prefix + "participantWords", participantWords, LONGEST_VOICE, problems);
		checkLength(prefix + "sharedLine", sharedLine, LONGEST_LINE, problems);
	}
	
	private static void checkLength(String field, String text, int longest, Problems problems) {
		if (text != null && text.length() > longest) {
			problems.add(field, "peermentor.error.tooLong", longest);
		}
	}
}
