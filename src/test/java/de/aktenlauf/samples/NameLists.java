package de.aktenlauf.samples;

import java.util.List;
import java.util.Set;

/** Invented names of people who are in no case, and which given names are men's. */
final class NameLists {

	static final Set<String> MALE = Set.of("Abdullahi", "Abel", "Adam", "Ahmad", "Ahmed", "Alexander", "Ali", "Andreas",
			"Andrei", "Anton", "Arash", "Artur", "Ayaan", "Baran", "Ben", "Berkay", "Bernd", "Bogdan", "Bohdan", "Can",
			"Christian", "Christoph", "Danylo", "Dara", "Dejan", "Deniz", "Dennis", "Dimitrij", "Dirk", "Emil", "Emre",
			"Enes", "Fabian", "Filip", "Finn", "Frank", "Giuseppe", "Hadi", "Hans-Peter", "Hasan", "Heinz", "Holger",
			"Hüseyin", "Ibrahim", "Ingo", "Ivan", "Jakub", "Jan", "Joachim", "Joel", "Jonas", "Justin", "Jörg",
			"Jürgen", "Kacper", "Karim", "Karl-Heinz", "Kerem", "Kevin", "Khaled", "Lenny", "Leon", "Liam", "Louis",
			"Luca", "Luka", "Lukas", "Maksym", "Manfred", "Marius", "Marko", "Markus", "Martin", "Marvin", "Mats",
			"Matteo", "Max", "Mehmet", "Michael", "Mohammad", "Moritz", "Moussa", "Murat", "Mustafa", "Nico", "Nikola",
			"Noah", "Omar", "Osman", "Pascal", "Patrick", "Paul", "Paweł", "Peter", "Rainer", "Ralf", "Reza", "Rolf",
			"Sergej", "Seydou", "Stefan", "Sven", "Tarık", "Tekle", "Thomas", "Tim", "Tobias", "Tomasz", "Uwe", "Van",
			"Van Minh", "Viktor", "Volker", "Wiktor", "Wolfgang", "Yusuf", "Zakariya");

	static final List<String> GIVEN = List.of("Ludger", "Hannelore", "Egon", "Mechthild", "Torsten", "Ilona", "Gregor",
			"Sibylle", "Norbert", "Henrike", "Arno", "Veronika", "Ludwig", "Isabel", "Kuno", "Edeltraud", "Falk",
			"Rita");

	static final List<String> FAMILY = List.of("Hillebrand", "Drießen", "Vossen", "Backhaus", "Tillmanns", "Ohligs",
			"Cremer", "Sieburg", "Eickhoff", "Wirtz", "Kessel", "Böhmke", "Hartung", "Stollenwerk", "Dohmen", "Ruland",
			"Overath", "Pesch", "Gillessen", "Uhlenbrock", "Vaaßen", "Winand", "Kreutzer", "Heimbüchel");

	private NameLists() {
	}

}
