/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * One line of the report of an import. Written by {@link RunReport} alone, by the hundred; never changes.
 */
@Entity(name = "PeerDirectoryRunProblem")
@Table(name = "peermentor_directory_run_problem")
class ReportedProblem {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "problem_id")
	private Integer problemId;
	
	@Column(name = "run_id", nullable = false, updatable = false)
	private int runId;
	
	@Column(name = "refused", nullable = false, updatable = false)
	private boolean refused;
	
	@Column(name = "place", length = 255, nullable = false, updatable = false)
	private String place;
	
	@Column(name = "field", length = 255, updatable = false)
	private String field;
	
	@Column(name = "code", length = 100, nullable = false, updatable = false)
	private String code;
	
	/** What the message names, see {@link RunProblem#BETWEEN}. */
	@Column(name = "argument", length = 255, updatable = false)
	private String arguments;
	
	/** For Hibernate. */
	ReportedProblem() {
	}
	
	int getProblemId() {
		return problemId;
	}
	
	boolean isRefused() {
		return refused;
	}
	
	String getPlace() {
		return place;
	}
	
	String getField() {
		return field;
	}
	
	String getCode() {
		return code;
	}
	
	String getArguments() {
		return arguments;
	}
}
