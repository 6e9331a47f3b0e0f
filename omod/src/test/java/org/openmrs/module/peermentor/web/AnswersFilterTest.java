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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletResponse;

import org.junit.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

public class AnswersFilterTest {
	
	private static final String ANSWER = String.join(",", Collections.nCopies(100, "\"participant\""));
	
	private static final FilterChain REST = (request, response) -> response.getOutputStream()
	        .write(ANSWER.getBytes(StandardCharsets.UTF_8));
	
	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/openmrs/ws/rest/v1/peermentor/caseload");
	
	private final MockHttpServletResponse response = new MockHttpServletResponse();
	
	@Test
	public void doFilter_shouldCompressWhatAPageOfOursReads() throws IOException, ServletException {
		request.addHeader("Accept-Encoding", "gzip, br");
		request.addHeader(AnswersFilter.OF_OUR_PAGES, "true");
		new AnswersFilter().doFilter(request, response, REST);
		assertThat(response.getHeader("Content-Encoding"), is("gzip"));
		assertThat(response.getContentAsByteArray().length, is(lessThan(ANSWER.length() / 10)));
		assertThat("what browsers may keep is for others to say", response.getHeader("Cache-Control"), is(nullValue()));
	}
	
	/** Such as a page of another site, which cannot send the header. */
	@Test
	public void doFilter_shouldLeaveAloneWhatSomebodyElseReads() throws IOException, ServletException {
		request.addHeader("Accept-Encoding", "gzip, br");
		new AnswersFilter().doFilter(request, response, REST);
		assertThat(response.getHeader("Content-Encoding"), is(nullValue()));
		assertThat(response.getContentAsString(), is(ANSWER));
	}
	
	@Test
	public void doFilter_shouldLeaveAloneWhatIsWritten() throws IOException, ServletException {
		request.setMethod("POST");
		request.addHeader("Accept-Encoding", "gzip, br");
		request.addHeader(AnswersFilter.OF_OUR_PAGES, "true");
		new AnswersFilter().doFilter(request, response, REST);
		assertThat(response.getHeader("Content-Encoding"), is(nullValue()));
	}
	
	@Test
	public void doFilter_shouldSendNothingOfWhatWasTakenBack() throws IOException, ServletException {
		request.addHeader("Accept-Encoding", "gzip");
		request.addHeader(AnswersFilter.OF_OUR_PAGES, "true");
		new AnswersFilter().doFilter(request, response, (asked, answer) -> {
			answer.getOutputStream().write('x');
			answer.reset();
			((HttpServletResponse) answer).setStatus(409);
			answer.getOutputStream().write('y');
		});
		assertThat(response.getStatus(), is(409));
		assertThat(response.getContentAsString(), is("y"));
	}
}
