package de.aktenlauf.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names and log-in of the calls, for their OpenAPI description. */
@Configuration(proxyBeanMethods = false)
class CallDescription {

	@Bean
	OpenAPI openApi() {
		return new OpenAPI().info(new Info().title("Aktenlauf").version("v1"))
			.addServersItem(new Server().url("/"))
			.components(new Components().addSecuritySchemes("basic",
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
			.addSecurityItem(new SecurityRequirement().addList("basic"));
	}

}
