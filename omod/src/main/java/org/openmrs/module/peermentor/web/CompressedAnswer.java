/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** Holds what is answered until all of it is there, which is little, and sends it compressed. */
final class CompressedAnswer extends HttpServletResponseWrapper {
	
	/** The platform's own compression, where a site has switched it on. */
	private static final String PLATFORMS_OWN = "org.openmrs.web.filter.GZIPResponseWrapper";
	
	private final ByteArrayOutputStream content = new ByteArrayOutputStream();
	
	private CompressedAnswer(HttpServletResponse response) {
		super(response);
	}
	
	/**
	 * Passes a request on; what is read comes back compressed where the browser takes that and the platform does not do it.
	 */
	static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		String accepted = request.getHeader("Accept-Encoding");
		if (!request.getMethod().equals("GET") || accepted == null || !accepted.contains("gzip")
		        || response.getClass().getName().equals(PLATFORMS_OWN)) {
			chain.doFilter(request, response);
			return;
		}
		response.addHeader("Vary", "Accept-Encoding");
		CompressedAnswer answer = new CompressedAnswer(response);
		chain.doFilter(request, answer);
		answer.send();
	}
	
	/** What it will be is not known yet. */
	@Override
	public void setContentLength(int length) {
		// Said in send().
	}
	
	@Override
	public void setContentLengthLong(long length) {
		// Said in send().
	}
	
	@Override
	public ServletOutputStream getOutputStream() {
		return new ServletOutputStream() {
			
			@Override
			public void write(int one) {
				content.write(one);
			}
			
			@Override
			public void write(byte[] bytes, int from, int length) {
				content.write(bytes, from, length);
			}
			
			@Override
			public boolean isReady() {
				return true;
			}
			
			@Override
			public void setWriteListener(WriteListener listener) {
				throw new IllegalStateException("Written at once");
			}
		};
	}
	
	/** Not before the whole answer is here, or the length would be wrong. */
	@Override
	public void flushBuffer() {
		// Sent in send().
	}
	
	@Override
	public void reset() {
		super.reset();
		content.reset();
	}
	
	@Override
	public void resetBuffer() {
		super.resetBuffer();
		content.reset();
	}
	
	private void send() throws IOException {
		if (content.size() == 0 || isCommitted()) {
			return;
		}
		byte[] bytes = content.toByteArray();
		if (getStatus() == SC_OK) {
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
				out.write(bytes);
			}
			bytes = packed.toByteArray();
			setHeader("Content-Encoding", "gzip");
		}
		super.setContentLength(bytes.length);
		getResponse().getOutputStream().write(bytes);
	}
}
