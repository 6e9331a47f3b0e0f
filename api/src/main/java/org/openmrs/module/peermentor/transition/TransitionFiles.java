/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.sitefile.SiteFiles;
import org.openmrs.module.peermentor.sitefile.StandingFile;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What counts here for plans: what the site brought in; where it brought none of a kind, the module's sample. Each question
 * asks the database once for the files of one kind.
 */
@Component("peermentor.TransitionFiles")
class TransitionFiles {
	
	private static final Programme SAMPLE_PROGRAMME = Programme.sample();
	
	private static final TransitionTemplate SAMPLE_TEMPLATE = TemplateFile.sample();
	
	private static final CadencePolicy SAMPLE_CADENCE = CadencePolicy.sample();
	
	private static final RescueRoutes SAMPLE_ROUTES = RescueRoutes
	        .sample(new Holidays(Collections.<LocalDate> emptyList()));
	
	private static final OutreachLadder SAMPLE_LADDER = OutreachLadder.sample(ZoneOffset.UTC);
	
	private final SiteFiles files;
	
	private final SiteTime time;
	
	@Autowired
	TransitionFiles(SiteFiles files, SiteTime time) {
		this.files = files;
		this.time = time;
	}
	
	/**
	 * @return whether a plan may be of this programme: a file says how long it lasts, or what its plans begin with
	 */
	boolean knows(String programme) {
		return names(files.standing(SiteFileKind.PROGRAMME), SAMPLE_PROGRAMME.getName(), programme)
		        || names(files.standing(SiteFileKind.PLAN), SAMPLE_TEMPLATE.getProgramme(), programme);
	}
	
	/**
	 * @return the programme in force on that day; as long as the sample where the site has said nothing of it; never null
	 */
	Programme programme(String name, LocalDate day) {
		StandingFile found = inForce(files.standing(SiteFileKind.PROGRAMME), name, day);
		return found == null ? SAMPLE_PROGRAMME.called(name) : files.read(found, Programme.class, SiteTexts::programme);
	}
	
	/**
	 * @return what a plan of the programme that begins on that day begins with, null if nothing is in force
	 */
	TransitionTemplate template(String programme, LocalDate day) {
		List<StandingFile> standing = files.standing(SiteFileKind.PLAN);
		if (standing.isEmpty()) {
			return TransitionTemplate.inForce(Collections.singletonList(SAMPLE_TEMPLATE), programme, day);
		}
		StandingFile found = inForce(standing, programme, day);
		return found == null ? null : template(found);
	}
	
	/**
	 * @return what a plan began with, null if no such version stands; the sample stands for plans that began with it, whatever
	 *         the site brought in since
	 */
	TransitionTemplate template(String programme, int version) {
		for (StandingFile file : files.standing(SiteFileKind.PLAN)) {
			if (file.getProgramme().equals(programme) && file.getFileVersion() == version) {
				return template(file);
			}
		}
		boolean sample = SAMPLE_TEMPLATE.getProgramme().equals(programme) && SAMPLE_TEMPLATE.getVersion() == version;
		return sample ? SAMPLE_TEMPLATE : null;
	}
	
	/**
	 * @return how often to meet in the programme on that day; the sample's where nothing is in force; never null
	 */
	CadencePolicy cadence(String programme, LocalDate day) {
		StandingFile found = inForce(files.standing(SiteFileKind.CADENCE), programme, day);
		return found == null ? SAMPLE_CADENCE : files.read(found, CadencePolicy.class, SiteTexts::cadence);
	}
	
	/**
	 * @return never null; the holidays of the sample are not known
	 */
	RescueRoutes rescueRoutes() {
		StandingFile last = files.last(SiteFileKind.RESCUE_ROUTES);
		return last == null ? SAMPLE_ROUTES : files.read(last, RescueRoutes.class, SiteTexts::routes);
	}
	
	/**
	 * @return by the site's clock, never null
	 */
	OutreachLadder outreachLadder() {
		StandingFile last = files.last(SiteFileKind.OUTREACH);
		OutreachLadder ladder = last == null ? SAMPLE_LADDER : files.read(last, OutreachLadder.class, SiteTexts::ladder);
		return ladder.in(time.zone());
	}
	
	private TransitionTemplate template(StandingFile file) {
		return files.read(file, TransitionTemplate.class, SiteTexts::template);
	}
	
	private static boolean names(List<StandingFile> standing, String sample, String programme) {
		return standing.isEmpty() ? sample.equals(programme)
		        : standing.stream().anyMatch(file -> file.getProgramme().equals(programme));
	}
	
	/** The highest version that has begun; null if there is none. */
	private static StandingFile inForce(List<StandingFile> standing, String programme, LocalDate day) {
		StandingFile found = null;
		for (StandingFile file : standing) {
			boolean holds = file.getProgramme().equals(programme) && !file.getEffectiveFrom().isAfter(day);
			if (holds && (found == null || file.getFileVersion() > found.getFileVersion())) {
				found = file;
			}
		}
		return found;
	}
}
