package de.aktenlauf.architecture.twin.servlet;

import jakarta.servlet.http.HttpServletRequest;

record KnowsTheRequest(HttpServletRequest request) {
}
