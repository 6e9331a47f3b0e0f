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
 * Compresses the files of the pages, because a mentor's phone may have a bad line and the platform compresses nothing unless
 * a site tells it to; and has browsers ask whether a file is still the same, because the platform says nothing of that.
 */
public class PageFilesFilter implements Filter {
	
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
		HttpServletResponse answer = (HttpServletResponse) response;
		answer.setHeader("Cache-Control", "no-cache");
		if (((HttpServletRequest) request).getRequestURI().matches(".*\\.(html|js|css|json)")) {
			CompressedAnswer.pass((HttpServletRequest) request, answer, chain);
		} else {
			chain.doFilter(request, response);
		}
	}
}
