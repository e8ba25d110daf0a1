package de.aktenlauf.benefit;

import de.aktenlauf.benefit.rates.Figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one place of this module that knows beans; tables that contradict stop the start.
 */
@Configuration(proxyBeanMethods = false)
class BenefitConfiguration {

	@Bean
	Benefits benefits() {
		return new Benefits(Figures.load());
	}

}
