/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import org.openmrs.module.peermentor.server.Chromium;

/**
 * From an empty browser to the list of one's participants, on a phone's screen: the mentor's app, and O3 where it is there. Each
 * has its turn in every round, with a good line and with a bad one. A run in which a list does not show whom the server holds ends
 * without figures.
 */
final class PageReading {
	
	private static final int PATIENCE_MILLIS = 180_000;
	
	/** Where on the way time, bytes and requests are read. */
	private enum Stage {
		FORM("empty browser until one can type"), LIST("sign in pressed until the list shows people"),
		AGAIN("second visit, up to the list");
		
		private final String words;
		
		Stage(String words) {
			this.words = words;
		}
	}
	
	private record Turn(Signal signal, Stage stage, String way) implements Comparable<Turn> {
		
		@Override
		public int compareTo(Turn other) {
			return toString().compareTo(other.toString());
		}
	}
	
	private final String address;
	
	private final List<String> names;
	
	private final List<Walk> walks = new ArrayList<>();
	
	private final Map<Turn, List<Cost>> done = new TreeMap<>();
	
	/**
	 * @param withO3 whether O3 is served beside the platform
	 */
	PageReading(BenchServer server, Connection connection, boolean withO3) throws SQLException {
		address = server.address();
		PagePopulation population = new PagePopulation(server, connection);
		names = population.names();
		walks.add(new MentorWalk(population.mentor()));
		if (withO3) {
			population.visits(server.admin());
			walks.add(new O3Walk(PagePopulation.NAME));
		}
	}
	
	/**
	 * Measures and prints.
	 *
	 * @throws IllegalStateException if a list does not show whom it should
	 */
	void run(int rounds) {
		System.out.printf("%nFrom an empty browser to the list of %d participants, 360 pixels wide%n", names.size());
		try (Playwright playwright = Playwright.create(
		    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		        Browser browser = playwright.chromium().launch(Chromium.options())) {
			walks.forEach(walk -> visit(browser, walk, Signal.NORMAL));
			for (Signal signal : Signal.values()) {
				for (int round = 1; round <= rounds; round++) {
					for (Walk walk : walks) {
						turn(browser, round, walk, signal);
					}
				}
			}
		}
		tell();
	}
	
	private void turn(Browser browser, int round, Walk walk, Signal signal) {
		double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
		Map<Stage, Cost> costs = visit(browser, walk, signal);
		costs.forEach((stage, cost) -> {
			done.computeIfAbsent(new Turn(signal, stage, walk.name()), each -> new ArrayList<>()).add(cost);
			System.out.printf(Locale.ROOT, "  round %d  %-6s %-6s %-5s %s  (load average before it: %.1f)%n", round, signal,
			    walk.name(), stage, cost, busy);
		});
	}
	
	private Map<Stage, Cost> visit(Browser browser, Walk walk, Signal signal) {
		Map<Stage, Cost> costs = new EnumMap<>(Stage.class);
		try (BrowserContext context = browser.newContext(
		    new Browser.NewContextOptions().setLocale("en-CA").setViewportSize(360, 740))) {
			context.setDefaultTimeout(PATIENCE_MILLIS);
			Page page = context.newPage();
			Wire wire = open(page, walk.path(), signal);
			walk.awaitForm(page);
			costs.put(Stage.FORM, wire.cost());
			walk.fillIn(page);
			long pressed = System.nanoTime();
			walk.enter(page);
			costs.put(Stage.LIST, wire.cost(pressed));
			check(walk, page);
			walk.settle(page);
			page.close();
			Page next = context.newPage();
			Wire again = open(next, walk.pathAgain(), signal);
			walk.enterAgain(next);
			costs.put(Stage.AGAIN, again.cost());
			check(walk, next);
		}
		return costs;
	}
	
	private Wire open(Page page, String path, Signal signal) {
		Wire wire = new Wire(page, signal);
		page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
		return wire;
	}
	
	/** The mentor's list shows everybody; O3's shows one page of its list. */
	private void check(Walk walk, Page page) {
		List<String> shown = walk.names(page).stream().sorted().toList();
		if (walk instanceof MentorWalk) {
			RawSql.requireSame("names on the mentor's list", names, shown);
		}
		RawSql.requireSame("strangers on the list of " + walk.name(), List.of(),
		    shown.stream().filter(name -> !names.contains(name)).toList());
		RawSql.requireSame("people twice on the list of " + walk.name(), new HashSet<>(shown).size(), shown.size());
	}
	
	private void tell() {
		for (Signal signal : Signal.values()) {
			for (Stage stage : Stage.values()) {
				for (Walk walk : walks) {
					System.out.printf(Locale.ROOT, "  %-6s %-44s %-6s %s%n", signal, stage.words, walk.name(),
					    Cost.median(costs(signal, stage, walk)));
				}
				if (walks.size() > 1) {
					System.out.printf(Locale.ROOT, "    times of O3, medians of the rounds' ratios: time %.3f, bytes %.3f, requests %.3f%n",
					    ratio(signal, stage, Cost::millis), ratio(signal, stage, Cost::bytes), ratio(signal, stage, Cost::requests));
				}
			}
		}
	}
	
	private List<Cost> costs(Signal signal, Stage stage, Walk walk) {
		return done.get(new Turn(signal, stage, walk.name()));
	}
	
	private double ratio(Signal signal, Stage stage, ToDoubleFunction<Cost> figure) {
		List<Cost> own = costs(signal, stage, walks.get(0));
		List<Cost> other = costs(signal, stage, walks.get(1));
		double[] ratios = new double[own.size()];
		for (int round = 0; round < ratios.length; round++) {
			ratios[round] = figure.applyAsDouble(own.get(round)) / figure.applyAsDouble(other.get(round));
		}
		return Load.median(ratios);
	}
}
