/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.DeclaredPurpose;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.directory.HsdsExportService;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Stands before every address of the module: who is not logged in gets no further, and what the REST module itself
 * reads of a request is refused where it would be ignored or end in a fault.
 */
public class RequestGate extends HandlerInterceptorAdapter {
	
	/** ref, default, full, or custom:(a,b:(c)) with nothing but names inside. */
	private static final Pattern REPRESENTATION = Pattern.compile("ref|default|full|custom:\\([\\w,:() ]{1,2000}\\)");
	
	private static final UrlPathHelper PATHS = new UrlPathHelper();
	
	private static final Pattern OPEN_TO_ALL = Pattern.compile("/rest/v1/peermentor/hsds"
	        + "(/package|/(services|organizations|service_at_locations|taxonomies|taxonomy_terms)(/[0-9a-fA-F-]{36})?)?/?");
	
	/** What the caller reads for, where that is not what the role is for. */
	static final String PURPOSE = "X-Purpose-Of-Use";
	
	/** Languages of the module's pages, which name the one that is read in each request. */
	private static final List<String> LANGUAGES = Arrays.asList("en", "fr");
	
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		speak(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
		if (PartnerAnswerController.takes(handler)) {
			// A service answers by code and has no login.
			PartnerAnswerController.admit(request, response);
			return true;
		}
		if (!Context.isAuthenticated() && !isOpenToAll(request)) {
			throw new APIAuthenticationException();
		}
		String representation = request.getParameter(Query.REPRESENTATION);
		if (representation != null && (!REPRESENTATION.matcher(representation).matches() || !isBalanced(representation))) {
			throw InvalidInput.on(Query.REPRESENTATION, "peermentor.error.representation");
		}
		checkParameters(request);
		// Last: of a request that is refused here, nobody is told the end.
		DeclaredPurpose.begin(purpose(request));
		return true;
	}
	
	/**
	 * The platform words everything in the language of the session. Whoever chose another in a page of the module goes on in that
	 * one. What a browser says by itself is longer, and changes nothing.
	 */
	private static void speak(String language) {
		if (LANGUAGES.contains(language) && !Context.getLocale().getLanguage().equals(language)) {
			Context.setLocale(new Locale(language));
		}
	}
	
	/**
	 * Reading the export of the directory is the one thing that nobody needs a login for, if the site says so: exactly these
	 * addresses, by the path as the dispatcher sees it.
	 */
	private static boolean isOpenToAll(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) && OPEN_TO_ALL.matcher(PATHS.getPathWithinServletMapping(request)).matches()
		        && Context.getService(HsdsExportService.class).isOpenToAll();
	}
	
	/** The thread serves somebody else next. */
	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
		if (PartnerAnswerController.takes(handler)) {
			PartnerAnswerController.leave(request);
		}
		DeclaredPurpose.end();
	}
	
	/**
	 * @return null if nobody said
	 */
	private static PurposeOfUse purpose(HttpServletRequest request) {
		List<String> said = Collections.list(request.getHeaders(PURPOSE));
		if (said.isEmpty()) {
			return null;
		}
		PurposeOfUse purpose = said.size() == 1 ? PurposeOfUse.declared(said.get(0).trim()) : null;
		if (purpose == null) {
			throw InvalidInput.on(PURPOSE, "peermentor.error.purpose");
		}
		return purpose;
	}
	
	private static void checkParameters(HttpServletRequest request) {
		if (PeerMentorController.isFile(request)) {
			// Whoever takes a file reads what stands beside it, strictly.
			return;
		}
		Query query = new Query(request.getParameterMap());
		if ("GET".equals(request.getMethod())) {
			// Lists read the rest of the parameters themselves, strictly.
			query.page();
			query.problems().throwIfAny();
			return;
		}
		query.allowRepresentation();
		if ("DELETE".equals(request.getMethod())) {
			query.has("reason");
			query.has("purge");
		}
		query.check();
	}
	
	/**
	 * @return the reason given for voiding
	 * @throws InvalidInput if there is none, or one too long for its column
	 */
	static String requireReason(HttpServletRequest request) {
		Query query = new Query(request.getParameterMap());
		String reason = query.string("reason", 255);
		query.problems().require("reason", reason);
		query.problems().throwIfAny();
		return reason;
	}
	
	/**
	 * @throws APIAuthenticationException unless the user holds one of these privileges; the service asks again
	 */
	static void requireAny(String... privileges) {
		for (String privilege : privileges) {
			if (Context.hasPrivilege(privilege)) {
				return;
			}
		}
		throw new APIAuthenticationException();
	}
	
	private static boolean isBalanced(String text) {
		int open = 0;
		for (char c : text.toCharArray()) {
			open += c == '(' ? 1 : c == ')' ? -1 : 0;
			if (open < 0) {
				return false;
			}
		}
		return open == 0;
	}
}
