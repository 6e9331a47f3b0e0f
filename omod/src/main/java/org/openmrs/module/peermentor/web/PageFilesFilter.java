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

import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletOutputStream;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * Compresses the files of the pages, because a mentor's phone may have a bad line and the platform compresses nothing unless
 * a site tells it to; and has browsers ask whether a file is still the same, because the platform says nothing of that.
 */
public class PageFilesFilter implements Filter {
	
	/** The platform's own compression, where a site has switched it on. */
	private static final String PLATFORMS_OWN = "org.openmrs.web.filter.GZIPResponseWrapper";
	
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
		if (!isWanted((HttpServletRequest) request) || response.getClass().getName().equals(PLATFORMS_OWN)) {
			chain.doFilter(request, response);
			return;
		}
		answer.addHeader("Vary", "Accept-Encoding");
		Held held = new Held(answer);
		chain.doFilter(request, held);
		held.send();
	}
	
	private static boolean isWanted(HttpServletRequest request) {
		String accepted = request.getHeader("Accept-Encoding");
		return request.getMethod().equals("GET") && accepted != null && accepted.contains("gzip")
		        && request.getRequestURI().matches(".*\\.(html|js|css|json)");
	}
	
	/** Holds what is answered until all of it is there: the files are small. */
	private static final class Held extends HttpServletResponseWrapper {
		
		private final ByteArrayOutputStream content = new ByteArrayOutputStream();
		
		Held(HttpServletResponse response) {
			super(response);
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
		
		void send() throws IOException {
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
}
