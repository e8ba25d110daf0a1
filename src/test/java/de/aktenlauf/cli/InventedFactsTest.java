package de.aktenlauf.cli;

import java.util.Arrays;

import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.exclusions.Law;
import de.aktenlauf.decisions.proof.CanonicalJson;
import de.aktenlauf.decisions.proof.Computed;
import de.aktenlauf.decisions.proposal.Proposals;
import de.aktenlauf.decisions.proposal.SecondOpinion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InventedFactsTest {

	@Test
	void months_that_a_replay_takes_for_equal_are_equal() {
		Law law = Law.of(Figures.load());
		Proposals proposals = new Proposals(law, new SecondOpinion(law.figures()));
		InventedFacts invented = new InventedFacts();

		for (int number = 0; number < 400; number++) {
			Facts facts = invented.of(number);
			byte[] plainly = CanonicalJson.write(Computed.of(proposals.propose(facts)));
			assertThat(Arrays.equals(plainly, CanonicalJson.write(Computed.of(proposals.again(facts)))))
				.as("household %d", number)
				.isTrue();
		}
	}

}
