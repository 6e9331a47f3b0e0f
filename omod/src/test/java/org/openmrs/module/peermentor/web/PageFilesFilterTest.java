/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.GZIPInputStream;

import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletResponse;

import org.junit.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

public class PageFilesFilterTest {
	
	private static final String CONTENT = String.join("", Collections.nCopies(500, "Élan. "));
	
	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/openmrs/moduleResources/peermentor/a/b.js");
	
	private final MockHttpServletResponse response = new MockHttpServletResponse();
	
	private static final FilterChain FILE = (request, response) -> {
		byte[] bytes = CONTENT.getBytes(StandardCharsets.UTF_8);
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
		response.flushBuffer();
	};
	
	@Test
	public void doFilter_shouldCompressWhatABrowserTakesCompressed() throws IOException, ServletException {
		request.addHeader("Accept-Encoding", "gzip, deflate, br");
		new PageFilesFilter().doFilter(request, response, FILE);
		assertThat(response.getHeader("Content-Encoding"), is("gzip"));
		assertThat(response.getHeader("Vary"), is("Accept-Encoding"));
		assertThat(response.getHeader("Cache-Control"), is("no-cache"));
		byte[] sent = response.getContentAsByteArray();
		assertThat(response.getContentLength(), is(sent.length));
		assertThat(sent.length, is(lessThan(CONTENT.length() / 10)));
		byte[] back = new byte[CONTENT.length() * 2];
		int length = 0;
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
			for (int read = in.read(back); read > 0; read = in.read(back, length, back.length - length)) {
				length += read;
			}
		}
		assertThat(new String(back, 0, length, StandardCharsets.UTF_8), is(CONTENT));
	}
	
	@Test
	public void doFilter_shouldLeaveAloneWhatNobodyWantsCompressed() throws IOException, ServletException {
		new PageFilesFilter().doFilter(request, response, FILE);
		assertThat(response.getHeader("Content-Encoding"), is(nullValue()));
		assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8), is(CONTENT));
	}
	
	@Test
	public void doFilter_shouldLeaveAnAnswerWithoutContentAsItIs() throws IOException, ServletException {
		request.addHeader("Accept-Encoding", "gzip");
		new PageFilesFilter().doFilter(request, response,
		    (asked, answer) -> ((HttpServletResponse) answer).setStatus(HttpServletResponse.SC_NOT_MODIFIED));
		assertThat(response.getStatus(), is(304));
		assertThat(response.getHeader("Content-Encoding"), is(nullValue()));
	}
	
	@Test
	public void doFilter_shouldNotCompressAFault() throws IOException, ServletException {
		request.addHeader("Accept-Encoding", "gzip");
		new PageFilesFilter().doFilter(request, response, (asked, answer) -> {
			((HttpServletResponse) answer).setStatus(404);
			answer.getOutputStream().write('x');
		});
		assertThat(response.getHeader("Content-Encoding"), is(nullValue()));
		assertThat(response.getContentAsString(), is("x"));
	}
}
