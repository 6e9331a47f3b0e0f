/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.io.IOException;

import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Compresses what the pages of the module read, which is most of what a first visit brings over a bad line. Only for a request
 * with a header that no page of another site can have a browser send: the size of a compressed answer must not tell others
 * anything about what they put into the question.
 */
public class AnswersFilter implements Filter {
	
	/** Sent by the pages' <code>ground/rest.js</code>, and a reason for browsers to ask first when it comes from elsewhere. */
	static final String OF_OUR_PAGES = "Disable-WWW-Authenticate";
	
	@Override
	public void init(FilterConfig config) {
		// Nothing is configured.
	}
	
	@Override
	public void destroy() {
		// Nothing is held.
	}
	
	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
		if (((HttpServletRequest) request).getHeader(OF_OUR_PAGES) != null) {
			CompressedAnswer.pass((HttpServletRequest) request, (HttpServletResponse) response, chain);
		} else {
			chain.doFilter(request, response);
		}
	}
}
