package de.aktenlauf.web.security;

import java.io.IOException;
import java.time.Clock;

import de.aktenlauf.access.People;
import de.aktenlauf.access.Permission;
import de.aktenlauf.audit.AuditAction;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Two doors: one for calls under {@code /api}, one for pages; both deny what is not
 * listed. A call knows no session: it neither reads nor touches the one whose cookie a
 * browser sends along, and so it costs the pages of that session no token.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
			+ " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
			+ " object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

	private final People people;

	private final Refusals refusals;

	private final LoginAudit audit;

	SecurityConfiguration(People people, Refusals refusals, LoginAudit audit) {
		this.people = people;
		this.refusals = refusals;
		this.audit = audit;
	}

	@Bean
	AuthenticationManager authenticationManager(DemoLogin login) {
		return new ProviderManager(login);
	}

	@Bean
	@Order(1)
	SecurityFilterChain calls(HttpSecurity http) {
		http.securityMatcher("/api/**")
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.addFilterBefore(new UploadGate(this.people, this.refusals::callWithUpload), CsrfFilter.class)
			.addFilterBefore(new SiteGate(this.refusals::callRefused), CsrfFilter.class)
			.csrf((csrf) -> csrf.disable())
			.httpBasic((basic) -> basic.authenticationEntryPoint(this.refusals::callWithoutLogin))
			.requestCache((cache) -> cache.disable())
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(this.refusals::callWithoutLogin)
				.accessDeniedHandler(this.refusals::callRefused))
			.authorizeHttpRequests(this::callRoutes)
			.headers(SecurityConfiguration::headers);
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, Clock clock) {
		http.addFilterBefore(new SessionLimits(clock), SecurityContextHolderFilter.class)
			.addFilterBefore(new UploadGate(this.people, this.refusals::pageRefused), CsrfFilter.class)
			.formLogin((form) -> form.loginPage("/anmelden").successHandler(loggedIn()))
			.logout((logout) -> logout.logoutUrl("/abmelden").addLogoutHandler((request, response, login) -> {
				if (login != null) {
					this.audit.record(AuditAction.LOGGED_OUT, login.getName());
				}
			}).logoutSuccessUrl("/anmelden?abgemeldet"))
			.requestCache((cache) -> cache.requestCache(savedPages()))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(this.refusals::pageWithoutLogin)
				.accessDeniedHandler(this.refusals::pageRefused))
			.authorizeHttpRequests(this::pageRoutes)
			.headers(SecurityConfiguration::headers);
		return http.build();
	}

	private void callRoutes(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
		routes.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
			.permitAll()
			.requestMatchers(HttpMethod.GET, Routes.PUBLIC_CALLS)
			.permitAll()
			.requestMatchers(HttpMethod.POST, Routes.DELIVERIES, Routes.CASE_IMPORTS)
			.access(KnownPerson.with(this.people, Permission.IMPORT))
			.requestMatchers(HttpMethod.GET, Routes.DELIVERIES, Routes.DELIVERY)
			.access(KnownPerson.with(this.people, Permission.READ_DELIVERIES))
			.requestMatchers(Routes.INDEX)
			.access(KnownPerson.with(this.people, Permission.REBUILD_INDEX))
			.requestMatchers(Routes.CALLS)
			.access(KnownPerson.any(this.people))
			.anyRequest()
			.denyAll();
	}

	private void pageRoutes(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
		routes.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
			.permitAll()
			.requestMatchers(Routes.PUBLIC)
			.permitAll();
		Routes.PAGES_BY_PERMISSION.forEach((permission, paths) -> routes.requestMatchers(paths.toArray(String[]::new))
			.access(KnownPerson.with(this.people, permission)));
		routes.requestMatchers(Routes.PAGES).access(KnownPerson.any(this.people)).anyRequest().denyAll();
	}

	private SavedRequestAwareAuthenticationSuccessHandler loggedIn() {
		SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler() {
			@Override
			public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
					Authentication login) throws ServletException, IOException {
				SecurityConfiguration.this.audit.record(AuditAction.LOGGED_IN, login.getName());
				super.onAuthenticationSuccess(request, response, login);
			}

			@Override
			protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
				return ReturnAddress.take(request).orElseGet(() -> super.determineTargetUrl(request, response));
			}
		};
		handler.setRequestCache(savedPages());
		return handler;
	}

	/** Only whole pages are returned to after the log-in. */
	private static HttpSessionRequestCache savedPages() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache
			.setRequestMatcher((request) -> "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null
					&& String.valueOf(request.getHeader("Accept")).contains("text/html"));
		return cache;
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.frameOptions((frame) -> frame.deny());
	}

}
