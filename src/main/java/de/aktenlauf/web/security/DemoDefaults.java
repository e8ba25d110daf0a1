package de.aktenlauf.web.security;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that follow from whether this is the demo. The demo speaks plain HTTP, so it
 * listens on this machine only and its session cookie is not {@code Secure}; everywhere
 * else the cookie is {@code __Host-} and the network is the operator's. Whoever sets one
 * of these settings (for instance {@code SERVER_ADDRESS}) is obeyed.
 */
public class DemoDefaults implements EnvironmentPostProcessor, Ordered {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String demo = environment.getProperty("aktenlauf.demo", "off");
		boolean isDemo = "full".equals(demo) || "empty".equals(demo);
		Map<String, Object> settings = isDemo
				? Map.of("server.address", "127.0.0.1", "server.servlet.session.cookie.name", "AKTENLAUF",
						"server.servlet.session.cookie.secure", "false")
				: Map.of("server.servlet.session.cookie.name", "__Host-AKTENLAUF",
						"server.servlet.session.cookie.secure", "true");
		environment.getPropertySources().addLast(new MapPropertySource("aktenlauf demo defaults", settings));
		if ("full".equals(demo)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("aktenlauf demo law",
						Map.of("aktenlauf.decisions.carried-forward", "law/carried_forward_demo.csv")));
		}
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 1;
	}

}
