package de.aktenlauf.decisions;

import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.decisions.exclusions.Law;
import de.aktenlauf.decisions.proof.Replay;
import de.aktenlauf.decisions.proposal.CrossCheck;
import de.aktenlauf.decisions.proposal.Proposals;
import de.aktenlauf.decisions.proposal.SecondOpinion;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The computing parts, which know no beans. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

	/** The figures; the demo carries some forward that no office has signed yet. */
	@Bean
	Law law(@Value("${aktenlauf.decisions.carried-forward:law/carried_forward.csv}") String carriedForward) {
		return Law.of(Figures.load(carriedForward));
	}

	@Bean
	CrossCheck crossCheck(Law law) {
		return new SecondOpinion(law.figures());
	}

	@Bean
	Proposals proposals(Law law, CrossCheck crossCheck) {
		return new Proposals(law, crossCheck);
	}

	@Bean
	Replay replay(Law law, CrossCheck crossCheck) {
		return new Replay(law, crossCheck);
	}

}
