/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;

/**
 * The process that holds Tomcat and the platform. It has a Java machine to itself, because the platform keeps its
 * state in static fields: only the end of the machine ends it for sure. {@link Platform} starts it and talks to it:
 * it says <code>started</code> or <code>failed: why</code> on its standard output, and stops when its standard input
 * ends, so that it never outlives its parent.
 */
public final class WebServer {
	
	static final String STARTED = "started";
	
	static final String FAILED = "failed: ";
	
	static final String CONTEXT_PATH = "/openmrs";
	
	private WebServer() {
	}
	
	/**
	 * @param arguments port, Tomcat's base folder, the platform's war; where there are any, the folder of the {@link OtherPages}
	 * @throws IOException if the parent's line is lost
	 */
	public static void main(String[] arguments) throws IOException {
		PrintStream parent = System.out;
		System.setOut(System.err);
		try {
			Tomcat tomcat = tomcat(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
			Context context = platform(tomcat, Path.of(arguments[2]));
			if (arguments.length > 3) {
				OtherPages.add(tomcat, Path.of(arguments[3]));
			}
			tomcat.start();
			requireStarted(context);
			parent.println(STARTED);
			awaitEndOfInput();
			tomcat.stop();
		}
		catch (LifecycleException | ReflectiveOperationException | IllegalStateException e) {
			e.printStackTrace();
			parent.println(FAILED + rootOf(e).getMessage());
			System.exit(1);
		}
		System.exit(0);
	}
	
	private static Tomcat tomcat(int port, Path base) {
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(base.toString());
		tomcat.getHost().setAppBase("webapps");
		Connector connector = new Connector();
		connector.setPort(port);
		connector.setProperty("address", "127.0.0.1");
		connector.setURIEncoding("UTF-8");
		connector.setThrowOnFailure(true);
		tomcat.setConnector(connector);
		return tomcat;
	}
	
	/** Tomcat's usual set-up of a web application also makes a servlet for JSP pages, which the platform has none of. */
	private static Context platform(Tomcat tomcat, Path war) {
		tomcat.setAddDefaultWebXmlToWebapp(false);
		StandardContext context = (StandardContext) tomcat.addWebapp(CONTEXT_PATH, war.toString());
		Wrapper files = Tomcat.addServlet(context, "default", new DefaultServlet());
		files.setLoadOnStartup(1);
		context.addServletMappingDecoded("/", "default");
		Tomcat.addDefaultMimeTypeMappings(context);
		context.addWelcomeFile("index.html");
		context.addWelcomeFile("index.htm");
		context.setSessionTimeout(30);
		context.setManager(sessionsThatEndWithTheProcess());
		leaveCleaningToTheEndOfTheProcess(context);
		return context;
	}
	
	private static void leaveCleaningToTheEndOfTheProcess(StandardContext context) {
		context.setClearReferencesObjectStreamClassCaches(false);
		context.setClearReferencesRmiTargets(false);
		context.setClearReferencesThreadLocals(false);
	}
	
	private static StandardManager sessionsThatEndWithTheProcess() {
		StandardManager manager = new StandardManager();
		manager.setPathname(null);
		return manager;
	}
	
	/** The platform keeps an error of its start to itself, to show it in a browser later. */
	private static void requireStarted(Context context) throws ReflectiveOperationException {
		if (!context.getState().isAvailable()) {
			throw new IllegalStateException("the web application did not start");
		}
		Class<?> listener = context.getLoader().getClassLoader().loadClass("org.openmrs.web.Listener");
		Throwable error = (Throwable) listener.getMethod("getErrorAtStartup").invoke(null);
		if (error != null) {
			throw new IllegalStateException(error);
		}
	}
	
	private static Throwable rootOf(Throwable error) {
		Throwable root = error;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}
	
	private static void awaitEndOfInput() throws IOException {
		while (System.in.read() >= 0) {
			// nothing is ever said on this line; only its end counts
		}
	}
}
