/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.ClinicalReads;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Stands before every REST address of the platform: a user who is a mentor and nothing else reaches the module's own
 * addresses, the session and password, concepts and locations; all else is closed, whatever a site has granted to
 * everybody by mistake. The second lock behind the Peer Mentor role's lack of clinical privileges.
 */
public class MentorFence extends HandlerInterceptorAdapter {
	
	private static final UrlPathHelper PATHS = new UrlPathHelper();
	
	private static final List<Pattern> OPEN = Collections.unmodifiableList(Arrays.asList(
	    Pattern.compile("/rest/v1/peermentor(/.*)?"), Pattern.compile("/rest/v1/session"),
	    Pattern.compile("/rest/v1/password(/.*)?"), Pattern.compile("/rest/v1/concept(/.*)?"),
	    Pattern.compile("/rest/v1/location(/.*)?")));
	
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
		if (!Context.isAuthenticated() || isOpen(request) || !ClinicalReads.isMentorOnly(Context.getAuthenticatedUser())) {
			return true;
		}
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		response.setContentType("application/json");
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write("{\"error\":{\"message\":\"[Privileges required]\",\"code\":\"peermentor.error.notPermitted\","
		        + "\"detail\":\"\",\"globalErrors\":[],\"fieldErrors\":{}}}");
		return false;
	}
	
	/** The path as the dispatcher sees it, so that dots, doubled slashes or parameters in it open nothing. */
	private static boolean isOpen(HttpServletRequest request) {
		String path = PATHS.getPathWithinServletMapping(request);
		if (path.contains("..")) {
			return false;
		}
		return OPEN.stream().anyMatch(p -> p.matcher(path).matches());
	}
}
