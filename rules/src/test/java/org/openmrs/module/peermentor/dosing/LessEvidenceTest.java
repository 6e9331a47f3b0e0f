/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.junit.Test;

/**
 * Knowing less never makes a participant look better. Every piece of evidence is taken away in turn: a dose that was taken
 * or handed out (with what it corrected), a permission to carry doses, an answer that nobody returned to use, all knowledge
 * of stays, the word that a treatment begins, the prescriptions of a product with known doses, every rule.
 * <p>
 * What speaks against a dose is the one exception, by its nature: take away the report that closes today early, or that
 * contradicts a dose, and the participant looks better. Of a day that is over without a word of any dose, it changes
 * nothing, and that is tested too.
 */
public class LessEvidenceTest {
	
	private static final int CASES = Integer.getInteger("peermentor.dosing.cases", 10_000);
	
	private static final long SEED = 611L;
	
	private final List<MissedDoseRule> rules = GeneratedRules.signedSamples();
	
	private final Map<String, Integer> removed = new TreeMap<>();
	
	@Test
	public void read_shouldNeverPressLessWhenEvidenceIsTakenAway() {
		for (int i = 0; i < CASES; i++) {
			GeneratedHistory facts = new GeneratedHistory(SEED + i);
			DoseClock clock = clock(facts, rules);
			Map<Product, Urgency> before = urgencies(clock, facts.toHistory(), facts.now);
			String name = "case " + (SEED + i);
			takeDoses(name, facts, clock, before);
			takeSilentDays(name, facts, clock, before);
			takeTheRest(name, facts, clock, before);
		}
		System.out.println(CASES + " histories never pressed less for: " + removed);
		assertThat(removed.toString(), removed.size(), greaterThan(7));
	}
	
	@Test
	public void pressesFrom_shouldBeTheInstantAtWhichTimeAloneMakesItPress() {
		int later = 0;
		for (int i = 0; i < CASES / 6; i++) {
			GeneratedHistory facts = new GeneratedHistory(SEED - i);
			facts.events.removeIf(event -> event.getAt() != null && event.getAt().isAfter(facts.now));
			facts.answers.removeIf(answer -> answer.getAskedAt().isAfter(facts.now));
			DoseClock clock = clock(facts, rules);
			DoseHistory history = facts.toHistory();
			Urgency level = facts.chance(50) ? Urgency.OVERDUE : Urgency.TODAY;
			Optional<Instant> from = clock.pressesFrom(history, facts.now, level);
			String name = "case " + (SEED - i) + " " + from;
			if (from.isPresent()) {
				assertTrue(name, most(clock, history, from.get()).isAtLeast(level));
			}
			Instant end = from.orElse(facts.now.plusSeconds(86_400L * 30));
			if (end.isAfter(facts.now)) {
				later++;
				assertThat(name, most(clock, history, end.minusMillis(1)), lessThan(level));
				long between = end.toEpochMilli() - facts.now.toEpochMilli();
				for (int n = 0; n < 5; n++) {
					Instant some = facts.now.plusMillis((long) (facts.random.nextDouble() * between));
					assertThat(name + " at " + some, most(clock, history, some), lessThan(level));
				}
			}
		}
		assertThat(later, greaterThan(CASES / 60));
	}
	
	/** Doses in favour, one by one, each with all that it corrected. */
	private void takeDoses(String name, GeneratedHistory facts, DoseClock clock, Map<Product, Urgency> before) {
		for (DoseEvent event : Corrections.current(facts.events)) {
			boolean favours = event.getOutcome() == Outcome.TAKEN_WITNESSED || event.getOutcome() == Outcome.TAKE_HOME;
			Set<DoseEvent> all = withCorrected(event, facts.events);
			all.retainAll(Corrections.current(facts.events));
			if (favours && all.size() == 1 && isPlain(event.getProduct(), facts)) {
				Set<DoseEvent> without = withCorrected(event, facts.events);
				expectNoLess(name + " without " + event.getKey(), event.getOutcome().name(), clock, facts, before,
				    event.getProduct(), other -> !without.contains(other));
			}
		}
	}
	
