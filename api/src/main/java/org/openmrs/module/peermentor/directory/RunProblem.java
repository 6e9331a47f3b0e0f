/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.stream.Collectors;

import org.openmrs.module.peermentor.refusal.Problem;

/**
 * What an import found wrong in a file, and where.
 */
final class RunProblem {
	
	/** Between the arguments of one problem; none holds a line end. */
	static final String BETWEEN = "\n";
	
	/** As long as the columns of the report. */
	private static final int LONGEST = 255;
	
	final String place;
	
	final String field;
	
	final String code;
	
	final String arguments;
	
	final boolean refused;
	
	private int row;
	
	private DirectoryKind kind;
	
	/**
	 * @param place where the record stands: a JSON pointer, or table and row
	 * @param field null if it is about the whole record
	 * @param code a code of the message bundles
	 * @param argument what the message names; null for nothing
	 * @param refused whether the record stays out for it; else it is in, and somebody should know
	 */
	RunProblem(String place, String field, String code, Object argument, boolean refused) {
		this.place = oneLine(place);
		this.field = field == null || field.isEmpty() ? null : oneLine(field);
		this.code = code;
		this.arguments = argument == null ? null : shortened(argument.toString());
		this.refused = refused;
	}
	
	/**
	 * @param place where the record stands
	 */
	static RunProblem of(String place, Problem problem, boolean refused) {
		String arguments = problem.getArguments().stream().map(argument -> oneLine(String.valueOf(argument)))
		        .collect(Collectors.joining(BETWEEN));
		return new RunProblem(place, problem.getField(), problem.getCode(), arguments.isEmpty() ? null : arguments, refused);
	}
	
	/**
	 * @param newRow the number of the row that it is about, so that a report can follow the file
	 */
	RunProblem at(int newRow) {
		row = newRow;
		return this;
	}
	
	/**
	 * @param newKind of what the row is that it is about
	 */
	RunProblem of(DirectoryKind newKind) {
		kind = newKind;
		return this;
	}
	
	/**
	 * @return of what a row is that could not even be read; null if nobody can tell, and of one that was read
	 */
	DirectoryKind getKind() {
		return kind;
	}
	
	int getRow() {
		return row;
	}
	
	/**
	 * @return as much of the file's own text as a report shows, without what no terminal or page should be handed
	 */
	static String shortened(String text) {
		if (text == null) {
			return null;
		}
		StringBuilder shown = new StringBuilder();
		text.codePoints().limit(LONGEST / 2).forEach(c -> shown.appendCodePoint(isOdd(c) ? ' ' : c));
		return shown.toString();
	}
	
	private static String oneLine(String text) {
		return shortened(text).replace('\n', ' ');
	}
	
	private static boolean isOdd(int c) {
		return c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
		        || Character.getType(c) == Character.FORMAT);
	}
}
