/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;

/**
 * Serves a folder of pages of somebody else's beside the platform, at <code>/openmrs/spa</code>, as well as a usual web server
 * would: compressed beforehand, and kept by browsers for a year but for the page itself and its lists. An address that is no
 * file is a place within the page.
 */
public final class OtherPages extends DefaultServlet {
	
	static final String PATH = WebServer.CONTEXT_PATH + "/spa";
	
	private static final long serialVersionUID = 1L;
	
	private static final String COMPRESSED = ".*\\.(html|js|css|json|svg|txt)";
	
	private static final String PAGE = "/index.html";
	
	/**
	 * Copies a folder and puts a compressed file beside each that is worth it. Maps of scripts stay behind.
	 *
	 * @param from a folder with an <code>index.html</code>
	 * @param to a folder that is not there yet
	 * @throws IOException if a file cannot be read or written
	 */
	public static void prepare(Path from, Path to) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.walk(from)) {
			files = all.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".map")).toList();
		}
		for (Path file : files) {
			Path copy = to.resolve(from.relativize(file).toString());
			Files.createDirectories(copy.getParent());
			Files.copy(file, copy);
			if (copy.toString().matches(COMPRESSED)) {
				try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(copy + ".gz")))) {
					Files.copy(file, out);
				}
			}
		}
	}
	
	/** @param folder as {@link #prepare} leaves it */
	static void add(Tomcat tomcat, Path folder) {
		Context context = tomcat.addContext(PATH, folder.toString());
		Wrapper files = Tomcat.addServlet(context, "files", new OtherPages());
		files.addInitParameter("precompressed", "gzip=.gz");
		files.setLoadOnStartup(1);
		context.addServletMappingDecoded("/", "files");
		Tomcat.addDefaultMimeTypeMappings(context);
	}
	
	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		String path = getRelativePath(request, true);
		response.setHeader("Cache-Control", path.matches(".*\\.(html|json)") ? "no-cache" : "public, max-age=31536000");
		super.doGet(request, response);
	}
	
	@Override
	protected String getRelativePath(HttpServletRequest request, boolean allowEmptyPath) {
		String path = super.getRelativePath(request, allowEmptyPath);
		return path.substring(path.lastIndexOf('/') + 1).indexOf('.') < 0 ? PAGE : path;
	}
}