	/** Reports that a dose was not taken, of days in the community that are over, about doses of which nothing else is said. */
	private void takeSilentDays(String name, GeneratedHistory facts, DoseClock clock, Map<Product, Urgency> before) {
		LocalDate today = facts.now.atZone(facts.zone).toLocalDate();
		boolean carries = facts.lines.stream().anyMatch(line -> line.homeReach > 0);
		for (DoseEvent event : Corrections.current(facts.events)) {
			LocalDate day = event.dayIn(facts.zone);
			boolean alone = facts.events.stream()
			        .allMatch(other -> other.getReplaces() == null && (other == event || !other.getProduct().equals(event.getProduct())
			                || !other.dayIn(facts.zone).equals(day)));
			boolean of = alone && day.isBefore(today) && !event.getOutcome().isGiven();
			if (of && !carries && facts.stays.isEmpty() && isPlain(event.getProduct(), facts)) {
				DoseHistory less = without(facts, event).build();
				Map<Product, Urgency> after = urgencies(clock, less, facts.now);
				removed.merge("report of a day that is over", 1, Integer::sum);
				assertTrue(name + " without " + event.getKey(),
				    isSpokenOf(event.getProduct(), less) ? of(before, event.getProduct()) == of(after, event.getProduct())
				            : !after.containsKey(event.getProduct()));
			}
		}
	}
	
	private static DoseHistory.Builder without(GeneratedHistory facts, DoseEvent event) {
		List<DoseEvent> kept = new ArrayList<>(facts.events);
		kept.remove(event);
		DoseHistory all = facts.toHistory();
		return asKnown(facts).lines(all.getLines()).events(kept).stays(all.getStays()).answers(all.getAnswers());
	}
	
	private void takeTheRest(String name, GeneratedHistory facts, DoseClock clock, Map<Product, Urgency> before) {
		DoseHistory all = facts.toHistory();
		DoseHistory.Builder less = asKnown(facts).lines(all.getLines()).events(all.getEvents()).stays(all.getStays());
		all.getAnswers().stream().filter(answer -> answer.getAnswer() != ReturnToUse.NO).forEach(less::answers);
		compare(name, "answer no", before, urgencies(clock, less.build(), facts.now));
		compare(name, "every rule", before, urgencies(clock(facts, Collections.emptyList()), all, facts.now));
		less = DoseHistory.builder().staysUnknown().lines(all.getLines()).events(all.getEvents()).answers(all.getAnswers());
		compare(name, "stays", before, urgencies(clock, less.build(), facts.now));
		facts.lines.forEach(line -> line.newStart = false);
		compare(name, "beginning", before, urgencies(clock, facts.toHistory(), facts.now));
		facts.lines.forEach(line -> line.homeReach = 0);
		compare(name, "permission to carry", before, urgencies(clock, facts.toHistory(), facts.now));
		for (Product product : before.keySet()) {
			if (product != null && knownDoses(product, facts)) {
				DoseHistory.Builder unprescribed = asKnown(facts).events(all.getEvents()).stays(all.getStays());
				all.getLines().stream().filter(line -> !line.getProduct().equals(product)).forEach(unprescribed::lines);
				removed.merge("prescriptions", 1, Integer::sum);
				assertTrue(name + " without prescriptions of " + product,
				    of(urgencies(clock, unprescribed.build(), facts.now), product).isAtLeast(of(before, product)));
			}
		}
	}
	
	/** A dose after a treatment was stopped, or before it began, speaks against what the line says: not looked at here. */
	private static boolean isPlain(Product product, GeneratedHistory facts) {
		LocalDate today = facts.now.atZone(facts.zone).toLocalDate();
		boolean lasting = facts.lines.stream().noneMatch(line -> line.product.equals(product))
		        || facts.lines.stream().anyMatch(line -> line.product.equals(product) && !line.toLine().stoppedBy(today));
		for (PlainLine line : facts.lines) {
			for (DoseEvent event : facts.events) {
				if (line.newStart && event.getProduct().equals(product) && line.product.equals(product)
				        && event.dayIn(facts.zone).isBefore(line.start)) {
					return false;
				}
			}
		}
		return lasting;
	}
	
