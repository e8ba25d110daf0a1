package de.aktenlauf.architecture.twin.benefit;

import org.springframework.jdbc.core.simple.JdbcClient;

record KnowsTheDatabase(JdbcClient tables) {
}