	private static boolean knownDoses(Product product, GeneratedHistory facts) {
		return Corrections.current(facts.events).stream()
		        .anyMatch(event -> event.getProduct().equals(product) && event.getAt() != null
		                && !event.getAt().isAfter(facts.now) && event.getOutcome() == Outcome.TAKEN_WITNESSED
		                && !event.dayIn(facts.zone).isAfter(facts.now.atZone(facts.zone).toLocalDate()));
	}
	
	private static Set<DoseEvent> withCorrected(DoseEvent event, List<DoseEvent> events) {
		Set<DoseEvent> found = new HashSet<>(Collections.singleton(event));
		boolean more = true;
		while (more) {
			more = false;
			for (DoseEvent other : events) {
				for (DoseEvent one : new ArrayList<>(found)) {
					boolean linked = other.getKey().equals(one.getReplaces()) || one.getKey().equals(other.getReplaces())
					        || (one.getReplaces() != null && one.getReplaces().equals(other.getReplaces()));
					more |= linked && found.add(other);
				}
			}
		}
		return found;
	}
	
	private void expectNoLess(String name, String what, DoseClock clock, GeneratedHistory facts, Map<Product, Urgency> before,
	        Product product, Predicate<DoseEvent> kept) {
		DoseHistory all = facts.toHistory();
		DoseHistory.Builder less = asKnown(facts).lines(all.getLines()).stays(all.getStays()).answers(all.getAnswers());
		all.getEvents().stream().filter(kept).forEach(less::events);
		Urgency after = of(urgencies(clock, less.build(), facts.now), product);
		removed.merge(what, 1, Integer::sum);
		assertTrue(name + ": " + of(before, product) + " then " + after,
		    !isSpokenOf(product, less.build()) || after.isAtLeast(of(before, product)));
	}
	
	private void compare(String name, String what, Map<Product, Urgency> before, Map<Product, Urgency> after) {
		removed.merge(what, 1, Integer::sum);
		for (Product product : before.keySet()) {
			assertTrue(name + " without " + what + ": " + before + " then " + after,
			    of(after, product).isAtLeast(of(before, product)));
		}
	}
	
	/** A product of which nothing at all is known beside others has no clock: nobody could know that it should. */
	private static boolean isSpokenOf(Product product, DoseHistory history) {
		return history.products().isEmpty() || history.products().contains(product);
	}
	
	private static DoseHistory.Builder asKnown(GeneratedHistory facts) {
		return facts.staysKnown ? DoseHistory.builder() : DoseHistory.builder().staysUnknown();
	}
	
	/** Where nothing at all is known any more, the one reading left stands for every product. */
	private static Urgency of(Map<Product, Urgency> urgencies, Product product) {
		return urgencies.getOrDefault(product, urgencies.getOrDefault(null, Urgency.NONE));
	}
	
	private static Urgency most(DoseClock clock, DoseHistory history, Instant at) {
		List<DoseReading> readings = clock.read(history, at);
		return readings.isEmpty() ? Urgency.NONE : readings.get(0).getUrgency();
	}
	
	private static Map<Product, Urgency> urgencies(DoseClock clock, DoseHistory history, Instant now) {
		Map<Product, Urgency> urgencies = new HashMap<>();
		clock.read(history, now).forEach(reading -> urgencies.put(reading.getProduct(), reading.getUrgency()));
		return urgencies;
	}
	
	private static DoseClock clock(GeneratedHistory facts, Collection<MissedDoseRule> rules) {
		return new DoseClock(facts.zone, "CA-BC", new RuleBook(rules), PromptPolicy.NONE, 1);
	}
}
